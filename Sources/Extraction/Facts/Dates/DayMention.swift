import BulletinModel

/// One day or several in a row, as a text prints them: the year, and with it the calendar day, may be missing.
struct DayMention: Sendable, Hashable {
    struct Day: Sendable, Hashable {
        var day: Int
        var month: Int
        var year: Int?

        func calendarDay(inYear inferred: Int) -> CalendarDay? {
            CalendarDay(year: year ?? inferred, month: month, day: day)
        }
    }

    var first: Day
    var last: Day
    var partOfDay: Event.PartOfDay?

    /// The printed year of the days; nil when neither has one.
    var year: Int? { last.year ?? first.year }

    /// The event, when the last day is in this year; nil when there are no such days, or not in that order.
    func event(lastYear: Int, basis: Event.YearBasis) -> Event? {
        guard let end = last.calendarDay(inYear: lastYear) else { return nil }
        let isInOrder = (first.month, first.day) <= (last.month, last.day)
        guard let start = first.calendarDay(inYear: isInOrder ? end.year : end.year - 1), start <= end,
            end.daysSince1970 - start.daysSince1970 <= 31
        else { return nil }
        return Event(start: start, end: end, partOfDay: start == end ? partOfDay : nil, yearBasis: basis)
    }
}
