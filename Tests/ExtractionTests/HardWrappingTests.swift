import Testing

@testable import Extraction

/// The sentences are invented.
@Suite struct HardWrappingTests {
    private static let paragraphs = [
        "Huyện ủy Chợ Đồn giao ban công tác tháng 3 năm 2018",
        """
        Sáng 14/3/2018, Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban công tác tháng 3, triển khai nhiệm vụ tháng 4. \
        Đồng chí Trần Văn An, Tỉnh ủy viên, Bí thư Huyện ủy chủ trì; dự có các đồng chí trong Ban Thường vụ và thủ trưởng \
        các phòng, ban chuyên môn của huyện.
        """,
        """
        Trong tháng, thu ngân sách trên địa bàn đạt 5,2 tỷ đồng, bằng 21,4% dự toán tỉnh giao; toàn huyện đã gieo cấy \
        được 1.250 ha lúa xuân, đạt 98% kế hoạch. Công tác tuyển quân hoàn thành 100% chỉ tiêu, đúng thời gian quy định, \
        không có trường hợp nào đào ngũ, bỏ ngũ. Việc thực hiện Chỉ thị số 05-CT/TW được duy trì nền nếp ở các chi bộ.
        """,
        """
        Kết luận hội nghị, đồng chí Bí thư Huyện ủy yêu cầu các xã, thị trấn đẩy nhanh tiến độ làm đất vụ xuân, kiểm tra \
        hồ đập trước mùa mưa, rà soát hộ nghèo theo chuẩn mới; Công an huyện phối hợp Ban Chỉ huy Quân sự huyện bảo đảm an \
        ninh trật tự dịp lễ hội đầu năm.
        """,
    ]

    private static func text(_ width: Int) -> String {
        paragraphs.map { paragraph in
            var lines = [""]
            for word in paragraph.split(separator: " ") {
                let line = lines[lines.count - 1]
                if line.isEmpty {
                    lines[lines.count - 1] = String(word)
                } else if line.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
                    lines[lines.count - 1] += " " + word
                } else {
                    lines.append(String(word))
                }
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    @Test(arguments: [60, 66, 72, 80])
    func `lines that were broken at a width are read as the paragraphs that they were`(width: Int) throws {
        let whole = try Records.bulletin(Self.paragraphs.joined(separator: "\n\n"))
        let broken = try Records.bulletin(Self.text(width))
        #expect(broken.bodyMarkdown == whole.bodyMarkdown)
        #expect(broken.title == whole.title)
        #expect(broken.people == whole.people)
        #expect(broken.figures == whole.figures)
        #expect(broken.documents == whole.documents)
        #expect(!whole.people.isEmpty && !whole.figures.isEmpty && !whole.documents.isEmpty)
    }

    @Test func `places in the source stay where they are, and lines keep their numbers`() throws {
        let source = Self.text(66)
        let broken = try Records.bulletin(source)
        let scalars = Array(source.unicodeScalars)
        let document = try #require(broken.evidence.first { $0.field == "/documents/0" })
        #expect(String(String.UnicodeScalarView(scalars[document.start..<document.end])) == "05-CT/TW")
        let text = TextCleaner().clean(scalars)
        let line = try #require(text.lines.last)
        let start = Int(text.sourceOffsets[line.range.lowerBound])
        #expect(line.number == 1 + scalars[..<start].count { $0 == "\n" })
    }

    @Test(arguments: [
        // Short lines that nobody broke.
        (0..<30).map { "Mục số \($0)" }.joined(separator: "\n"),
        // Paragraphs of a line each.
        (0..<12).map { _ in String(repeating: "chữ ", count: 40) }.joined(separator: "\n"),
        "Một dòng",
        "",
    ])
    func `what is not broken at a width stays`(text: String) {
        #expect(HardWrapping.joints(in: Array(text.unicodeScalars)).isEmpty)
    }

    @Test func `lines of a scanned page, whose widths differ, are read as paragraphs`() throws {
        let page = """
            Ngày 17/3/2010, tại phòng họp Huyện ủy, đồng chí Vũ
            Đình Khang, Phó Bí thư Huyện ủy chủ trì họp bàn tiến độ
            giải phóng mặt bằng. Dự họp có lãnh đạo các phòng
            chuyên môn; đồng chí Hà Thị Liên, Giám đốc Ban Quản lý
            dự án; lãnh đạo các xã có dự án đi qua.
            1- Đến nay đã chi trả cho 86 hộ với 21,6 tỷ đồng, đạt
            72% kế hoạch.
            2- Giao Ban Quản lý dự án phối hợp với các xã
            vận động các hộ bàn giao trước ngày 30/4.
            """
        let bulletin = try Records.bulletin(page)
        #expect(bulletin.people.map(\.name) == ["Vũ Đình Khang", "Hà Thị Liên"])
        #expect(bulletin.people.first?.chair == true)
        #expect(bulletin.figures.map(\.percent) == [nil, 72])
    }

    @Test func `a list's items begin lines of their own`() {
        let item = "- " + String(repeating: "nội dung ", count: 7).dropLast()
        let text = (0..<20).map { _ in item }.joined(separator: "\n")
        #expect(HardWrapping.joints(in: Array(text.unicodeScalars)).isEmpty)
    }
}
