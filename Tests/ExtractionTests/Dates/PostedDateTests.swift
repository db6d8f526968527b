import Testing

@testable import Extraction

@Suite struct PostedDateTests {
    @Test(arguments: [
        ("14/03/2018 08:05", "2018-03-14T08:05:00+07:00"),
        ("14-03-2018 - 08:05", "2018-03-14T08:05:00+07:00"),
        ("14.3.2018", "2018-03-14"),
        ("14/3/18", "2018-03-14"),
        ("2018-03-14", "2018-03-14"),
        ("08:05, Thứ Tư, 14/03/2018 (GMT+7)", "2018-03-14T08:05:00+07:00"),
        ("Thứ Hai, 12/10/2015, 17:50 [GMT+7]", "2015-10-12T17:50:00+07:00"),
        ("Thứ bảy, 15/11/2025 20:26 [GMT+7]", "2025-11-15T20:26:00+07:00"),
        ("Thứ Tư, 14/03/2018, 08:05 GMT+7", "2018-03-14T08:05:00+07:00"),
        ("Thứ Tư, ngày 14 tháng 3 năm 2018 - 08:05", "2018-03-14T08:05:00+07:00"),
        ("14 tháng ba 2018", "2018-03-14"),
        ("14 Tháng Ba, 2018", "2018-03-14"),
        ("Tháng Ba 14, 2018", "2018-03-14"),
        ("14 tháng mười một, 2018", "2018-11-14"),
        ("14 tháng năm 2018", "2018-05-14"),
        ("14/03/2018 04:10:22 PM", "2018-03-14T16:10:22+07:00"),
        ("14/03/2018 3:10:22 CH", "2018-03-14T15:10:22+07:00"),
        ("14/03/2018 12:10:22 SA", "2018-03-14T00:10:22+07:00"),
        ("14/03/2018 12:10 PM", "2018-03-14T12:10:00+07:00"),
        ("(Thứ Năm, 05/09/2013-3:45 PM)", "2013-09-05T15:45:00+07:00"),
        ("Ngày đưa: 14/03/2018", "2018-03-14"),
        ("Ngày đưa tin: 14-03-2018 8h05", "2018-03-14T08:05:00+07:00"),
        ("Cập nhật lúc 08:05, 14/03/2018", "2018-03-14T08:05:00+07:00"),
        ("Cập nhật: 14/03/2018 lúc 08 giờ 05 phút", "2018-03-14T08:05:00+07:00"),
        ("Đăng ngày: Thứ tư, 14/03/2018 08:05", "2018-03-14T08:05:00+07:00"),
        ("Đăng lúc 08:05 ngày 14/03/2018", "2018-03-14T08:05:00+07:00"),
        ("11:24 | 27/09/2023", "2023-09-27T11:24:00+07:00"),
        ("Chủ Nhật, 06/10/2019, 06:45", "2019-10-06T06:45:00+07:00"),
        ("T4, 14/03/2018", "2018-03-14"),
    ])
    func `a posting date is read in every form, day first`(line: String, expected: String) throws {
        let text = clean(line)
        let date = try #require(Rules.posted.read(at: 0, limit: text.tokens.count, in: text))
        #expect(date.stamp?.description == expected)
        #expect(date.tokens == 0..<text.tokens.count)
    }

    @Test(arguments: [
        "30/02/2018", "14/13/2018", "14/03", "tháng 3/2018", "03-2018", "2016 - 2021", "245/2020/NQ-HĐND", "08:05",
        "14/03/1018", "1.208.733", "ngày 14 tháng 3",
    ])
    func `what is no whole date is none`(line: String) {
        let text = clean(line)
        #expect(Rules.posted.read(at: 0, limit: text.tokens.count, in: text)?.stamp == nil)
    }

    @Test(arguments: [("14/03/2018 25:05", "2018-03-14"), ("14/03/2018 08:65", "2018-03-14")])
    func `a time that does not exist is left out`(line: String, expected: String) {
        let text = clean(line)
        let date = Rules.posted.read(at: 0, limit: text.tokens.count, in: text)
        #expect(date?.stamp?.description == expected)
    }
}
