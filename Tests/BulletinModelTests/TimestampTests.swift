import BulletinModel
import Testing

struct TimestampTests {
    @Test(
        "reads days and times of Vietnam and writes them in full",
        arguments: [
            ("2020-05-05", "2020-05-05", nil),
            ("2020-05-05T09:00:00+07:00", "2020-05-05T09:00:00+07:00", 32_400),
            ("2020-05-05T09:05+07:00", "2020-05-05T09:05:00+07:00", 32_700),
            ("2020-05-05T00:00:00+07:00", "2020-05-05T00:00:00+07:00", 0),
            ("2020-05-05T23:59:59+07:00", "2020-05-05T23:59:59+07:00", 86_399),
        ])
    func reads(text: String, written: String, second: Int?) throws {
        let timestamp = try #require(Timestamp(text))
        #expect(timestamp.description == written)
        #expect(timestamp.secondOfDay == second)
        #expect(timestamp.day == CalendarDay(unchecked: "2020-05-05"))
        #expect(Timestamp(written) == timestamp)
    }

    @Test(
        "rejects what is no day and no time of Vietnam",
        arguments: [
            "", "2020", "2020-05", "2020-02-30", "2020-05-05T", "2020-05-05T09", "2020-05-05T09:00", "2020-05-05 09:00",
            "2020-05-05T09:00Z", "2020-05-05T09:00:00Z", "2020-05-05T09:00:00+00:00", "2020-05-05T09+07:00",
            "2020-05-05T24:00:00+07:00", "2020-05-05T09:60:00+07:00", "2020-05-05T09:00:60+07:00",
            "2020-05-05T9:00:00+07:00", "2020-05-05T+9:+0:+0+07:00", "2020-05-05T-1:00:00+07:00",
            "2020-05-05T09:00:00:00+07:00", "2020-05-05T09:00:00.5+07:00", "2020-05-05T09:00:00+07:00T",
            "T09:00:00+07:00",
            "2020-05-05T０９:00:00+07:00", "2020-05-05t09:00:00+07:00", "2020-05-05T09:00:00 +07:00",
        ])
    func rejects(text: String) {
        #expect(Timestamp(text) == nil)
    }
}
