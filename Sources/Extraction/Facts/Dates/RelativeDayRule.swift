import BulletinModel
import VietnameseText

/// Reads `Chiều qua, UBND huyện họp …` of a bulletin that prints its posting date: the day is that one or the one
/// before.
struct RelativeDayRule: Sendable {
    private let partsOfDay: PhraseTrie<Event.PartOfDay>
    private let days: PhraseTrie<Int>
    private let meetingVerbs: PhraseTrie<Bool>

    private static let reach = 8
    /// The same behind a comma: `Hưởng ứng Ngày Chuyển đổi số quốc gia, sáng qua, …`.
    private static let reachOfClauses = 24

    init(partsOfDay: PhraseTrie<Event.PartOfDay>, lexicon: Lexicon) throws {
        self.partsOfDay = partsOfDay
        var days = PhraseList<Int>()
        for (phrase, back) in try lexicon.pairs("days_back") { days.insert(phrase, Int(back) ?? 0) }
        self.days = PhraseTrie(days)
        meetingVerbs = PhraseTrie(try lexicon.phrases("meeting_verbs"))
    }

    /// From the lead and the first sentence: later ones speak of what is done next.
    func find(in facts: FactText, published: CalendarDay) -> Finding<Event>? {
        for stretch in facts.opening(sentences: 1) where stretch.zone != .title {
            if let found = find(in: stretch.tokens, facts.text.tokens, published) { return found }
        }
        return nil
    }

    private func find(in range: Range<Int>, _ tokens: [Token], _ published: CalendarDay) -> Finding<Event>? {
        for index in range.prefix(Self.reachOfClauses) {
            let part = partsOfDay.match(in: tokens, at: index, before: range.upperBound)
            let opensClause = part != nil && index > range.lowerBound && tokens[index - 1].canonical == Mark.comma
            guard index < range.lowerBound + Self.reach || opensClause else { continue }
            guard let day = days.match(in: tokens, at: part?.end ?? index, before: range.upperBound),
                part != nil || day.end > index + 1, isFree(day.end, in: tokens, range),
                meetingVerbs.first(in: tokens, day.end..<range.upperBound) != nil
            else { continue }
            let date = day.value == 0 ? published : dayBefore(published)
            let event = Event(start: date, end: date, partOfDay: part?.value, yearBasis: .published)
            return Finding(value: event, tokens: index..<day.end, rule: "event.relative-day", confidence: 0.85)
        }
        return nil
    }

    private func dayBefore(_ day: CalendarDay) -> CalendarDay {
        if let before = CalendarDay(year: day.year, month: day.month, day: day.day - 1) { return before }
        return day.month == 1
            ? .last(ofMonth: 12, year: day.year - 1) : .last(ofMonth: day.month - 1, year: day.year)
    }

    /// Whether no date follows, which would say it better.
    private func isFree(_ end: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        !tokens[end..<min(range.upperBound, end + 3)].contains { $0.kind == .number || $0.canonical == Word.day }
    }
}
