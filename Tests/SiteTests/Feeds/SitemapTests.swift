import BulletinModel
import TestSupport
import Testing

@testable import Site

struct SitemapTests {
    private static let address = SiteAddress("https://example.org/a&b/")

    @Test func `lists every page but the one for what is not found`() throws {
        let bulletins = [SampleBulletins.full(), SampleBulletins.plain("x", locality: nil)]
        let address = try #require(Self.address)
        let site = try BuiltSite(bulletins, SiteSettings(baseURL: address, pageSize: 1))
        let set = try ParsedXML.parse(site.files["sitemap.xml"] ?? [])
        #expect(set.name == "urlset" && set.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
        let urls = set["url"].flatMap { $0["loc"].map(\.text) }
        let pages = site.paths.filter { $0.hasSuffix("index.html") }.map { address.url(String($0.dropLast(10))) }
        #expect(urls == pages && pages.count > 10)
        #expect(
            try site.text("robots.txt") == "User-agent: *\nDisallow:\n\nSitemap: https://example.org/a&b/sitemap.xml\n")
    }

    @Test func `says when the newest bulletin of a page was`() throws {
        let dates = ["2019-03", "2020-05-04", "2021-02-03"]
        let bulletins =
            dates.enumerated().map { SampleBulletins.plain("\($0)", date: $1) } + [
                SampleBulletins.plain("undated", date: nil)
            ]
        let address = try #require(Self.address)
        let site = try BuiltSite(bulletins, SiteSettings(baseURL: address, pageSize: 2))
        var days: [String: String?] = [:]
        for url in try ParsedXML.parse(site.files["sitemap.xml"] ?? [])["url"] {
            #expect(url.children.map(\.name) == (url["lastmod"].isEmpty ? ["loc"] : ["loc", "lastmod"]))
            let path = (url["loc"].first?.text ?? "").dropFirst(address.url("").count)
            days[String(path)] = .some(url["lastmod"].first?.text)
        }
        let place = "quang-ninh/huyen-ba-che/"
        #expect(days[""] == "2021-02-03" && days[place] == "2021-02-03" && days["nam/2020/"] == "2020-05-04")
        #expect(days[place + "trang/2/"] == "2019-03-31")
        #expect(days[place + "2019/"] == "2019-03-31" && days[place + "2019/hoi-nghi-giao-ban-so-0/"] == "2019-03-31")
        #expect(days[place + "khong-ro-nam/hoi-nghi-giao-ban-so-undated/"] == .some(nil))
        #expect(days["nguoi/"] == .some(nil))
    }

    @Test func `a guide for programs leads to lists, files and places that are there`() throws {
        let address = try #require(Self.address)
        let settings = SiteSettings(title: "Kho *", description: "Mọi # bản tin", baseURL: address)
        let site = try BuiltSite([SampleBulletins.full(), SampleBulletins.plain("x", locality: nil)], settings)
        let guide = try site.text("llms.txt")
        #expect(guide.hasPrefix("# Kho \\*\n\n> Mọi # bản tin\n\n"))
        #expect(guide.contains("- [Tỉnh Quảng Ninh](https://example.org/a&b/quang-ninh/)\n"))
        #expect(guide.contains("index.md") && guide.contains("openapi.json"))
        let links = guide.split(separator: "](").dropFirst().map { String($0.prefix { $0 != ")" }) }
        // Collections write what is below it.
        for link in links where !link.contains("/du-lieu/") {
            let path = String(link.dropFirst(address.url("").count))
            #expect(site.files[path.hasSuffix("/") ? path + "index.html" : path] != nil, "\(link)")
        }
        let bare = try BuiltSite([SampleBulletins.full()], SiteSettings(formats: [.sitemap])).text("llms.txt")
        #expect(!bare.contains("du-lieu") && !bare.contains("index.md") && !bare.contains("api/"))
    }

    @Test func `is split where the protocol asks for it`() throws {
        let address = try #require(Self.address)
        #expect(Sitemap.partCount(of: 0) == 0)
        #expect(Sitemap.partCount(of: 50_000) == 0)
        #expect(Sitemap.partCount(of: 50_001) == 2)
        #expect(Sitemap.partCount(of: 150_000) == 3)
        let index = try ParsedXML.parse(Sitemap.writeIndex(parts: 2, address))
        #expect(index.name == "sitemapindex")
        #expect(
            index["sitemap"].flatMap { $0["loc"].map(\.text) } == [
                "https://example.org/a&b/sitemap-1.xml", "https://example.org/a&b/sitemap-2.xml",
            ])
    }

    @Test func `the parts of a split sitemap hold each page once`() throws {
        let bulletins = (0..<50_000).map { number in
            var bulletin = Bulletin(id: "\(number)", source: SampleBulletins.plain("x").source)
            bulletin.title = "Số \(number)"
            return bulletin
        }
        let renderer = try Fixtures.renderer(SiteSettings(pageSize: 1000, formats: [.sitemap]))
        let plan = renderer.plan(bulletins.map(BulletinSummary.init), facts: FactSource(Fixtures.terms))
        let files = try renderer.render(plan.pages.filter { $0.path.hasPrefix("sitemap") }) { bulletins[$0] }
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(files[0].bytes == Sitemap.writeIndex(parts: 2, .local))
        let urls = try files.dropFirst().map { try ParsedXML.parse($0.bytes)["url"].flatMap { $0["loc"].map(\.text) } }
        #expect(urls[0].count == 50_000 && urls[1].count > 0)
        let pages = plan.pages.map(\.path).filter { $0.hasSuffix("index.html") }
        #expect(Set(urls.joined()) == Set(pages.map { SiteAddress.local.url(String($0.dropLast(10))) }))
    }
}
