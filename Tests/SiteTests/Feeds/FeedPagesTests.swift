import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Site

struct FeedPagesTests {
    private static let settings = SiteSettings(baseURL: SiteAddress("https://example.org/"), feedLength: 4)

    private func bulletins(_ count: Int) -> [Bulletin] {
        (1...count).map { SampleBulletins.plain("\($0)", date: "20\(10 + $0)-05-04") }
            + [SampleBulletins.plain("undated", date: nil)]
    }

    private func site(_ count: Int) throws -> BuiltSite { try BuiltSite(bulletins(count), Self.settings) }

    @Test(arguments: 1...14) func `a feed and its pages hold every dated bulletin, from new to old`(count: Int) throws {
        let site = try site(count)
        var (ids, json) = ([String](), Optional("feed.json"))
        var (entries, atom) = ([String](), Optional("atom.xml"))
        while let path = json, let file = site.files[path] {
            let feed = try #require(try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
            #expect(feed["feed_url"] as? String == "https://example.org/" + path)
            ids += try #require(feed["items"] as? [[String: Any]]).compactMap { $0["id"] as? String }
            json = (feed["next_url"] as? String).map { String($0.dropFirst("https://example.org/".count)) }
        }
        while let path = atom, let file = site.files[path] {
            let feed = try ParsedXML.parse(file)
            func link(_ relation: String) -> String? {
                feed["link"].first { $0.attributes["rel"] == relation }?.attributes["href"]
            }
            #expect(link("self") == "https://example.org/" + path)
            #expect(feed["fh:archive"].count == (path == "atom.xml" ? 0 : 1))
            #expect(link("current") == (path == "atom.xml" ? nil : "https://example.org/atom.xml"))
            entries += feed["entry"].flatMap { $0["id"].map(\.text) }
            atom = link("prev-archive").map { String($0.dropFirst("https://example.org/".count)) }
        }
        #expect(json == nil && atom == nil)
        let wanted = (1...count).reversed().map { "tag:example.org,2025:bulletin/\($0)" }
        for found in [ids, entries] {
            #expect(found.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } } == wanted)
            #expect(found.count - wanted.count < Self.settings.feedLength)
        }
    }

    @Test func `feeds of places and years go as far back when somebody asks`() throws {
        let bulletins = (1...11).map { SampleBulletins.plain("\($0)", date: "2020-\($0 < 10 ? "0" : "")\($0)-04") }
        var settings = Self.settings
        #expect(try BuiltSite(bulletins, settings).paths.filter { $0.contains("/feeds/") } == [])
        settings.feeds = [.places, .years, .history]
        let site = try BuiltSite(bulletins, settings)
        let pages = site.paths.filter { $0.contains("/feeds/") && $0.hasSuffix(".json") }
        #expect(
            Set(pages)
                == Set(
                    ["nam/2020/", "quang-ninh/", "quang-ninh/huyen-ba-che/"].flatMap { folder in
                        (1...2).map { "\(folder)feeds/feed-\($0).json" }
                    }))
        var (ids, next) = (Set<String>(), Optional("quang-ninh/huyen-ba-che/feed.json"))
        while let path = next {
            let file = try #require(site.files[path])
            let feed = try #require(try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
            #expect((feed["title"] as? String)?.hasPrefix("Huyện Ba Chẽ") == true)
            ids.formUnion(try #require(feed["items"] as? [[String: Any]]).compactMap { $0["id"] as? String })
            next = (feed["next_url"] as? String).map { String($0.dropFirst("https://example.org/".count)) }
        }
        #expect(ids.count == 11)
    }

    @Test(arguments: 1...13) func `a newer bulletin changes no page that is there`(count: Int) throws {
        let (before, after) = (try site(count), try site(count + 1))
        let pages = before.paths.filter { $0.hasPrefix("feeds/") }
        for page in pages { #expect(after.files[page] == before.files[page], "\(page)") }
        #expect(after.paths.count { $0.hasPrefix("feeds/") } - pages.count <= 2)
    }

    @Test func `a hub that is configured is named in every format`() throws {
        let settings = SiteSettings(webSubHub: "https://hub.example.org/?a&b")
        let site = try BuiltSite([SampleBulletins.plain("a")], settings)
        let links = try ParsedXML.parse(site.files["atom.xml"] ?? [])["link"]
        #expect(links.contains { $0.attributes == ["rel": "hub", "href": "https://hub.example.org/?a&b"] })
        let channel = try #require(try ParsedXML.parse(site.files["feed.xml"] ?? [])["channel"].first)
        #expect(channel["atom:link"].contains { $0.attributes["rel"] == "hub" })
        #expect(
            try site.text("feed.json").contains(
                "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example.org/?a&b\"}]"))
        #expect(try !BuiltSite([SampleBulletins.plain("a")]).text("feed.json").contains("hubs"))
    }
}
