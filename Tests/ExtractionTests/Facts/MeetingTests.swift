import BulletinModel
import Testing

@testable import Extraction

@Suite struct MeetingTests {
    @Test(
        arguments: [
            (
                "Hội nghị Ban Chấp hành Đảng bộ thành phố Hà Xuyên lần thứ sáu, nhiệm kỳ 2020-2025", "Huyện họp.",
                Meeting(kind: "hội nghị", ordinal: 6, term: "2020-2025")
            ),
            (
                "Hội nghị tháng 7",
                "Sáng 01/7, Ban Chấp hành Đảng bộ thành phố HX khóa XII tổ chức hội nghị lần thứ 02.",
                Meeting(kind: "hội nghị", ordinal: 2, term: "XII")
            ),
            (
                "KỲ HỌP THỨ 4 HĐND THÀNH PHỐ HÀ XUYÊN KHÓA XI: THÔNG QUA 11 NGHỊ QUYẾT", "Kỳ họp diễn ra hai ngày.",
                Meeting(kind: "kỳ họp", ordinal: 4, term: "XI", session: 4)
            ),
            (
                "HĐND huyện họp", "Ngày 30/12, HĐND huyện khóa X, nhiệm kỳ 2016 – 2021 đã tổ chức kỳ họp thứ mười hai.",
                Meeting(kind: "kỳ họp", ordinal: 12, term: "2016-2021", session: 12)
            ),
            (
                "Ban Chỉ đạo thành phố Tam Kỳ họp phiên thứ ba", "Sáng 10/10, Ban Chỉ đạo họp.",
                Meeting(kind: "phiên họp", ordinal: 3)
            ),
            (
                "Đảng bộ phường Hà Xuyên: Thu ngân sách vượt dự toán",
                "Đó là kết quả được nêu tại Hội nghị lần thứ 3, Ban Chấp hành Đảng bộ phường khóa I, diễn ra tối 8/10.",
                Meeting(kind: "hội nghị", ordinal: 3, term: "I")
            ),
            ("Huyện ủy giao ban công tác tháng 5", "Sáng 4/6, Huyện ủy họp.", Meeting(kind: "giao ban")),
            (
                "Hội nghị Tỉnh ủy lần thứ XIV",
                "Hội nghị quán triệt Nghị quyết Đại hội Đảng bộ lần thứ XX, nhiệm kỳ 2015-2020.",
                Meeting(kind: "hội nghị", ordinal: 14)
            ),
            (
                "Đảng ủy xã họp bàn",
                "Thực hiện Nghị quyết Đại hội lần thứ XX, nhiệm kỳ 2015-2020, ngày 4/6, xã tổ chức hội nghị.",
                Meeting(kind: "hội nghị")
            ),
            ("Huyện đoàn", "Trong tháng, các xã chuẩn bị Đại hội đại biểu lần thứ VII.", nil),
        ] as [(String, String, Meeting?)])
    func `reads kind, ordinal and term of the meeting itself`(title: String, sentence: String, expected: Meeting?) {
        #expect(Rules.meeting.find(in: FactText(zoned(title: title, article: sentence)))?.value == expected, "\(title)")
    }
}
