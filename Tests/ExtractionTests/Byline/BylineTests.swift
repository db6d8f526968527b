import Testing

@testable import Extraction

@Suite struct BylineTests {
    /// `authors, …| agency`
    private func read(_ line: String) -> String? {
        let text = clean(line)
        guard let reading = Rules.bylines.read(0..<text.tokens.count, in: text) else { return nil }
        let authors = reading.authors.map { text.string(tokens: $0) }.joined(separator: ", ")
        return authors + (reading.agency.map { "| " + text.string(tokens: $0) } ?? "")
    }

    @Test(arguments: [
        ("Minh An", "Minh An"),
        ("M. AN", "M. AN"),
        ("M.A", "M.A"),
        ("MINH AN.", "MINH AN"),
        ("Minh An - Thu Hà", "Minh An, Thu Hà"),
        ("Minh An – Thu Hà – Lê Bình", "Minh An, Thu Hà, Lê Bình"),
        ("Minh An, Thu Hà", "Minh An, Thu Hà"),
        ("Minh An và Thu Hà", "Minh An, Thu Hà"),
        ("Minh An & Thu Hà", "Minh An, Thu Hà"),
        ("H'Loan Niê - Y Thuyên Êban", "H'Loan Niê, Y Thuyên Êban"),
        ("Tin, ảnh: Minh An", "Minh An"),
        ("Tin ảnh: Minh An", "Minh An"),
        ("Tin và ảnh: Minh An - Thu Hà", "Minh An, Thu Hà"),
        ("Bài, ảnh: Minh An (Hà Xuyên)", "Minh An"),
        ("Bài: Minh An; Ảnh: Thu Hà", "Minh An"),
        ("Tin: Minh An - Ảnh: Thu Hà", "Minh An"),
        ("Tác giả: Minh An", "Minh An"),
        ("Người viết: Minh An", "Minh An"),
        ("Theo Minh An", "Minh An"),
        ("PV Minh An", "Minh An"),
        ("Nhóm PV (thực hiện)", "Nhóm PV"),
        ("Minh An (tổng hợp)", "Minh An"),
        ("CTV: Minh An (Trung tâm VH Hà Xuyên)", "Minh An| Trung tâm VH Hà Xuyên"),
        (
            "Tin, ảnh: MINH AN (Trung tâm Văn hóa, Thể thao và Truyền thanh huyện Hà Xuyên)",
            "MINH AN| Trung tâm Văn hóa, Thể thao và Truyền thanh huyện Hà Xuyên"
        ),
        ("Minh An/Trung tâm TT&VH Hà Xuyên", "Minh An| Trung tâm TT&VH Hà Xuyên"),
        (
            "Minh An - Trung tâm Văn hóa, Thông tin và Thể thao huyện",
            "Minh An| Trung tâm Văn hóa, Thông tin và Thể thao huyện"
        ),
        ("Tin, ảnh: Minh An – Văn phòng Thị uỷ", "Minh An| Văn phòng Thị uỷ"),
        ("Minh An (Theo Báo Hà Xuyên)", "Minh An| Báo Hà Xuyên"),
        ("Văn phòng Huyện ủy", "| Văn phòng Huyện ủy"),
        ("VP. Quận ủy", "| VP. Quận ủy"),
        ("(TT VHTTTT&DL Hà Xuyên)", "| TT VHTTTT&DL Hà Xuyên"),
        ("Nguồn: Cổng TTĐT huyện Hà Xuyên", "| Cổng TTĐT huyện Hà Xuyên"),
        ("Nguồn: Minh An - Đài TT-TH Hà Xuyên", "Minh An| Đài TT-TH Hà Xuyên"),
        ("BBT", "| BBT"),
        ("Thực hiện:", ""),
        ("Ảnh: Minh An", ""),
        ("Người đăng: Quản trị viên", ""),
    ])
    func `authors and agency are told apart`(line: String, expected: String) {
        #expect(read(line) == expected)
    }

    @Test(arguments: [
        "Hội nghị thành công tốt đẹp.", "Minh An phát biểu", "Tăng 5% so với cùng kỳ", "đồng chí Minh An",
        "Minh An Lê Bình Trần Thu Hà Ngọc", "PHẦN THỨ HAI", "Phụ lục",
    ])
    func `other words make a line no byline`(line: String) {
        #expect(read(line) == nil)
    }

    @Test func `names and agency on two lines are one byline`() throws {
        let page = """
            Huyện ủy giao ban công tác tháng 3

            Sáng 14/3, Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban công tác tháng 3. Đồng chí Trần An chủ trì.

            Minh An
            Đài Truyền thanh huyện
            """
        let byline = try Records.bulletin(page).byline
        #expect(byline == .init(authors: ["Minh An"], agency: "Đài Truyền thanh huyện"))
    }

    @Test func `an author under the title and the same name at the end are one, the second line is removed`() throws {
        let page = """
            Huyện ủy giao ban công tác tháng 3
            Tác giả: Minh An

            Sáng 14/3, Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban công tác tháng 3. Đồng chí Trần An chủ trì.

            Minh An
            """
        let bulletin = try Records.bulletin(page)
        #expect(bulletin.byline == .init(authors: ["Minh An"]))
        #expect(bulletin.removed == [.init(text: "Minh An", reason: "byline")])
    }

    @Test func `the name under an official paper is its signature`() throws {
        let page = """
            Kết quả công tác tháng 3

            Sáng 14/3, Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban công tác tháng 3. Đồng chí Trần An chủ trì.

            TM. BAN THƯỜNG VỤ
            PHÓ BÍ THƯ
            Lê Bình
            """
        let bulletin = try Records.bulletin(page)
        #expect(bulletin.byline == nil)
        #expect(bulletin.bodyMarkdown.hasSuffix("Lê Bình"))
    }
}
