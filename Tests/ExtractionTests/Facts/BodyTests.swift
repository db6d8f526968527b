import BulletinModel
import Testing

@testable import Extraction

@Suite struct BodyTests {
    struct Case: Sendable {
        var title = "Hội nghị đánh giá tháng 3"
        let sentence: String
        let name: String?
        var level: Body.Level?
        var kind: Body.Kind? = .party
    }

    static let cases: [Case] = [
        Case(
            sentence: "Ngày 14/3, Ban Thường vụ Huyện ủy tổ chức hội nghị Ban Chấp hành Đảng bộ huyện.",
            name: "Ban Thường vụ Huyện ủy", level: .district),
        Case(sentence: "Sáng 14/3, BTV Thành uỷ Hà Xuyên họp.", name: "Ban Thường vụ Thành ủy", level: .city),
        Case(sentence: "TT. Thị uỷ họp giao ban.", name: "Thường trực Thị ủy", level: .city),
        Case(
            title: "Quận ủy Hà Xuyên: Khẳng định vị thế",
            sentence: "Chiều 27/2, đồng chí Lê An đã chủ trì Hội nghị Ban Thường vụ Quận ủy mở rộng.",
            name: "Ban Thường vụ Quận ủy", level: .district),
        Case(
            title: "Đảng bộ phường Hà Xuyên: Thu ngân sách vượt dự toán",
            sentence: "Đó là kết quả được nêu tại Hội nghị lần thứ 3, Ban Chấp hành Đảng bộ phường Hà Xuyên khóa I.",
            name: "Ban Chấp hành Đảng bộ phường", level: .commune),
        Case(
            title: "ĐOÀN KIỂM TRA CỦA HUYỆN ỦY LÀM VIỆC TẠI XÃ",
            sentence: "Sáng 12/9, Đoàn kiểm tra số 3 của Ban Thường vụ Huyện ủy đã công bố kế hoạch.",
            name: "Ban Thường vụ Huyện ủy", level: .district),
        Case(
            sentence: "Sáng 12/9, UBND huyện có buổi làm việc với Đoàn giám sát của HĐND tỉnh.",
            name: "Ủy ban nhân dân huyện", level: .district, kind: .government),
        Case(
            sentence: "Sáng 14/3, Đoàn giám sát của Ban Kinh tế - Ngân sách HĐND tỉnh làm việc với xã.",
            name: "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", level: .province, kind: .agency),
        Case(
            sentence: "Trưa 29/10, Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn huyện tổ chức cuộc họp.",
            name: "Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn huyện", level: .district, kind: .agency),
        Case(
            sentence: "Sáng 15/5, Thường trực HĐND, UBND, Ban Thường trực UBMTTQ huyện Hà Xuyên tổ chức hội nghị.",
            name: "Thường trực Hội đồng nhân dân huyện", level: .district, kind: .council),
        Case(
            title: "Đại hội đại biểu Đảng bộ huyện Hà Xuyên lần thứ XI",
            sentence: "Trưa 14/8, Đại hội đại biểu Đảng bộ huyện lần thứ XI đã bế mạc.", name: "Đảng bộ huyện",
            level: .district),
        Case(
            sentence:
                "Chiều 17/5, tại phòng họp số 1 UBND huyện, Ban Chỉ đạo xây dựng nông thôn mới huyện Hà Xuyên họp.",
            name: "Ban Chỉ đạo xây dựng nông thôn mới huyện", level: .district, kind: .agency),
        Case(
            sentence: "Chiều 17/9, tại Hội trường Trung tâm hành chính, HĐND đặc khu Phú Quý tổ chức kỳ họp thứ 3.",
            name: "Hội đồng nhân dân đặc khu", level: .commune, kind: .council),
        Case(
            title: "Đồng chí Bí thư Tỉnh ủy làm việc với huyện",
            sentence: "Đ/c Ngô Xuân Đông, BT Huyện ủy báo cáo; bà Lê An, Trưởng ban Tuyên giáo Huyện ủy trao đổi.",
            name: nil, kind: nil),
        Case(
            sentence: "Ngày 5/3, Ban Chỉ đạo 35 Thị ủy Phú Mỹ họp phiên đầu năm.", name: "Ban Chỉ đạo 35 Thị ủy",
            level: .city, kind: .agency),
        Case(
            sentence: "Sáng 25/3, tại TP Pleiku, Hội Doanh nhân trẻ tỉnh Gia Lai tổ chức Đại hội lần thứ II.",
            name: "Hội Doanh nhân trẻ tỉnh", level: .province, kind: .union),
        Case(
            sentence: "Sáng 3/10, đồng chí Lê An chủ trì hội nghị giao ban giữa Thường trực Thành ủy với các xã.",
            name: "Thường trực Thành ủy", level: .city),
        Case(
            sentence: "Ngày 22/9, Ban Tổ chức Trung ương tổ chức hội nghị.", name: "Ban Tổ chức Trung ương",
            level: .central),
        Case(
            sentence: "Ngày 14/3, TTr HĐND TX. Hà Xuyên tổ chức phiên họp.",
            name: "Thường trực Hội đồng nhân dân thị xã", level: .city, kind: .council),
        Case(
            sentence: "Chiều 14/3, UBND TP Hà Xuyên họp.", name: "Ủy ban nhân dân thành phố", level: .city,
            kind: .government),
        Case(
            sentence: "Chiều 14/3, UBND thành phố Hải Phòng họp.", name: "Ủy ban nhân dân thành phố", level: .province,
            kind: .government),
        Case(sentence: "Ngày 14/3, Thành ủy Hà Nội tổ chức hội nghị.", name: "Thành ủy", level: .province),
        Case(sentence: "Ngày 14/3, Ban Thường vụ Thành ủy Huế họp.", name: "Ban Thường vụ Thành ủy", level: .city),
        Case(
            sentence: "Ngày 14/3/2025, Ban Thường vụ Thành ủy Huế họp.", name: "Ban Thường vụ Thành ủy",
            level: .province),
        Case(sentence: "Ngày 14/3, Quận uỷ Lê Trần tổ chức sơ kết.", name: "Quận ủy", level: .district),
        Case(
            sentence: "Ban Chấp hành (BCH) Đảng bộ quận Lê Trần vừa tổ chức hội nghị lần thứ 5.",
            name: "Ban Chấp hành Đảng bộ quận", level: .district),
        Case(
            sentence: "Ngày 14/3, đoàn kiểm tra của Sở Nội vụ do ông Trần An làm Trưởng đoàn đã đến huyện.",
            name: "Sở Nội vụ", level: .province, kind: .agency),
        Case(sentence: "HXO - Tỉnh ủy họp phiên thường kỳ.", name: "Tỉnh ủy", level: .province),
        Case(
            sentence: "Ngày 14/3, BCH Đảng bộ thị xã khoá II đã tổ chức Hội nghị lần thứ 21.",
            name: "Ban Chấp hành Đảng bộ thị xã", level: .city),
        Case(
            sentence: "Ngày 14/3, Ban Thường vụ Đảng uỷ phường An Hà họp.", name: "Ban Thường vụ Đảng ủy phường",
            level: .commune),
        Case(
            sentence: "Ngày 14/3, Đảng ủy - HĐND - UBND xã An Hà tổ chức gặp mặt.", name: "Đảng ủy xã", level: .commune),
        Case(
            sentence: "Vừa qua, UBMTTQ huyện Hà Xuyên sơ kết công tác.",
            name: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", level: .district, kind: .front),
        Case(
            sentence: "Ngày 14/3, Uỷ ban Kiểm tra Huyện uỷ tổ chức hội nghị.", name: "Ủy ban Kiểm tra Huyện ủy",
            level: .district, kind: .agency),
        Case(
            sentence: "Ngày 14/3, Ban Chỉ đạo phòng, chống thiên tai huyện họp.",
            name: "Ban Chỉ đạo phòng, chống thiên tai huyện", level: .district, kind: .agency),
        Case(
            sentence: "Ngày 14/3, tại Hội trường UBND huyện, Huyện ủy Hà Xuyên tổ chức hội nghị.", name: "Huyện ủy",
            level: .district),
        Case(
            sentence: "Ngày 14/3, tại trụ sở Huyện ủy, Thường trực HĐND huyện họp.",
            name: "Thường trực Hội đồng nhân dân huyện", level: .district, kind: .council),
        Case(
            sentence: "Đoàn công tác của Ban Thường vụ Tỉnh ủy do đồng chí Trần An làm trưởng đoàn đã đến xã.",
            name: "Ban Thường vụ Tỉnh ủy", level: .province),
        Case(sentence: "Sáng 14/3, đồng chí Trần An - Chủ tịch UBND huyện chủ trì cuộc họp.", name: nil),
        Case(sentence: "Ngày 14/3, huyện Hà Xuyên tổ chức hội nghị.", name: nil),
        Case(
            title: "THƯỜNG TRỰC HUYỆN ỦY HÀ XUYÊN GIAO BAN THÁNG 3", sentence: "Trong tháng, mọi mặt ổn định.",
            name: "Thường trực Huyện ủy", level: .district),
        Case(
            title: "Kỳ họp thứ 4 HĐND tỉnh Hà Xuyên khóa XI", sentence: "Kỳ họp diễn ra trong hai ngày.",
            name: "Hội đồng nhân dân tỉnh", level: .province, kind: .council),
        Case(
            title: "Thường trực Huyện ủy giao ban tháng 3", sentence: "Trong tháng, kinh tế ổn định.",
            name: "Thường trực Huyện ủy", level: .district),
    ]

    @Test(arguments: cases)
    func `names who called the meeting`(given: Case) {
        let facts = FactText(zoned(title: given.title, article: given.sentence))
        let year = Rules.dates.find(in: facts, published: nil).event?.value.start.year
        let found = Rules.body.find(in: facts, year: year)?.value
        #expect(found == given.name.map { Body(name: $0, kind: given.kind, level: given.level) }, "\(given.sentence)")
    }

    @Test func `a later sentence does not overrule the title`() {
        let facts = FactText(
            zoned(
                title: "Thường trực Huyện ủy giao ban tháng 3", article: "Tình hình tháng 3 ổn định.",
                "HĐND huyện tổ chức tiếp xúc cử tri."))
        #expect(Rules.body.find(in: facts, year: nil)?.value.name == "Thường trực Huyện ủy")
    }

    @Test func `a letterhead names the issuer, below whom it reports to`() {
        let text = clean("TỈNH ỦY HÀ XUYÊN\nỦY BAN NHÂN DÂN\nHUYỆN AN HÀ\nTrình bày tại kỳ họp của HĐND huyện.")
        let zones: [Zone] = [.letterhead, .letterhead, .letterhead, .article]
        let spans = text.lines.enumerated().map { Span(zone: zones[$0], tokens: $1.tokens, line: $0) }
        let zoned = ZonedText(text: text, spans: spans, title: nil, lead: nil)
        let body = Rules.body.find(in: FactText(zoned), year: 2010)
        #expect(body?.value == Body(name: "Ủy ban nhân dân huyện", kind: .government, level: .district))
        #expect(body?.rule == "body.letterhead")
    }
}
