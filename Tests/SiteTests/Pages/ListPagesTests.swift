import BulletinModel
import TestSupport
import Testing

@testable import Site

struct ListPagesTests {
    private static let bulletins = [
        SampleBulletins.plain("1", title: "Một", date: "2019-05", locality: SampleBulletins.district),
        SampleBulletins.plain("2", title: "Hai", date: "2020-02-03", locality: SampleBulletins.district),
        SampleBulletins.plain("3", title: "Ba", date: "2020-02-01", locality: SampleBulletins.commune),
        SampleBulletins.plain("4", title: "Bốn", date: "2021", locality: SampleBulletins.province),
        SampleBulletins.plain("5", title: "Năm", date: nil, locality: SampleBulletins.district),
        SampleBulletins.plain("6", title: "Sáu", date: "2020-11", locality: nil),
    ]

    private func page(_ path: String, _ settings: SiteSettings = SiteSettings()) throws -> ParsedPage {
        try ParsedPage(try BuiltSite(Self.bulletins, settings).text(path))
    }

    @Test func `the front page says what the archive is, what is new, and what there is of each place and year`() throws
    {
        let page = try page("index.html", SiteSettings(title: "Kho bản tin", description: "Mọi bản tin."))
        #expect(
            page.words.hasPrefix(
                "Kho bản tin Đến nội dung chính Kho bản tin Địa phương Năm Người Văn bản Chủ đề Chỉ tiêu Tìm Kho bản tin Mọi bản tin."
            ))
        #expect(page.words.contains("Hiện có 6 bản tin 3 địa phương 2019–2021"))
        #expect(
            page.words.contains(
                "Bản tin mới nhất Năm 2021 Bốn Tỉnh Quảng Ninh Tháng 11/2020 Sáu Không rõ địa phương "
                    + "03/02/2020 Hai Huyện Ba Chẽ 01/02/2020 Ba Xã Nông Thượng Tháng 5/2019 Một Huyện Ba Chẽ "
                    + "Không rõ ngày Năm Huyện Ba Chẽ"))
        #expect(
            page.words.contains(
                "Địa phương Tổng số 2019 2020 2021 Không rõ năm Bắc Kạn 1 1 Thành phố Bắc Kạn 1 1 Xã Nông Thượng 1 1 "
                    + "Quảng Ninh 4 1 1 1 1 Huyện Ba Chẽ 3 1 1 1 Không rõ địa phương 1 1 Tổng số 6 1 3 1 1"))
        #expect(page.count(of: "caption") == 1)
        let heads = page.tags.filter { $0.name == "th" }
        #expect(heads.allSatisfy { ["row", "col"].contains($0.attributes["scope"]) })
    }

    @Test func `cells of the table are coloured by their share of the largest number`() throws {
        #expect(
            [1, 4, 5, 15, 35, 64, 65, 100].map { CoverageCell.level(of: $0, most: 100) } == [1, 1, 2, 3, 4, 4, 5, 5])
        #expect([1, 2, 3].map { CoverageCell.level(of: $0, most: 3) } == [2, 3, 3])
        let page = try page("index.html")
        let cells = page.values(of: "class", in: ["td"]).filter { $0.contains("level") }
        #expect(Set(cells) == ["number level-2"])
        // As many as there are links to a place's year.
        #expect(cells.count == 11)
        let style = String(decoding: try #require(TemplateFile.bundled(at: "styles/bantin.css")).bytes, as: UTF8.self)
        for level in 1...5 { #expect(style.contains(".level-\(level) {"), "\(level)") }
    }

    @Test func `a large archive's front page keeps to provinces`() throws {
        let bulletins = (0..<90).map { number in
            var locality = SampleBulletins.district
            locality.code = "9\(number)"
            locality.name = "Số \(number)"
            return SampleBulletins.plain("\(number)", locality: locality)
        }
        let page = try ParsedPage(try BuiltSite(bulletins).text("index.html"))
        #expect(page.values(of: "class", in: ["tr"]) == ["depth-0"])
    }

    @Test func `a locality's page says what it is, leads to its years and units, and lists its bulletins by year`()
        throws
    {
        let page = try page("quang-ninh/index.html")
        #expect(
            page.words.contains(
                "Tỉnh Quảng Ninh Mã đơn vị 22 (đến ngày 30/6/2025) 22 (từ ngày 01/7/2025) Hiện có 4 bản tin 2019–2021 "
                    + "Theo năm 2021 1 : 1 bản tin 2020 1 : 1 bản tin 2019 1 : 1 bản tin Không rõ năm 1 : 1 bản tin "
                    + "Đơn vị trực thuộc Huyện Ba Chẽ 3 : 3 bản tin Theo dõi RSS Atom JSON Feed"))
        #expect(page.words.contains("2021 Năm 2021 Bốn Tỉnh Quảng Ninh 2020 03/02/2020 Hai Huyện Ba Chẽ 2019"))
        #expect(page.values(of: "href").contains("../quang-ninh/khong-ro-nam/index.html"))
    }

    @Test func `a former locality's page says what it is part of today`() throws {
        let page = try page("bac-kan/thanh-pho-bac-kan/index.html")
        #expect(page.words.contains("Thuộc Tỉnh Bắc Kạn Nay thuộc Phường"))
        #expect(page.words.contains("(Tỉnh Thái Nguyên)"))
    }

    @Test func `a locality's year lists its bulletins by month and leads to its other years`() throws {
        let page = try page("quang-ninh/2020/index.html")
        #expect(page.words.contains("Tỉnh Quảng Ninh, năm 2020 1 bản tin Đơn vị trực thuộc Huyện Ba Chẽ 1 : 1 bản tin"))
        #expect(page.words.contains("Tháng 2 năm 2020 03/02/2020 Hai Huyện Ba Chẽ Năm trước 2019 Năm sau 2021"))
    }

    @Test func `the unknown locality and the unknown year have pages of their own`() throws {
        #expect(try page("khong-ro/index.html").words.contains("Những bản tin mà văn bản không cho biết"))
        #expect(try page("khong-ro/2020/index.html").words.contains("Không rõ địa phương, năm 2020"))
        #expect(try page("nam/khong-ro-nam/index.html").words.contains("Không rõ năm 1 bản tin"))
        #expect(
            try page("quang-ninh/huyen-ba-che/khong-ro-nam/index.html").words
                .contains("Huyện Ba Chẽ, không rõ năm 1 bản tin Bản tin Không rõ ngày Năm"))
    }

    @Test func `years are listed with their numbers, a year by month with its localities`() throws {
        #expect(
            try page("nam/index.html").words.contains(
                "Số bản tin theo năm Năm Bản tin 2021 1 2020 3 2019 1 Không rõ năm 1"))
        let page = try page("nam/2020/index.html")
        #expect(
            page.words.contains(
                "Năm 2020 3 bản tin Địa phương Bắc Kạn 1 : 1 bản tin Quảng Ninh 1 : 1 bản tin "
                    + "Không rõ địa phương 1 : 1 bản tin"))
        #expect(page.words.contains("Tháng 11 năm 2020 Tháng 11/2020 Sáu Không rõ địa phương Tháng 2 năm 2020"))
        #expect(page.words.contains("Năm trước 2019 Năm sau 2021"))
    }

    @Test func `a long list goes on on numbered pages, the oldest being the second`() throws {
        let settings = SiteSettings(pageSize: 2)
        let site = try BuiltSite(Self.bulletins, settings)
        #expect(
            site.paths.filter { $0.hasPrefix("nam/2020/") && $0.hasSuffix("index.html") } == [
                "nam/2020/index.html", "nam/2020/trang/2/index.html",
            ])
        let first = try ParsedPage(site.text("nam/2020/index.html"))
        #expect(first.words.contains("Sáu") && !first.words.contains("Hai "))
        #expect(first.words.contains("Cũ hơn Cũ nhất"))
        let second = try ParsedPage(site.text("nam/2020/trang/2/index.html"))
        #expect(second.words.contains("Năm 2020, trang 2 – Lưu trữ bản tin địa phương"))
        #expect(second.words.contains("Hai Huyện Ba Chẽ 01/02/2020 Ba Xã Nông Thượng Mới nhất Mới hơn"))
        #expect(second.values(of: "href").contains("../../../../nam/2020/index.html"))
        #expect(second.words.contains("Trang chủ Các năm 2020"))
    }

    @Test func `an empty archive has a front page, its lists and a page for what is not found`() throws {
        let site = try BuiltSite([])
        #expect(
            site.paths.filter { $0.hasSuffix(".html") } == [
                "index.html", "nam/index.html", "nguoi/index.html", "van-ban/index.html", "chu-de/index.html",
                "chi-tieu/index.html", "404.html", "du-lieu/index.html", "tim-kiem/index.html",
            ])
        #expect(try ParsedPage(site.text("chu-de/index.html")).words.contains("Chưa có mục nào."))
        #expect(try ParsedPage(site.text("index.html")).words.contains("Chưa có bản tin nào."))
        #expect(try ParsedPage(site.text("nam/index.html")).words.contains("Chưa có bản tin nào."))
    }

    @Test func `what is not found is said with links from the server's root`() throws {
        let address = try #require(SiteAddress("https://example.org/kho/"))
        let page = try page("404.html", SiteSettings(baseURL: address))
        #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("/kho/") || $0 == "#content" })
        #expect(page.values(of: "content").contains("noindex"))
        #expect(try self.page("404.html").values(of: "href").contains("/index.html"))
    }

    @Test func `every kind of page has one title of its own, and its address when the site's is known`() throws {
        let address = try #require(SiteAddress("https://example.org/kho/"))
        let site = try BuiltSite(Self.bulletins, SiteSettings(baseURL: address, pageSize: 2))
        let unknown = try BuiltSite(Self.bulletins, SiteSettings(pageSize: 2))
        var titles: Set<String> = []
        for path in site.paths where path.hasSuffix("index.html") {
            let page = try ParsedPage(site.text(path))
            #expect(page.count(of: "h1") == 1)
            #expect(
                titles.insert(try #require(page.texts.first { !$0.allSatisfy(\.isWhitespace) })).inserted, "\(path)")
            let canonical = page.tags.filter { $0.attributes["rel"] == "canonical" }.compactMap {
                $0.attributes["href"]
            }
            #expect(canonical == [address.url(String(path.dropLast("index.html".count)))])
            #expect(!(try unknown.text(path).contains("canonical")))
        }
        #expect(titles.count > 20)
    }
}
