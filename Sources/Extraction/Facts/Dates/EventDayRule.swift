import BulletinModel
import VietnameseText

/// Finds the days of the meeting or act that a bulletin reports, as they are printed.
///
/// They stand behind `ngày`, a part of the day or a weekday in the first sentence that tells of a meeting. Days of
/// cited documents, deadlines and anniversaries stand there too, and are told by the words beside them.
struct EventDayRule: Sendable {
    /// How many sentences of the article are read.
    static let sentences = 6

    private let days: DayParser
    let partsOfDay: PhraseTrie<Event.PartOfDay>
    private let nearDays: PhraseTrie<Bool>
    private let weekdays: PhraseTrie<Bool>
    private let meetingVerbs: PhraseTrie<Bool>
    private let notBefore: PhraseTrie<Bool>
    private let notAfter: PhraseTrie<Bool>

    private static let planned = PhraseTrie(["dự kiến", "sẽ"])
    private static let coming = PhraseTrie(["sẽ"])
    private static let working = PhraseTrie(["ngày làm việc", "ngày họp", "ngày diễn ra"])
    private static let onward = Syllable("vào")

    init(days: DayParser, lexicon: Lexicon) throws {
        self.days = days
        var partsOfDay = PhraseList<Event.PartOfDay>()
        for (word, name) in try lexicon.pairs("parts_of_day") {
            guard let part = Event.PartOfDay(rawValue: name) else {
                throw Lexicon.Defect(description: "parts_of_day: \(name) is none")
            }
            partsOfDay.insert(word, part)
        }
        self.partsOfDay = PhraseTrie(partsOfDay)
        nearDays = PhraseTrie(try lexicon.phrases("near_days"))
        weekdays = PhraseTrie(try lexicon.phrases("weekdays"))
        meetingVerbs = PhraseTrie(try lexicon.phrases("meeting_verbs"))
        notBefore = PhraseTrie(try lexicon.phrases("not_the_meeting"))
        notAfter = PhraseTrie(try lexicon.phrases("not_the_meeting_after"))
    }

    func find(in facts: FactText) -> Finding<DayMention>? {
        var titles: [FactText.Stretch] = []
        var isFirst = true
        for stretch in facts.opening(sentences: Self.sentences) {
            // `…. Ngày 25/5, huyện sẽ họp`: only the first sentence announces what a bulletin is about.
            defer { if stretch.zone == .article, !stretch.isHeading { isFirst = false } }
            if stretch.zone == .title {
                titles.append(stretch)
            } else if !isFirst, Self.coming.first(in: facts.tokens, stretch.tokens) != nil {
                continue
            } else if let found = find(in: stretch, facts.text) {
                return wider(than: found, behind: stretch, in: facts)
            }
        }
        return titles.lazy.compactMap { find(in: $0, facts.text) }.first
    }

    /// `Trưa 14/8, Đại hội đã bế mạc. … diễn ra trong các ngày 12, 13 và 14/8`: all the days, which the next sentences say.
    private func wider(
        than found: Finding<DayMention>, behind first: FactText.Stretch, in facts: FactText
    ) -> Finding<DayMention> {
        guard found.value.first == found.value.last else { return found }
        for stretch in facts.opening(sentences: 3) where stretch.tokens.lowerBound >= first.tokens.upperBound {
            guard stretch.zone == .article, let other = find(in: stretch, facts.text) else { continue }
            let days = other.value
            guard days.first != days.last, days.first.month == days.last.month,
                days.first.month == found.value.first.month,
                days.first.day <= found.value.first.day, found.value.first.day <= days.last.day
            else { continue }
            return other
        }
        return found
    }

    private func find(in stretch: FactText.Stretch, _ text: CleanText) -> Finding<DayMention>? {
        let tokens = text.tokens
        let limit = stretch.tokens.upperBound
        var index = stretch.tokens.lowerBound
        var tellsOfMeeting: Bool?
        while index < limit {
            defer { index += 1 }
            guard tokens[index].kind == .number,
                let lead = lead(to: index, in: tokens, from: stretch.tokens.lowerBound),
                let found = days.days(in: tokens, at: index, before: limit)
            else { continue }
            let range = lead.start..<found.end
            index = found.end - 1
            guard !isOther(range, in: text, stretch.tokens) else { continue }
            // `Từ ngày 1/7, …`: what begins then is no meeting, unless it says when it ends.
            if found.mention.first == found.mention.last,
                tokens.has(Word.from, at: range.lowerBound - 1, before: range.lowerBound)
                    || tokens[range.lowerBound].canonical == Word.from
            {
                continue
            }
            // `mưa lũ từ 29-9 đến 3-10`
            if tokens[range.lowerBound].canonical == Word.from, range.lowerBound > stretch.tokens.lowerBound,
                meetingVerbs.first(in: tokens, max(stretch.tokens.lowerBound, range.lowerBound - 6)..<range.lowerBound)
                    == nil
            {
                continue
            }
            if tellsOfMeeting == nil {
                tellsOfMeeting = meetingVerbs.first(in: tokens, stretch.tokens) != nil
            }
            let isOpening = isOpening(lead.start, of: stretch.tokens, in: tokens) && found.end + 3 < limit
            guard tellsOfMeeting == true || isOpening || leadsToSubject(found.end, in: tokens, limit) else { continue }
            var mention = found.mention
            mention.partOfDay = lead.partOfDay
            return Finding(
                value: mention, tokens: range,
                rule: isOpening ? "event.opening-day" : "event.day-of-sentence",
                confidence: isOpening ? tellsOfMeeting == true ? 0.97 : 0.85 : 0.9)
        }
        return nil
    }

    /// What stands before a day of a meeting, from the back: `Sáng thứ Tư, ngày`, `Hôm qua (`, `trong hai ngày`.
    private func lead(to number: Int, in tokens: [Token], from lower: Int) -> (start: Int, partOfDay: Event.PartOfDay?)?
    {
        var start = number
        var isLead = false
        var part: Event.PartOfDay?
        while start > lower {
            let before = start - 1
            let key = tokens[before].canonical
            if key == Word.day {
                isLead = true
                start = before
            } else if tokens[before].kind == .word,
                let match = partsOfDay.match(in: tokens, at: before, before: start)
            {
                isLead = true
                part = match.value
                start = before
            } else if let near = nearDays.start(in: tokens, endingAt: start, after: lower) {
                isLead = true
                start = near
            } else if let weekday = weekdays.start(in: tokens, endingAt: start, after: lower) {
                isLead = true
                start = weekday
            } else if key == Mark.open || key == Mark.comma || key == Self.onward {
                // Only between two of these words.
                if before > lower, let further = lead(to: before, in: tokens, from: lower) {
                    return (further.start, part ?? further.partOfDay)
                }
                if key == Mark.open, start == number, let bracket = bracketLead(before, in: tokens, from: lower) {
                    return bracket
                }
                return isLead ? (start, part) : nil
            } else if key == Word.from, !isLead {
                return (before, nil)
            } else {
                break
            }
        }
        // `14/3, …` at the very beginning.
        return isLead || number == lower ? (start, part) : nil
    }

    /// `Sau 2 ngày làm việc (7-8/12)`, `Sáng mùng 8 Tết (12/2)`: the words before the bracket.
    private func bracketLead(
        _ bracket: Int, in tokens: [Token], from lower: Int
    ) -> (start: Int, partOfDay: Event.PartOfDay?)? {
        if let work = Self.working.start(in: tokens, endingAt: bracket, after: lower) { return (work, nil) }
        guard bracket - lower <= 5, let part = partsOfDay.match(in: tokens, at: lower, before: bracket) else {
            return nil
        }
        return (lower, part.value)
    }

    /// `…, ngày 16/7, Ban Thường vụ Huyện ủy …`
    private func leadsToSubject(_ index: Int, in tokens: [Token], _ limit: Int) -> Bool {
        index + 3 < limit && tokens[index].canonical == Mark.comma
            && (tokens[index + 1].shape == .capitalized || tokens[index + 1].shape == .upper)
    }

    /// Whether nothing but a dateline stands before: `HXO -`, `(QT) -`.
    private func isOpening(_ start: Int, of stretch: Range<Int>, in tokens: [Token]) -> Bool {
        guard start > stretch.lowerBound else { return true }
        guard start - stretch.lowerBound <= 8 else { return false }
        let last = tokens[start - 1].canonical
        guard last == Mark.dash || last == Mark.colon || last == Mark.close || last == Self.onward else { return false }
        return tokens[stretch.lowerBound..<start].allSatisfy { $0.shape != .lower || $0.canonical == Self.onward }
    }

    /// Whether the day belongs to a cited document, is a deadline or an anniversary.
    private func isOther(_ range: Range<Int>, in text: CleanText, _ stretch: Range<Int>) -> Bool {
        let tokens = text.tokens
        if notAfter.end(in: tokens, at: range.upperBound, before: stretch.upperBound) != nil { return true }
        var start = range.lowerBound
        while start > stretch.lowerBound,
            tokens[start - 1].canonical == Mark.comma || tokens[start - 1].canonical == Mark.open
                || tokens[start - 1].canonical == Self.onward
        {
            start -= 1
        }
        guard start > stretch.lowerBound else { return false }
        if notBefore.start(in: tokens, endingAt: start, after: stretch.lowerBound) != nil { return true }
        let near = max(stretch.lowerBound, start - 4)..<start
        if Self.planned.first(in: tokens, near) != nil { return true }
        return isSymbol(endingAt: start, in: tokens, from: stretch.lowerBound)
    }

    /// `số 12-CT/TW`, `số 42` before the day.
    private func isSymbol(endingAt end: Int, in tokens: [Token], from lower: Int) -> Bool {
        let last = end - 1
        guard last - 1 >= lower else { return false }
        let before = tokens[last - 1].canonical
        if tokens[last].kind == .number {
            return before == Word.number || tokens[last - 1].shape == .upper && !tokens[last].hasBlankBefore
        }
        return tokens[last].kind == .word && tokens[last].shape != .lower
            && (before == Mark.slash || before == Mark.dash && !tokens[last].hasBlankBefore)
    }
}
