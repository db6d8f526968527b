import BulletinModel
import TestSupport
import Testing

@testable import Site

struct StructuredDataTests {
    /// The JSON-LD of a page, which holds it once.
    private func graph(_ site: BuiltSite, _ path: String) throws -> [JSONValue] {
        let text = try site.text(path)
        let start = try #require(text.firstRange(of: "<script type=\"application/ld+json\">")).upperBound
        let end = try #require(text[start...].firstRange(of: "</script>")).lowerBound
        let value = try JSONValue(parsing: Array(text[start..<end].utf8))
        return try #require(value["@graph"]?.elements)
    }

    @Test func `every page says what it is`() throws {
        let site = try BuiltSite([SampleBulletins.full(), SampleBulletins.plain("y", locality: nil)])
        for path in site.paths where path.hasSuffix(".html") {
            let graph = try graph(site, path)
            let isBulletin = path != "404.html" && site.paths.contains(path.replacing("index.html", with: "index.md"))
            #expect((graph.first?["@type"]?.string == "NewsArticle") == isBulletin, "\(path)")
            #expect(
                (graph.last?["@type"]?.string == "BreadcrumbList") == !["index.html", "404.html"].contains(path),
                "\(path)")
        }
    }

    @Test func `a bulletin says what it tells of, and the meeting`() throws {
        let settings = SiteSettings(baseURL: SiteAddress("https://example.org/kho/"))
        let site = try BuiltSite([SampleBulletins.full()], settings)
        let path = try site.only("ky/index.html")
        let graph = try graph(site, path)
        let folder = "https://example.org/kho/" + path.dropLast("index.html".count)
        let text = try #require(graph.first)
        #expect(text["url"]?.string == folder)
        #expect(text["temporalCoverage"]?.string == "2020-01/2020-04")
        #expect(text["contentLocation"]?["name"]?.string == "Huyện Ba Chẽ")
        #expect(text["contentLocation"]?["containedInPlace"]?["name"]?.string == "tỉnh Quảng Ninh")
        #expect(
            text["mentions"]?.elements?.compactMap { $0["@type"]?.string }
                == ["Person", "Person", "Legislation", "Legislation", "AdministrativeArea"])
        #expect(text["isBasedOn"]?["url"]?.string == "https://example.org/tin/77?a=1&b=2")
        #expect(
            text["encoding"]?.elements?.compactMap { $0["contentUrl"]?.string } == ["index.md", "index.json"])
        let event = graph[1]
        #expect(event["@type"]?.string == "Event")
        #expect(event["startDate"]?.string == "2020-05-04")
        #expect(event["organizer"]?["name"]?.string == "Ban Thường vụ Huyện ủy")
        #expect(
            graph[2]["itemListElement"]?.elements?.compactMap { $0["item"]?.string } == [
                "https://example.org/kho/", "https://example.org/kho/quang-ninh/",
                "https://example.org/kho/quang-ninh/huyen-ba-che/",
                "https://example.org/kho/quang-ninh/huyen-ba-che/2020/",
            ])
    }

    @Test func `nothing in a record ends the element early`() throws {
        var bulletin = SampleBulletins.full("x")
        let nasty = "</script><script>alert(1)</script><!--<script> & \" \\ \u{2028}"
        bulletin.title = nasty
        bulletin.topics = [nasty]
        bulletin.people = [Person(name: nasty, roles: [nasty], chair: true)]
        let site = try BuiltSite([bulletin])
        for path in site.paths where path.hasSuffix(".html") && path != "404.html" {
            let scripts = try ParsedPage(site.text(path)).tags.filter { $0.name == "script" }
            #expect(scripts.count { $0.attributes["src"] == nil } == 1)
            let graph = try graph(site, path)
            if graph[0]["@type"]?.string == "NewsArticle" {
                #expect(graph[0]["headline"]?.string == nasty)
                #expect(graph[0]["about"]?.elements?.first?["name"]?.string == nasty)
            }
        }
    }
}

extension JSONValue {
    fileprivate var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }
}
