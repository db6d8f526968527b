import BulletinModel
import Testing

struct BulletinDateTests {
    @Test("sorts by the event, else by the posting date, else by the end of the period, else by nothing")
    func updatesDate() throws {
        var bulletin = Bulletin(
            id: "a", source: Source(path: "a.txt", sha256: "0", bytes: 1, encoding: "utf-8", mediaType: "text/plain"))
        let days = try [6, 7].map { try #require(CalendarDay(year: 2021, month: 10, day: $0)) }
        bulletin.period = .months(2021, 1, 9)
        bulletin.published = Timestamp(day: .last(ofMonth: 10, year: 2021), secondOfDay: 3600)
        bulletin.event = Event(start: days[0], end: days[1], yearBasis: .printed)
        bulletin.updateDate()
        #expect((bulletin.date, bulletin.dateBasis) == (.day(days[0]), .event))
        bulletin.event = nil
        bulletin.updateDate()
        #expect((bulletin.date, bulletin.dateBasis) == (EDTF("2021-10-31"), .published))
        bulletin.published = nil
        bulletin.updateDate()
        #expect((bulletin.date, bulletin.dateBasis) == (EDTF("2021-09"), .period))
        bulletin.period = nil
        bulletin.updateDate()
        #expect((bulletin.date, bulletin.dateBasis) == (nil, nil))
    }
}
