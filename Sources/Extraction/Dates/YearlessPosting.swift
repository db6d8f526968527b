import BulletinModel

/// The year of a posting date that is printed without one: `(09:00 | 18/01)`.
enum YearlessPosting {
    /// The latest year of the opening; in the first months the next one, when the text speaks of it too.
    static func stamp(_ date: PostedDate.Yearless, in zoned: ZonedText) -> Timestamp? {
        let opening = zoned.headlines + zoned.sentences.prefix(3).map(\.tokens)
        guard let latest = TextYears.years(in: opening, of: zoned.text).max() else { return nil }
        let years = TextYears.years(in: zoned.sentences.map(\.tokens), of: zoned.text)
        let year = date.month <= 2 && years.contains(latest + 1) ? latest + 1 : latest
        return CalendarDay(year: year, month: date.month, day: date.day).map {
            Timestamp(day: $0, secondOfDay: date.secondOfDay)
        }
    }
}
