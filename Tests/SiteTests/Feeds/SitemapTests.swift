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
