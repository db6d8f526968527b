import BulletinModel
import TestSupport
import Testing

struct EDTFTests {
    @Test(
        "reads dates and intervals, writes them alike and knows their first and last days",
        arguments: [
            ("2020-05-05", "2020-05-05", "2020-05-05"),
            ("2019-05", "2019-05-01", "2019-05-31"),
            ("2020-02", "2020-02-01", "2020-02-29"),
            ("1900-02", "1900-02-01", "1900-02-28"),
            ("2000-02", "2000-02-01", "2000-02-29"),
            ("2021", "2021-01-01", "2021-12-31"),
            ("0001", "0001-01-01", "0001-12-31"),
            ("9999-12-31", "9999-12-31", "9999-12-31"),
            ("2021-01/2021-09", "2021-01-01", "2021-09-30"),
            ("2020-12-31/2021-01-01", "2020-12-31", "2021-01-01"),
            ("2020/2025", "2020-01-01", "2025-12-31"),
            ("2021-05/2021", "2021-05-01", "2021-12-31"),
            ("2021/2021", "2021-01-01", "2021-12-31"),
        ])
    func reads(text: String, first: String, last: String) throws {
        let date = try #require(EDTF(text))
        #expect(date.description == text)
        #expect(date.firstDay.description == first)
        #expect(date.lastDay.description == last)
    }

    @Test(
        "rejects what is no date of level 0",
        arguments: [
            "", " ", "20", "020", "0000", "02020", "2020-", "2020-5", "2020-00", "2020-13", "2020-05-", "2020-05-5",
            "2020-05-00", "2020-05-32", "2020-04-31", "2019-02-29", "1900-02-29", "2020-05-05-01", "2020-5-5", "-2020",
            "+2020", "2020-+5", "2020-0５", "２０２０", "2020/", "/2020", "/", "2020/2021/2022", "2021/2020",
            "2021-09/2021-01", "2021-05-02/2021-05-01", "2020-05-05T09:00:00", "2020~", "2020?", "202X", "..",
            "2020/..",
            "05/05/2020", "2020.05", " 2020", "2020 ", "2020-05\n",
        ])
    func rejects(text: String) {
        #expect(EDTF(text) == nil)
    }

    @Test("takes no text for a date that is not written as the date is")
    func takesOneForm() {
        var generator = SeededGenerator(seed: 5)
        var count = 0
        for _ in 0..<20_000 {
            var text = Array(
                ["2020-05-05", "2019-05", "2021", "2021-01/2021-09"].randomElement(using: &generator) ?? "")
            let place = Int.random(in: 0...text.count, using: &generator)
            if place < text.count, Bool.random(using: &generator) { text.remove(at: place) }
            if let mark = Array("0123456789--// \u{301}").randomElement(using: &generator) {
                text.insert(mark, at: min(place, text.count))
            }
            guard let date = EDTF(String(text)) else { continue }
            #expect(date.description == String(text))
            count += 1
        }
        #expect(count > 1_000)
    }

    @Test("makes years, months, days and stretches of months")
    func makes() {
        #expect(EDTF.year(2021) == EDTF("2021"))
        #expect(EDTF.month(2019, 5) == EDTF("2019-05"))
        #expect(EDTF.day(.last(ofMonth: 2, year: 2020)) == EDTF("2020-02-29"))
        #expect(EDTF.months(2021, 1, 9) == EDTF("2021-01/2021-09"))
        #expect(EDTF.months(2021, 3, 3) == EDTF("2021-03"))
    }

    @Test("knows both ends as precisely as they are written")
    func knowsEnds() throws {
        let interval = try #require(EDTF("2020-05-05/2021"))
        #expect(interval.start == EDTFDate(.init(unchecked: "2020-05-05")))
        #expect(interval.end == EDTFDate(year: 2021))
        #expect(interval.end.calendarDay == nil)
        #expect(try #require(EDTF("2019-05")).start == EDTFDate(year: 2019, month: 5))
    }
}

extension CalendarDay {
    /// A day that a test knows to exist; the first of year 1 when it does not.
    init(unchecked text: String) {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        self = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) ?? .first(ofMonth: 1, year: 1)
    }
}
