import BulletinModel
import TestSupport
import Testing

@testable import Site

struct FactSourcesTests {
    /// A record of a text whose title stands in its first line, with evidence for facts in it.
    private func bulletin() -> Bulletin {
        var bulletin = SampleBulletins.plain("nguon", title: "Huyện họp")
        bulletin.bodyMarkdown = "Ông Lưu Văn Mẫu chủ trì. Thu đạt 1,7 tỷ đồng.\n\nBà Đỗ Thị Ví Dụ dự."
        bulletin.people = [
            Person(name: "Lưu Văn Mẫu", roles: ["Bí thư"], chair: true), Person(name: "Đỗ Thị Ví Dụ"),
        ]
        bulletin.figures = [Figure(indicator: "thu", value: 1.7, unit: "tỷ đồng", span: "1,7 tỷ đồng")]
        bulletin.meeting = Meeting(kind: "họp")
        bulletin.published = Timestamp("2020-05-05")
        bulletin.topics = ["ngân sách"]
        func add(_ field: String, _ start: Int, _ end: Int, _ confidence: Double, rule: String = "x") {
            bulletin.evidence.append(
                Evidence(field: field, start: start, end: end, rule: rule, confidence: confidence))
        }
        // Huyện họp\n05/05/2020\n\nÔng …
        add("/title", 0, 9, 0.95)
        add("/published", 10, 20, 0.98)
        add("/meeting", 6, 9, 0.6)
        add("/people/0", 26, 37, 0.95)
        add("/people/0/roles/0", 47, 50, 0.86)
        add("/people/0/chair", 26, 37, 0.9)
        add("/people/1", 70, 83, 0.72)
        add("/figures/0", 55, 66, 0.95)
        add("/topics", 0, 0, 1, rule: "override")
        return bulletin
    }

    private func page(_ bulletin: Bulletin, _ language: String = "vi") throws -> ParsedPage {
        let site = try BuiltSite([bulletin], SiteSettings(language: language))
        return try ParsedPage(site.text(try site.only("2020/huyen-hop/index.html")))
    }

    @Test func `leads from each fact to its sentence and says how sure it is`() throws {
        let page = try page(bulletin())
        for words in [
            "Ngày đăng Ngày 05/5/2020 ký tự 11–20 của tệp nguồn tự động nhận dạng, độ tin cậy cao",
            "Họp tiêu đề tự động nhận dạng, độ tin cậy thấp",
            "Lưu Văn Mẫu chủ trì Bí thư câu 1 câu 2 Đỗ Thị Ví Dụ câu 3 độ tin cậy vừa "
                + "tự động nhận dạng, độ tin cậy cao, trừ chỗ ghi khác",
            "chỉ tiêu ghi theo tên chung khi có. (tự động nhận dạng, độ tin cậy cao)",
            "1,7 tỷ đồng câu 2",
        ] {
            #expect(page.words.contains(words), "\(words)")
        }
        let ids = page.values(of: "id")
        for href in page.values(of: "href", in: ["a"]) where href.hasPrefix("#") {
            #expect(ids.contains(String(href.dropFirst())), "\(href)")
        }
        #expect(ids.filter { $0.hasPrefix("cau-") } == ["cau-1", "cau-2", "cau-3"])
    }

    @Test func `says once how sure the facts beside the article are, and of each that is not`() throws {
        var bulletin = bulletin()
        bulletin.evidence.append(Evidence(field: "/locality", start: 0, end: 9, rule: "x", confidence: 0.9))
        let words = try page(bulletin).words
        #expect(words.contains("Cuộc họp Họp tiêu đề độ tin cậy thấp Chủ trì Lưu Văn Mẫu"))
        #expect(words.contains("Lưu Văn Mẫu câu 1 câu 2 tự động nhận dạng, độ tin cậy cao, trừ chỗ ghi khác Dạng khác"))
        #expect(words.contains("ký tự 11–20 của tệp nguồn Địa phương"))
    }

    @Test func `says what a person wrote`() throws {
        let page = try page(bulletin())
        #expect(page.words.contains("Chủ đề ngân sách hiệu đính thủ công"))
        #expect(page.words.contains("Hiệu đính thủ công chủ đề"))
        #expect(try self.page(bulletin(), "en").words.contains("Topics ngân sách corrected by hand"))
    }

    @Test func `shows the article as it is around the marks`() throws {
        let site = try BuiltSite([bulletin()])
        #expect(
            try site.text(try site.only("2020/huyen-hop/index.html")).contains(
                "<p><span id=\"cau-1\">Ông Lưu Văn Mẫu chủ trì.</span> <span id=\"cau-2\">Thu đạt 1,7 tỷ đồng.</span></p>\n"
                    + "<p><span id=\"cau-3\">Bà Đỗ Thị Ví Dụ dự.</span></p>"))
    }
}
