import BulletinModel
import VietnameseText

/// Finds periods, and whether the text assesses them or looks forward to them.
struct PeriodScanner: Sendable {
    /// What the words before a period say of it.
    enum Sense: Sendable, Hashable {
        case assessed
        case coming
        /// `giao ban tháng 5`: the meeting is named after it.
        case named
        /// Nothing.
        case bare
    }

    struct Sighting: Sendable, Hashable {
        let mention: PeriodMention
        let sense: Sense
        /// Whether nothing but `Trong` stands before it in its sentence.
        let isInitial: Bool
        /// Whether it begins a clause of its own: `… cho biết, trong 6 tháng đầu năm, …`.
        let beginsClause: Bool
        /// Whether the word that gives the sense is not far.
        let isNearCue: Bool
        /// Whether words of plans follow: `Năm 2026, huyện phấn đấu …`.
        let isBeforePlan: Bool
    }

    private enum Cue: Sendable {
        case assessed, coming, planned, named
        /// `theo dự kiến`: all that follows in the sentence is still to come.
        case announced
    }

    private static let near = 8

    private let parser: PeriodParser
    private let cues: PhraseTrie<Cue>
    private let notBefore: PhraseTrie<Bool>
    private let notAfter: PhraseTrie<Bool>
    private let openings: PhraseTrie<Bool>
    private let reviews: PhraseTrie<Bool>
    private let yearly: PhraseTrie<Bool>
    private let notYearly: PhraseTrie<Bool>

    init(parser: PeriodParser, lexicon: Lexicon) throws {
        self.parser = parser
        var cues = PhraseList<Cue>()
        for (section, cue) in [
            ("assessed", Cue.assessed), ("coming", .coming), ("planned", .planned), ("named_after_period", .named),
            ("announced", .announced),
        ] {
            for phrase in try lexicon.phrases(section) { cues.insert(phrase, cue) }
        }
        self.cues = PhraseTrie(cues)
        notBefore = PhraseTrie(try lexicon.phrases("not_a_period"))
        notAfter = PhraseTrie(try lexicon.phrases("not_a_period_after"))
        reviews = PhraseTrie(try lexicon.phrases("yearly_reviews"))
        yearly = PhraseTrie(try lexicon.phrases("before_years"))
        notYearly = PhraseTrie(try lexicon.phrases("not_yearly"))
        openings = PhraseTrie(try lexicon.phrases("period_openings"))
    }

    /// The periods of one stretch of text, in order.
    func sightings(in text: CleanText, _ range: Range<Int>) -> [Sighting] {
        let tokens = text.tokens
        var sightings: [Sighting] = []
        var sense = Sense.bare
        // Whether no period has followed the last word of assessment yet.
        var awaitsPeriod = true
        var isSeparated = false
        var isAnnounced = false
        var cueEnd = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if parser.mayBegin(with: tokens[index]), let mention = parser.period(in: text, at: index, range) {
                if isPeriod(mention, in: tokens, range) {
                    // `… 6 tháng đầu năm và 6 tháng cuối năm`: only the first of the two can be over.
                    let isAhead = isAnnounced || mention.isRest && !(sense == .assessed && awaitsPeriod)
                    sightings.append(
                        Sighting(
                            mention: mention, sense: isAhead ? .coming : sense,
                            isInitial: isInitial(index, in: tokens, from: range.lowerBound),
                            beginsClause: beginsClause(index, in: tokens, from: range.lowerBound),
                            isNearCue: index - cueEnd <= Self.near,
                            isBeforePlan: isBeforePlan(mention.tokens.upperBound, in: tokens, range)))
                    awaitsPeriod = false
                }
                index = mention.tokens.upperBound
                continue
            }
            guard let cue = cues.match(in: tokens, at: index, before: range.upperBound) else {
                if tokens[index].kind == .punctuation || tokens[index].canonical == Word.and { isSeparated = true }
                index += 1
                continue
            }
            index = cue.end
            cueEnd = cue.end
            switch cue.value {
            case .assessed:
                sense = .assessed
                awaitsPeriod = true
                isSeparated = false
            case .named:
                if sense == .bare { sense = .named }
            case .coming:
                // `kết quả triển khai nhiệm vụ tháng 4`
                if sense != .assessed || !awaitsPeriod || isSeparated { sense = .coming }
            case .announced: isAnnounced = true
            case .planned:
                if sense == .bare || sense == .assessed && !awaitsPeriod { sense = .coming }
            }
        }
        return sightings
    }

    /// Not the year of a comparison, `bằng 64% năm 2016`, nor how long something has run, `ba tháng vận hành`.
    private func isPeriod(_ mention: PeriodMention, in tokens: [Token], _ range: Range<Int>) -> Bool {
        let start = mention.tokens.lowerBound
        let isSpan =
            mention.months.count > 1 && tokens[start].canonical == Word.month
            && tokens.has(Word.from, at: start - 1, before: range.upperBound)
        if !isSpan, notBefore.start(in: tokens, endingAt: start, after: range.lowerBound) != nil { return false }
        if tokens.has(Mark.percent, at: start - 1, before: range.upperBound) { return false }
        let isCount = mention.year == nil && tokens[mention.tokens.upperBound - 1].canonical == Word.month
        let end = mention.tokens.upperBound
        let next = tokens.has(Word.beginning, at: end, before: range.upperBound) ? end + 1 : end
        return !isCount || notAfter.end(in: tokens, at: next, before: range.upperBound) == nil
    }

    /// The latest of the whole dates that are printed: a cited document's, an anniversary's.
    func lastDay(in text: CleanText, _ range: Range<Int>) -> CalendarDay? {
        range.compactMap { parser.day(in: text.tokens, at: $0, before: range.upperBound) }.max()
    }

    /// `sơ kết 2 năm thực hiện Chỉ thị số 03 ngày 14-5-2011`: the day is years ago.
    func countsYears(in text: CleanText, _ range: Range<Int>) -> Bool {
        range.dropFirst().contains { index in
            text.tokens.has(Word.year, at: index, before: range.upperBound)
                && notAfter.end(in: text.tokens, at: index + 1, before: range.upperBound) != nil
                && (text.tokens.number(at: index - 1, before: index, digits: 2) != nil
                    || Self.counts.contains(text.tokens[index - 1].canonical))
        }
    }

    private static let counts: Set<Syllable> = Set(
        ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map { Syllable($0) })

    /// The latest year of months like `7/2006 - 7/2008`.
    func lastMonthYear(in text: CleanText, _ range: Range<Int>) -> Int? {
        let tokens = text.tokens
        return range.dropLast(2).compactMap { index -> Int? in
            guard let month = tokens.number(at: index, before: range.upperBound, digits: 2), (1...12).contains(month),
                tokens.has(Mark.slash, at: index + 1, before: range.upperBound),
                !tokens.has(Mark.slash, at: index - 1, before: range.upperBound),
                !tokens.has(Mark.slash, at: index + 3, before: range.upperBound)
            else { return nil }
            return tokens.year(at: index + 2, before: range.upperBound)
        }.max()
    }

    /// `đầu năm 2026`, `vụ đông 2003`: a year that is no period.
    func anyYear(in text: CleanText, _ range: Range<Int>) -> Int? {
        let tokens = text.tokens
        return range.dropFirst().first { index in
            tokens.year(at: index, before: range.upperBound) != nil
                && yearly.start(in: tokens, endingAt: index, after: range.lowerBound) != nil
                && !tokens.has(Mark.dash, at: index + 1, before: range.upperBound)
        }.flatMap { tokens[$0].number }
    }

    /// `tổng kết công tác`, `tổng kết năm`; not that of a movement, of ten years or of a school year.
    func yearlyReview(in text: CleanText, _ range: Range<Int>) -> Range<Int>? {
        for index in range {
            guard let end = reviews.end(in: text.tokens, at: index, before: range.upperBound) else { continue }
            let rest = end..<Swift.min(range.upperBound, end + 6)
            if notYearly.first(in: text.tokens, rest) == nil, !text.tokens[rest].contains(where: { $0.kind == .number })
            {
                return index..<end
            }
        }
        return nil
    }

    private func isBeforePlan(_ index: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        (index..<Swift.max(index, Swift.min(range.upperBound, index + Self.near))).contains { next in
            cues.match(in: tokens, at: next, before: range.upperBound)?.value == .coming
        }
    }

    private func beginsClause(_ index: Int, in tokens: [Token], from lower: Int) -> Bool {
        let start = openings.start(in: tokens, endingAt: index, after: lower) ?? index
        guard start > lower else { return true }
        return tokens[start - 1].canonical == Mark.comma || tokens[start - 1].canonical == Mark.colon
    }

    private func isInitial(_ index: Int, in tokens: [Token], from lower: Int) -> Bool {
        index == lower || openings.start(in: tokens, endingAt: index, after: lower) == lower
    }
}
