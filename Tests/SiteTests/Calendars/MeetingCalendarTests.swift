import BulletinModel
import TestSupport
import Testing

@testable import Site

struct MeetingCalendarTests {
    private static let settings = SiteSettings(title: "Kho", baseURL: SiteAddress("https://example.org/kho/"))

    private func meeting(_ id: String, _ day: Int, title: String? = nil, days: Int = 1) throws -> Bulletin {
        var bulletin = SampleBulletins.plain(id, title: title, date: "2020-05-0\(day)")
        bulletin.event = Event(
            start: try #require(CalendarDay(year: 2020, month: 5, day: day)),
            end: try #require(CalendarDay(year: 2020, month: 5, day: day + days - 1)), yearBasis: .printed)
        return bulletin
    }

    @Test func `a meeting is an event of whole days`() throws {
        var bulletin = try meeting("a b", 4, title: "Họp; bàn 1, 2", days: 2)
        bulletin.body = Body(name: "UBND huyện")
        let site = try BuiltSite([bulletin, SampleBulletins.plain("khác")], Self.settings)
        let text = try site.text("quang-ninh/huyen-ba-che/calendar.ics")
        #expect(
            text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bantin//Bantin//VI", "METHOD:PUBLISH",
                "X-WR-CALNAME:Huyện Ba Chẽ – Kho", "BEGIN:VEVENT", "UID:tag:example.org\\,2025:bulletin/a%20b",
                "DTSTAMP:20200504T000000Z", "DTSTART;VALUE=DATE:20200504", "DTEND;VALUE=DATE:20200506",
                "SUMMARY:Họp\\; bàn 1\\, 2", "DESCRIPTION:UBND huyện", "LOCATION:Huyện Ba Chẽ\\, Quảng Ninh",
                "URL:https://example.org/kho/quang-ninh/huyen-ba-che/2020/hop-ban-1-2/", "TRANSP:TRANSPARENT",
                "END:VEVENT", "END:VCALENDAR",
            ])
        #expect(text.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 76 && $0.last == 13 })
    }

    @Test func `places without meetings have no calendar, and pages lead to those that are there`() throws {
        let site = try BuiltSite(
            [try meeting("a", 4), SampleBulletins.plain("b", locality: SampleBulletins.city)], Self.settings)
        #expect(
            site.paths.filter { $0.hasSuffix(".ics") } == [
                "calendar.ics", "quang-ninh/calendar.ics", "quang-ninh/huyen-ba-che/calendar.ics",
            ])
        for path in ["", "nam/", "quang-ninh/", "quang-ninh/huyen-ba-che/2020/"] {
            #expect(try site.text(path + "index.html").contains("calendar.ics"), "\(path)")
        }
        #expect(try !site.text("ninh-thuan/index.html").contains("calendar.ics"))
    }

    @Test func `a long calendar holds the newest`() throws {
        var bulletins: [Bulletin] = []
        for number in 0...MeetingCalendar.limit { bulletins.append(try meeting("\(number)", number == 0 ? 1 : 2)) }
        let catalogue = try Fixtures.catalogue(bulletins)
        let positions = MeetingCalendar(catalogue, locality: nil).positions
        #expect(positions == Array(0..<MeetingCalendar.limit))
    }
}
