import BulletinModel

/// Event, period and sorting date: each may need the other's year.
struct DateRules: Sendable {
    struct Dates: Sendable {
        var event: Finding<Event>?
        var period: Finding<EDTF>?
        var date: EDTF?
        var basis: DateBasis?
    }

    private let eventDays: EventDayRule
    private let relativeDays: RelativeDayRule
    private let years = EventYearRule()
    private let period: PeriodRule
    private let sorting = SortingDateRule()

    init(dates: Lexicon, numbers: NumberWords) throws {
        let days = try DayParser(numbers: numbers, dates: dates)
        eventDays = try EventDayRule(days: days, lexicon: dates)
        relativeDays = try RelativeDayRule(partsOfDay: eventDays.partsOfDay, lexicon: dates)
        period = PeriodRule(
            scanner: try PeriodScanner(parser: PeriodParser(numbers: numbers, days: days), lexicon: dates))
    }

    func find(in facts: FactText, published: Timestamp?) -> Dates {
        let mention = eventDays.find(in: facts)
        let printed = mention.flatMap { $0.value.year == nil ? nil : $0.value.last.calendarDay(inYear: 0) }
        let periods = period
        let period = periods.find(in: facts, known: published?.day ?? printed)
        var event = mention.flatMap { mention in
            years.find(
                mention, published: published?.day, period: period?.value,
                nearbyYear: { periods.nearbyYear(of: mention.tokens, in: facts) })
        }
        if mention == nil, let day = published?.day { event = relativeDays.find(in: facts, published: day) }
        let date = sorting.date(event: event?.value, published: published, period: period?.value)
        return Dates(event: event, period: period, date: date?.date, basis: date?.basis)
    }
}
