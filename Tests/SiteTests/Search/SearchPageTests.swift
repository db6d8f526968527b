import BulletinModel
import GzipCoding
import TestSupport
import Testing

@testable import Site

struct SearchPageTests {
    private static let address = SiteAddress("https://example.org/kho/")

    private func site(_ settings: SiteSettings = SiteSettings(baseURL: address)) throws -> BuiltSite {
        try BuiltSite([SampleBulletins.full()], settings)
    }

    @Test func `every page has a field of search, but for the page of search, which has its own`() throws {
        let site = try site()
        for path in site.paths where path.hasSuffix(".html") {
            let forms = try ParsedPage(site.text(path)).tags.filter { $0.name == "form" }
            #expect(forms.count == 1 && forms[0].attributes["role"] == "search", "\(path)")
            let action = try #require(forms[0].attributes["action"])
            #expect(action.hasSuffix("index.html") && (path == "404.html") == action.hasPrefix("/kho/"), "\(path)")
            #expect((forms[0].attributes["data-index"] != nil) == (path == "tim-kiem/index.html"), "\(path)")
        }
    }

    @Test(arguments: ["vi", "en"])
    func `every field of the page has a label, and the script finds all that it says`(language: String) throws {
        let page = try ParsedPage(site(SiteSettings(language: language)).text("tim-kiem/index.html"))
        let labels = page.values(of: "for", in: ["label"])
        let fields = page.tags.filter { ["input", "select"].contains($0.name) }
        #expect(fields.compactMap { $0.attributes["id"] } == labels)
        let names = ["q", "place", "year", "body", "topic", "person", "sort"]
        #expect(fields.compactMap { $0.attributes["name"] } == names)
        let form = try #require(page.tags.first { $0.name == "form" })
        let blanks = ["count", "at-most", "together", "together-at-most"]
        for name in blanks { #expect(form.attributes["data-" + name]?.contains("{count}") == true, "\(name)") }
        #expect(form.attributes["data-error"]?.contains("{file}") == true)
        for name in ["searching", "none", "more", "apart"] {
            #expect(form.attributes["data-" + name]?.isEmpty == false, "\(name)")
        }
        #expect(page.tags.contains { $0.attributes["role"] == "status" && $0.attributes["data-search-status"] != nil })
        #expect(page.count(of: "noscript") == 1)
    }

    @Test func `what is searched on a bulletin's page is marked: title, lead and article`() throws {
        let site = try site()
        let path = try #require(site.paths.first { $0.hasSuffix("index.md") }).replacing("index.md", with: "index.html")
        let zones = try ParsedPage(site.text(path)).tags.filter { $0.attributes["data-search"] != nil }
        #expect(zones.map { $0.attributes["data-search"] } == ["title", "lead", ""])
        #expect(zones.map(\.name) == ["h1", "p", "div"])
    }

    @Test func `browsers are told how to search`() throws {
        let settings = SiteSettings(title: "Lưu trữ bản tin huyện", description: "A & B", baseURL: Self.address)
        let text = try site(settings).text("opensearch.xml")
        #expect(text.contains("<ShortName>Lưu trữ bản tin</ShortName>"))
        #expect(text.contains("<Description>A &amp; B</Description>"))
        #expect(text.contains("template=\"https://example.org/kho/tim-kiem/index.html?q={searchTerms}\""))
        let page = try ParsedPage(site(settings).text("nam/index.html"))
        let link = try #require(page.tags.first { $0.attributes["rel"] == "search" })
        #expect(link.attributes["href"] == "../opensearch.xml")
    }

    @Test(arguments: [
        ("Ba", "Ba"), ("Kho lưu trữ bản tin huyện", "Kho lưu trữ bản"), ("Abcdefghijklmnopqrs", "Abcdefghijklmnop"),
    ])
    func `a short name is as many words as there is room for`(title: String, name: String) {
        #expect(OpenSearch.shortName(title) == name)
    }

    @Test func `a site that wants no search has nothing of it`() throws {
        let site = try site(SiteSettings(formats: [.json, .sitemap]))
        let folders = Set(site.paths.map { $0.prefix { $0 != "/" } })
        #expect(folders.isDisjoint(with: ["tim-kiem", "scripts", "opensearch.xml"]))
        for path in site.paths where path.hasSuffix(".html") {
            let page = try ParsedPage(site.text(path))
            #expect(page.count(of: "form") == 0)
            #expect(!page.values(of: "href").contains { $0.contains("tim-kiem") || $0.contains("opensearch") })
        }
    }

    @Test(arguments: [
        ("a;\n  // b\n\n    c; // d\n", "a;c;"), ("a = b\n  + 1 /* c */ - - d\nf()\n", "a=b\n+1- -d\nf()\n"),
        (
            "if (a) {\n  b(\"x // y\", 'it\\'s  ');\n}\nreturn /[/ ]+  \\//g;\n",
            "if(a){b(\"x // y\",'it\\'s  ')}\nreturn/[/ ]+  \\//g;"
        ),
        ("x = `a  ${ b ? `  ${ {c: 1} }  ` : \"\" }  d` / 2\n", "x=`a  ${b?`  ${{c:1}}  `:\"\"}  d`/2\n"),
        (
            "async list() { for (const of of [...a]) yield of in b; }",
            "async list(){for(const of of[...a])yield of in b}"
        ),
    ])
    func `a bundled script goes out without comments and needless blanks`(script: String, published: String) {
        #expect(String(decoding: CompactScript.bytes(of: Array(script.utf8)), as: UTF8.self) == published)
    }

    @Test func `the script of search takes no more than 12 kB behind gzip`() throws {
        let script = try site().text("scripts/search.js")
        #expect(script.contains("BantinSearch") && !script.contains("\n//"))
        #expect(try Gzip.compress(Array(script.utf8)).count <= 12_000)
    }
}
