import BulletinModel
import Testing

@testable import Site

struct DateWordsTests {
    private func dates(_ language: String) throws -> DateWords {
        DateWords(strings: try Fixtures.strings(language))
    }

    @Test(
        "puts periods into words",
        arguments: [
            ("2019-05", "Tháng 5 năm 2019", "May 2019"),
            ("2021", "Năm 2021", "2021"),
            ("2020-05-04", "Ngày 04/5/2020", "4 May 2020"),
            ("2021-01/2021-09", "9 tháng đầu năm 2021", "First 9 months of 2021"),
            ("2020-01/2020-06", "6 tháng đầu năm 2020", "First 6 months of 2020"),
            ("2020-07/2020-12", "6 tháng cuối năm 2020", "Last 6 months of 2020"),
            ("2021-10/2021-12", "Quý IV năm 2021", "The fourth quarter of 2021"),
            ("2021-01/2021-03", "Quý I năm 2021", "The first quarter of 2021"),
            ("2021-01/2021-12", "Năm 2021", "2021"),
            ("2020-02/2020-05", "Từ tháng 2 đến tháng 5 năm 2020", "February to May 2020"),
            ("2019-11/2020-02", "Tháng 11/2019 – Tháng 2/2020", "November 2019 – February 2020"),
            ("2016/2020", "Giai đoạn 2016–2020", "2016–2020"),
            ("2020-05-04/2020-05-06", "Từ ngày 04/5/2020 đến ngày 06/5/2020", "4 May 2020 to 6 May 2020"),
        ])
    func periods(edtf: String, vietnamese: String, english: String) throws {
        let period = try #require(EDTF(edtf))
        #expect(try dates("vi").long(period) == vietnamese)
        #expect(try dates("en").long(period) == english)
    }

    @Test(
        "puts dates of lists into words",
        arguments: [
            ("2020-07-01", "01/7/2020", "1 July 2020"), ("2020-02-11", "11/02/2020", "11 February 2020"),
            ("2019-05", "Tháng 5/2019", "May 2019"), ("2021", "Năm 2021", "2021"),
        ])
    func short(edtf: String, vietnamese: String, english: String) throws {
        let date = try #require(EDTF(edtf))
        #expect(try dates("vi").short(date) == vietnamese)
        #expect(try dates("en").short(date) == english)
    }

    @Test(
        "says the part of the day",
        arguments: [
            (Event.PartOfDay.morning, "Sáng ngày 01/7/2020"), (.noon, "Trưa ngày 01/7/2020"),
            (.afternoon, "Chiều ngày 01/7/2020"), (.evening, "Tối ngày 01/7/2020"),
        ])
    func partOfDay(part: Event.PartOfDay, words: String) throws {
        let day = try #require(CalendarDay(year: 2020, month: 7, day: 1))
        let event = Event(start: day, end: day, partOfDay: part, yearBasis: .printed)
        #expect(try dates("vi").long(event) == words)
        #expect(try dates("en").long(event).hasPrefix("1 July 2020, "))
    }

    @Test func `says both ends of a meeting of several days`() throws {
        let start = try #require(CalendarDay(year: 2018, month: 3, day: 14))
        let end = try #require(CalendarDay(year: 2018, month: 3, day: 15))
        let event = Event(start: start, end: end, yearBasis: .printed)
        #expect(try dates("vi").long(event) == "Từ ngày 14/3/2018 đến ngày 15/3/2018")
    }

    @Test func `says the time of posting when it is printed`() throws {
        let withTime = try #require(Timestamp("2020-05-05T09:05:00+07:00"))
        let without = try #require(Timestamp("2020-05-05"))
        #expect(try dates("vi").long(withTime) == "09:05 ngày 05/5/2020")
        #expect(try dates("vi").long(without) == "Ngày 05/5/2020")
        #expect(try dates("en").long(withTime) == "5 May 2020, 09:05")
    }
}
