import BulletinModel
import Testing

struct CalendarDayTests {
    @Test(
        "there is no such day",
        arguments: [
            (2019, 2, 29), (1900, 2, 29), (2100, 2, 29), (2020, 2, 30), (2020, 4, 31), (2020, 6, 31), (2020, 9, 31),
            (2020, 11, 31), (2020, 1, 32), (2020, 1, 0), (2020, 1, -1), (2020, 0, 1), (2020, 13, 1), (0, 1, 1),
            (10_000, 1, 1), (-1, 1, 1), (Int.max, 1, 1), (2020, Int.max, Int.min),
        ])
    func rejects(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(
        "counts days and weekdays as the calendar does",
        arguments: [
            ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
            ("2020-05-05", 18_387, 2), ("2024-12-31", 20_088, 2), ("1600-01-01", -135_140, 6),
            ("0001-01-01", -719_162, 1),
            ("9999-12-31", 2_932_896, 5),
        ])
    func counts(text: String, days: Int, weekday: Int) {
        let day = CalendarDay(unchecked: text)
        #expect(day.description == text)
        #expect(day.daysSince1970 == days)
        #expect(day.weekday == weekday)
    }

    @Test("four centuries of days follow one another without a gap")
    func followsOn() {
        var previous: CalendarDay?
        var total = 0
        for year in 1799...2199 {
            for month in 1...12 {
                #expect(CalendarDay.first(ofMonth: month, year: year).day == 1)
                let length = CalendarDay.length(ofMonth: month, year: year)
                #expect(CalendarDay.last(ofMonth: month, year: year).day == length)
                for number in 1...length {
                    guard let day = CalendarDay(year: year, month: month, day: number) else {
                        Issue.record("\(year)-\(month)-\(number) is missing")
                        continue
                    }
                    if let previous {
                        #expect(day.daysSince1970 == previous.daysSince1970 + 1)
                        #expect(day.weekday == (previous.weekday + 1) % 7)
                        #expect(previous < day && !(day < previous))
                    }
                    previous = day
                    total += 1
                }
            }
        }
        #expect(total == 401 * 365 + 97)
    }
}
