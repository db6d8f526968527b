import BulletinModel
import VietnameseText

/// Finds what kind of meeting it was, the how manieth, of which term: from title, lead and first sentences. Congresses
/// and sessions that documents are named after do not count.
struct MeetingRule: Sendable {
    static let sentences = 2

    private let numbers: NumberWords
    private let kinds: PhraseTrie<String>
    private let namedOnly: PhraseTrie<Bool>
    private let back: PhraseTrie<Bool>
    private let business: PhraseTrie<Bool>

    private static let session = "kỳ họp"
    private static let tenure = PhraseTrie(["nhiệm kỳ"])

    init(numbers: NumberWords, lexicon: Lexicon) throws {
        self.numbers = numbers
        var kinds = PhraseList<String>()
        for (phrase, kind) in try lexicon.pairs("kinds") { kinds.insert(phrase, kind) }
        self.kinds = PhraseTrie(kinds)
        namedOnly = PhraseTrie(try lexicon.phrases("named_only"))
        back = PhraseTrie(try lexicon.phrases("back_to_meeting"))
        business = PhraseTrie(try lexicon.phrases("business"))
    }

    func find(in facts: FactText) -> Finding<Meeting>? {
        var meeting = Meeting()
        var place: Range<Int>?
        for stretch in facts.opening(sentences: Self.sentences) {
            let found = read(stretch.tokens, in: facts.text)
            guard let range = found.place else { continue }
            meeting.kind = meeting.kind ?? found.meeting.kind
            meeting.ordinal = meeting.ordinal ?? found.meeting.ordinal
            meeting.session = meeting.session ?? found.meeting.session
            // Years, wherever they stand, say more than the number of the term.
            if let term = found.meeting.term, meeting.term == nil || isYears(term) && !isYears(meeting.term) {
                meeting.term = term
            }
            place = place ?? range
        }
        return place.map {
            Finding(
                value: meeting, tokens: $0, rule: "meeting.opening", confidence: meeting.ordinal == nil ? 0.85 : 0.95)
        }
    }

    private func isYears(_ term: String?) -> Bool {
        term?.utf8.contains(UInt8(ascii: "-")) ?? false
    }

    /// What one stretch says; nothing when it names no meeting.
    private func read(_ range: Range<Int>, in text: CleanText) -> (meeting: Meeting, place: Range<Int>?) {
        let tokens = text.tokens
        var meeting = Meeting()
        var place: Range<Int>?
        var isNamedOnly = false
        var terms = Terms()
        var index = range.lowerBound
        while index < range.upperBound {
            if place != nil, business.end(in: tokens, at: index, before: range.upperBound) != nil { break }
            if let end = back.end(in: tokens, at: index, before: range.upperBound) {
                isNamedOnly = false
                if kinds.match(in: tokens, at: index, before: range.upperBound) == nil {
                    index = end
                    continue
                }
            }
            if let kind = kinds.match(in: tokens, at: index, before: range.upperBound),
                kind.value != Self.session || !endsName(index, in: tokens, after: range.lowerBound)
            {
                if !isNamedOnly {
                    if place == nil {
                        place = index..<kind.end
                        meeting.kind = kind.value
                    } else if kind.value != meeting.kind {
                        break
                    }
                    if let number = nth(in: text, at: kind.end, before: range.upperBound) {
                        meeting.ordinal = meeting.ordinal ?? number.value
                        if kind.value == Self.session { meeting.session = number.value }
                        index = number.end
                        continue
                    }
                }
                index = kind.end
            } else if let end = namedOnly.end(in: tokens, at: index, before: range.upperBound) {
                isNamedOnly = true
                index = end
            } else {
                if !isNamedOnly { terms.read(in: text, at: index, before: range.upperBound) }
                if !isNamedOnly, place != nil, tokens[index].canonical == Word.times,
                    let number = nth(in: text, at: index + 1, before: range.upperBound)
                {
                    meeting.ordinal = meeting.ordinal ?? number.value
                    index = number.end
                } else {
                    index += 1
                }
            }
        }
        meeting.term = terms.years ?? terms.number
        return (meeting, place)
    }

    /// The last word of a place: `Tam Kỳ họp phiên thứ ba` speaks of no `kỳ họp`.
    private func endsName(_ index: Int, in tokens: [Token], after start: Int) -> Bool {
        index > start && index + 1 < tokens.count && tokens[index].shape == .capitalized
            && tokens[index - 1].shape == .capitalized && tokens[index + 1].shape == .lower
    }

    /// `thứ 12`, `thứ sáu`, `thứ XV`.
    private func nth(in text: CleanText, at index: Int, before limit: Int) -> (value: Int, end: Int)? {
        guard text.tokens.has(Word.nth, at: index, before: limit) else { return nil }
        return numbers.ordinal(in: text, at: index + 1, before: limit)
    }

    /// `khóa XII`, `nhiệm kỳ 2020 - 2025`.
    private struct Terms {
        var years: String?
        var number: String?

        mutating func read(in text: CleanText, at index: Int, before limit: Int) {
            let tokens = text.tokens
            if number == nil, tokens[index].canonical == Word.term, index + 1 < limit,
                NumberWords.roman(in: text, at: index + 1, before: limit) != nil
                    || tokens.number(at: index + 1, before: limit, digits: 2) != nil
            {
                number = text.string(tokens: index + 1..<index + 2)
            }
            guard years == nil, let end = MeetingRule.tenure.end(in: tokens, at: index, before: limit),
                let first = tokens.year(at: end, before: limit), tokens.has(Mark.dash, at: end + 1, before: limit),
                let last = tokens.year(at: end + 2, before: limit), (3...6).contains(last - first)
            else { return }
            years = "\(first)-\(last)"
        }
    }
}
