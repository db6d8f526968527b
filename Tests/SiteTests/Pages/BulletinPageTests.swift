import BulletinModel
import TestSupport
import Testing

@testable import Site

struct BulletinPageTests {
    private func page(_ bulletin: Bulletin, _ settings: SiteSettings = SiteSettings()) throws -> ParsedPage {
        let site = try BuiltSite([bulletin], settings)
        let path = try #require(site.paths.first { $0.hasSuffix("/index.md") }).dropLast("index.md".count)
        return try ParsedPage(site.text(path + "index.html"))
    }

    @Test func `says every fact of a record in words`() throws {
        let words = try page(SampleBulletins.full()).words
        for fact in [
            "Chính trị BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ Phiên họp cho ý kiến về thu ngân sách",
            "Diễn ra Sáng ngày 04/5/2020 (năm suy ra từ ngày đăng)", "Kỳ báo cáo 4 tháng đầu năm 2020",
            "Ngày đăng 09:05 ngày 05/5/2020", "Địa phương Huyện Ba Chẽ Tỉnh Quảng Ninh",
            "Nay thuộc (từ ngày 01/7/2025) Xã Ba Chẽ",
            "Cơ quan Ban Thường vụ Huyện ủy",
            "Cuộc họp Hội nghị, lần thứ 6, kỳ họp thứ 2, nhiệm kỳ 2020-2025",
            "Lưu Văn Mẫu chủ trì Bí thư Huyện ủy Chủ tịch HĐND huyện Đỗ Thị Ví Dụ",
            "Chỉ thị 05-CT/TW ngày 04/5/2020 Bộ Chính trị Nghị quyết Trung ương 4 khóa XI",
            "Địa danh được nhắc đến xã Nam Sơn", "Chủ đề thu ngân sách",
            "Hội nghị đánh giá kết quả công tác. Đồng chí chủ trì kết luận hội nghị.",
            "Minh An Thu Hà Trung tâm TT&VH Ba Chẽ", "Chú thích ảnh Quang cảnh hội nghị",
            "Địa chỉ gốc https://example.org/tin/77?a=1&b=2", "Nơi đăng Cổng thông tin", "Lấy về 01/3/2024",
            "Tệp nguồn day-du.txt", "Dung lượng 1.234 byte", "Bảng mã utf-8",
            "SHA-256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "Tiêu đề như đã in BAN THƯỜNG VỤ HUYỆN Ủ Y HỌP PHIÊN THƯỜNG KỲ",
            "khoảng trắng trong tiêu đề đã được đặt lại (dòng 1)",
            "chân trang Đã truy cập: 77",
        ] {
            #expect(words.contains(fact), "\(fact)")
        }
    }

    @Test func `says nothing of what is not known`() throws {
        var bulletin = SampleBulletins.plain("trong", date: nil, locality: nil)
        bulletin.title = nil
        bulletin.bodyMarkdown = ""
        let page = try page(bulletin)
        #expect(
            page.words.contains(
                "Trích dẫn Nguồn và cách xử lý Địa phương Không rõ địa phương Dạng khác"))
        let terms = zip(page.tags, page.tags.dropFirst()).filter { $0.0.name == "dt" }.count
        #expect(terms == 5)
        #expect(page.count(of: "time") == 0)
        #expect(page.count(of: "details") == 2)
        #expect(!page.words.contains("Phần đã lược khỏi bài"))
    }

    @Test func `gives machines the dates in their form`() throws {
        let page = try page(SampleBulletins.full())
        #expect(
            page.values(of: "datetime") == ["2020-05-04", "2020-05-05T09:05:00+07:00"])
    }

    @Test func `has one heading of the first level, named landmarks, a way to skip to the content`() throws {
        let page = try page(SampleBulletins.full())
        #expect(page.count(of: "h1") == 1)
        #expect(page.count(of: "main") == 1)
        #expect(page.values(of: "href", in: ["a"]).first == "#content")
        let ids = page.values(of: "id")
        #expect(Set(ids).count == ids.count)
        for id in page.values(of: "aria-labelledby") { #expect(ids.contains(id)) }
        #expect(page.tags.filter { $0.name == "nav" }.allSatisfy { $0.attributes["aria-label"] != nil })
        #expect(page.tags.first { $0.name == "html" }?.attributes["lang"] == "vi")
    }

    @Test func `speaks the interface's language around a text that stays Vietnamese`() throws {
        let page = try page(SampleBulletins.full(), SiteSettings(language: "en"))
        #expect(page.tags.first { $0.name == "html" }?.attributes["lang"] == "en")
        #expect(page.tags.first { $0.name == "article" }?.attributes["lang"] == "vi")
        #expect(page.words.contains("Reports on First 4 months of 2020"))
        #expect(page.words.contains("Took place 4 May 2020, morning (year inferred from the posting date)"))
    }

    @Test func `offers the record and the Markdown beside it, each only when it is written`() throws {
        let both = try page(SampleBulletins.full())
        #expect(
            both.values(of: "href").filter { $0.hasPrefix("index.") } == [
                "index.md", "index.json", "index.md", "index.json",
            ])
        let site = try BuiltSite([SampleBulletins.full()], SiteSettings(formats: [.json]))
        let path = try site.only("huyen-ba-che/2020/ban-thuong-vu-huyen-uy-hop-phien-thuong-ky/index.html")
        #expect(!(try site.text(path).contains("index.md")))
        #expect(site.paths.allSatisfy { !$0.hasSuffix(".md") && !$0.hasSuffix(".xml") && $0 != "robots.txt" })
        let record = try #require(site.files[path.replacing("index.html", with: "index.json")])
        #expect(record == SampleBulletins.full().json() + [0x0A])
    }

    @Test func `tells a figure's change with its sign, of none without`() throws {
        var bulletin = SampleBulletins.plain("x")
        bulletin.figures = [3.5, -2, 0].map { Figure(indicator: "thu", value: 1, changePercent: $0) }
        let words = try page(bulletin).words
        for change in ["+3,5%", "−2%", "0%"] { #expect(words.contains("thu 1 \(change)")) }
        #expect(!words.contains("−0"))
    }

    @Test func `links only to web addresses`() throws {
        var bulletin = SampleBulletins.full()
        bulletin.source.url = "javascript:alert(1)"
        #expect(!(try page(bulletin).values(of: "href").contains { $0.contains("javascript") }))
    }

    @Test func `leads to the bulletins before and after`() throws {
        let site = try BuiltSite([
            SampleBulletins.plain("1", title: "Một", date: "2020-01"),
            SampleBulletins.plain("2", title: "Hai", date: "2020-02"),
            SampleBulletins.plain("3", title: "Ba", date: "2021-03"),
        ])
        let page = try ParsedPage(site.text("quang-ninh/huyen-ba-che/2020/hai/index.html"))
        #expect(page.words.contains("Bản tin trước Một Bản tin sau Ba"))
        let links = page.tags.filter { $0.attributes["rel"] != nil && $0.name == "a" }
        #expect(links.compactMap { $0.attributes["rel"] } == ["prev", "next"])
        #expect(
            links.compactMap { $0.attributes["href"] } == [
                "../../../../quang-ninh/huyen-ba-che/2020/mot/index.html",
                "../../../../quang-ninh/huyen-ba-che/2021/ba/index.html",
            ])
    }

    @Test func `describes itself by its lead, else by its first words`() throws {
        func description(_ bulletin: Bulletin) throws -> String? {
            try page(bulletin).tags.first { $0.attributes["name"] == "description" }?.attributes["content"]
        }
        #expect(try description(SampleBulletins.full()) == "Phiên họp cho ý kiến về thu ngân sách")
        var long = SampleBulletins.plain("x")
        long.bodyMarkdown = "Một \\*hai\\* " + String(repeating: "bảy chữ ", count: 60)
        let text = try #require(try description(long))
        #expect(text.hasPrefix("Một *hai* bảy"))
        #expect(text.hasSuffix("bảy…") || text.hasSuffix("chữ…"))
        #expect((190...201).contains(text.unicodeScalars.count))
    }

    @Test func `says when, where and who led before the article, whom and what it names behind it`() throws {
        let words = try page(SampleBulletins.full()).words
        let order = [
            "Diễn ra Sáng", "Chủ trì Lưu Văn Mẫu", "Hội nghị đánh giá kết quả", "Người được nêu tên Lưu Văn Mẫu",
        ]
        let places = try order.map { try #require(words.firstRange(of: $0), "\($0): \(words)").lowerBound }
        #expect(places == places.sorted())
        let plain = try page(SampleBulletins.plain("x"))
        #expect(!plain.words.contains("Chủ trì") && !plain.values(of: "href").contains("#mentions"))
    }

    @Test func `sets a title in capitals more softly and leaves it as it is`() throws {
        let page = try page(SampleBulletins.full())
        #expect(page.tags.first { $0.name == "h1" }?.attributes["class"] == "capitals")
        #expect(page.words.contains("BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ"))
        #expect(!isInCapitals("HỘI NGHỊ lần thứ 2") && !isInCapitals("05/2017") && isInCapitals("HỘI NGHỊ THÁNG 5"))
    }
}
