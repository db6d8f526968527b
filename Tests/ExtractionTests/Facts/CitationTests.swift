import BulletinModel
import Testing

@testable import Extraction

@Suite struct CitationTests {
    @Test(arguments: [
        ("thực hiện Chỉ thị số 05-CT/TW", ["05-CT/TW"]),
        ("thực hiện Chỉ thị số 05 -CT/TW và 12 - CT/TW", ["05-CT/TW", "12-CT/TW"]),
        ("Nghị quyết số 42/NQ-CP", ["42/NQ-CP"]),
        ("Nghị quyết của số 245/2020/NQ-HĐND ngày 31/3/2020", ["245/2020/NQ-HĐND"]),
        ("Nghị quyết số 245/2020/NQ – HĐND", ["245/2020/NQ-HĐND"]),
        ("Quyết định 800/QĐ -TTg và Quyết định 342/QĐ-TTG", ["800/QĐ-TTg", "342/QĐ-TTg"]),
        ("theo 123/QĐ-UBND", ["123/QĐ-UBND"]),
        ("theo 12-CV/TU, 12-CTHĐ/TU", ["12-CV/TU", "12-CTHĐ/TU"]),
        ("các Nghị quyết số 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Nghị quyết 18 và 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Nghị quyết số 653/2019/UBTVQH14", ["653/2019/UBTVQH14"]),
        ("Nghị quyết số 43/2022/QH15", ["43/2022/QH15"]),
        ("Nghị quyết số 30a/2008/NQ-CP", ["30a/2008/NQ-CP"]),
        ("Nghị quyết số 202/2025/QH 15 về tỉnh mới", ["202/2025/QH15"]),
        ("Nghị quyết liên tịch số 403/2017/NQLT-CP-ĐCTUBTWMTTQVN", ["403/2017/NQLT-CP-ĐCTUBTWMTTQVN"]),
        ("Văn bản số 99/BNN-TCLN ngày 1/1/2014", ["99/BNN-TCLN"]),
        ("Nghị quyết số 04-NQ/Th.U", ["04-NQ/Th.U"]),
        ("Nghị quyết số 08-NQ/TH", ["08-NQ/TH"]),
        ("Thông tư số 121/2017/TT-BTC; Kế hoạch số 45/KH-MTTQ-BTT", ["121/2017/TT-BTC", "45/KH-MTTQ-BTT"]),
        ("Kế hoạch số 12-KH/ĐU của Đảng ủy xã", ["12-KH/ĐU"]),
        ("Công văn số 1234/UBND-VX", ["1234/UBND-VX"]),
        ("Nghị quyết số 12 NQ/TU", ["12-NQ/TU"]),
        ("Nghị quyết số 12-NQ/TƯ", ["12-NQ/TW"]),
        ("Nghị quyết số 12/NQ-TU", ["12-NQ/TU"]),
        ("Tờ trình số 77-TTr/BTC của Ban Tổ chức Huyện ủy", ["77-TTr/BTC"]),
        ("Quyết định số 12-QĐ/UBND", ["12/QĐ-UBND"]),
        ("Nghị quyết liên tịch số 525/2012/NQLT/UBTVQH13-ĐCTUBTWMTTQVN", ["525/2012/NQLT/UBTVQH13-ĐCTUBTWMTTQVN"]),
        ("Quyết định số 343/QĐ-UBND.HC của UBND tỉnh. UBND các xã", ["343/QĐ-UBND.HC"]),
        ("Nghị quyết 66.7/2025/NQ-CP và Quyết định số 1.245/QĐ-UBND", ["66.7/2025/NQ-CP", "1245/QĐ-UBND"]),
        ("đạt 12/15 tiêu chí, 19/19 xã; Trung tâm TT&VH", []),
        ("làm việc với Đoàn giám sát số 1136 của Ủy ban Kiểm tra Trung ương", []),
        ("ngày 14-3/2018, Quốc lộ 1A, giá 4.500 - 5.200 đồng/kg", []),
        ("thực hiện 05-CT/TW rồi lại 05-CT/TW", ["05-CT/TW"]),
    ])
    func `brings symbols to their normal form`(text: String, ids: [String]) {
        #expect(citations(text).compactMap(\.id) == ids, "\(text)")
    }

    @Test(arguments: [
        (
            "Nghị quyết số 20-NQ/TU ngày 02/12/2019 của Tỉnh ủy",
            Citation(
                id: "20-NQ/TU", kind: "Nghị quyết", issuer: "Tỉnh ủy", date: CalendarDay(year: 2019, month: 12, day: 2))
        ),
        (
            "Nghị quyết số 245/2020/NQ-HĐND ngày 31/3/2020 của Hội đồng nhân dân tỉnh",
            Citation(
                id: "245/2020/NQ-HĐND", kind: "Nghị quyết", issuer: "Hội đồng nhân dân tỉnh",
                date: CalendarDay(year: 2020, month: 3, day: 31))
        ),
        (
            "Quy định số 294-QĐ/TW của Ban Bí thư, ngày 14 tháng 5 năm 2025",
            Citation(
                id: "294-QĐ/TW", kind: "Quy định", issuer: "Ban Bí thư",
                date: CalendarDay(year: 2025, month: 5, day: 14))
        ),
        ("theo 42/NQ-CP", Citation(id: "42/NQ-CP", kind: "Nghị quyết", issuer: "Chính phủ")),
        (
            "Kết luận số 656-KL/TU của BTV Tỉnh uỷ",
            Citation(id: "656-KL/TU", kind: "Kết luận", issuer: "Ban Thường vụ Tỉnh ủy")
        ),
    ])
    func `takes kind, issuer and date from the words around`(text: String, expected: Citation) {
        #expect(citations(text) == [expected])
    }

    @Test func `each of a chain keeps its own date`() {
        let found = citations(
            "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị và Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ"
        )
        #expect(found.map { $0.date?.description } == ["2016-05-15", "2020-04-09"])
        #expect(found.map(\.issuer) == ["Bộ Chính trị", "Chính phủ"])
    }

    @Test(arguments: [
        (
            "Nghị quyết Trung ương 4 khoá XI, XII",
            ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"]
        ),
        ("Nghị quyết Hội nghị Trung ương 6 (khóa XII)", ["Nghị quyết Trung ương 6 khóa XII"]),
        ("Nghị quyết T.Ư 4 (khóa XI)", ["Nghị quyết Trung ương 4 khóa XI"]),
        ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XX", ["Nghị quyết Đại hội Đảng bộ huyện lần thứ XX"]),
        ("Chỉ thị 16 của Thủ tướng Chính phủ", ["Chỉ thị 16"]),
        ("quán triệt các nghị quyết của Đảng", []),
    ])
    func `keeps the title of documents that have no symbol`(text: String, kinds: [String]) {
        #expect(citations(text).map(\.kind) == kinds)
        #expect(citations(text).allSatisfy { $0.id == nil })
    }

    @Test func `the number of the letterhead is the document's own`() {
        let facts = FactText(
            zoned(article: "UBND HUYỆN HÀ XUYÊN", "Số:   87  /BC-UBND", "Thực hiện Quyết định số 3015/QĐ-UBND."))
        #expect(Rules.citations.find(in: facts).map(\.value.id) == ["3015/QĐ-UBND"])
    }

    private func citations(_ text: String) -> [Citation] {
        Rules.citations.find(in: FactText(zoned(article: "Các xã \(text)."))).map(\.value)
    }
}
