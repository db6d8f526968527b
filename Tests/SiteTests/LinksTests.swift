import BulletinModel
import TestSupport
import Testing

@testable import Site

struct LinksTests {
    private static let bulletins: [Bulletin] =
        (0..<40).map { number in
            let localities = [
                SampleBulletins.city, SampleBulletins.commune, nil, SampleBulletins.province, SampleBulletins.district,
            ]
            return SampleBulletins.plain(
                "b\(number)", date: ["2020-05-04", "2020-0\(number % 9 + 1)", nil, "201\(number % 10)"][number % 4],
                locality: localities[number % 5])
        } + [SampleBulletins.full()]

    /// What owners choose to have pages and feeds of.
    static let choices = [
        SiteSettings(pageSize: 3), SiteSettings(pageSize: 3, feeds: Set(FeedKind.allCases)),
        SiteSettings(pageSize: 3, subjects: [], feeds: []),
        SiteSettings(pageSize: 3, subjects: [.people, .topics], feeds: [.places, .people]),
        SiteSettings(pageSize: 3, subjects: [.documents, .indicators], feeds: [.topics, .documents]),
    ]

    @Test(
        "every link leads to a file of the site, from disk and in a folder of a server",
        arguments: ["/", "/kho/luu-tru/"], choices)
    func resolves(folder: String, settings: SiteSettings) throws {
        let address = try #require(SiteAddress("https://example.org" + folder))
        var settings = settings
        (settings.baseURL, settings.isBaseURLGiven) = (address, true)
        let site = try BuiltSite(Self.bulletins, settings)
        var count = 0
        for path in site.paths where path.hasSuffix(".html") {
            let page = try ParsedPage(site.text(path))
            let ids = Set(page.values(of: "id"))
            for link in page.values(of: "href") {
                if link.hasPrefix("https://example.org/tin/") || link.hasPrefix("mailto:?") { continue }
                if link == address.url(String(path.dropLast("index.html".count))) { continue }
                if link.hasPrefix("#") {
                    #expect(ids.contains(String(link.dropFirst())), "\(link) on \(path)")
                    continue
                }
                let target = try #require(Self.resolve(link, from: path, root: folder), "\(link) on \(path)")
                #expect(site.files[target.path] != nil, "\(link) on \(path)")
                if let fragment = target.fragment {
                    #expect(try ParsedPage(site.text(target.path)).values(of: "id").contains(fragment), "\(link)")
                }
                count += 1
            }
        }
        #expect(count > 1000)
    }

    @Test func `no page asks for anything from elsewhere`() throws {
        let site = try BuiltSite(Self.bulletins)
        for path in site.paths where path.hasSuffix(".html") {
            let page = try ParsedPage(site.text(path))
            // Only search needs a script; data are scripts that browsers do not run.
            let isSearch = path == "tim-kiem/index.html"
            #expect(page.values(of: "src") == (isSearch ? ["../scripts/search.js"] : []))
            let scripts = page.tags.filter { $0.name == "script" && $0.attributes["src"] == nil }
            #expect(scripts.allSatisfy { $0.attributes["type"] == "application/ld+json" })
            #expect(try site.text(path).contains("script-src") == isSearch)
            #expect(page.values(of: "style").isEmpty)
            let loaded = page.tags.filter { $0.name == "link" && $0.attributes["rel"] != "alternate" }
            #expect(loaded.allSatisfy { !($0.attributes["href"] ?? "").contains(":") })
        }
        let styles = try site.text("styles/bantin.css")
        #expect(!styles.contains("url(") && !styles.contains("@import"))
        #expect(styles.utf8.count <= 20_000)
    }

    @Test(arguments: choices)
    func `every page of the plan can be reached from the front page`(settings: SiteSettings) throws {
        let site = try BuiltSite(Self.bulletins, settings)
        var reached: Set<String> = ["index.html", "404.html"]
        var waiting = ["index.html"]
        while let path = waiting.popLast() {
            for link in try ParsedPage(site.text(path)).values(of: "href", in: ["a"]) where !link.hasPrefix("#") {
                guard let target = Self.resolve(link, from: path, root: "/")?.path,
                    reached.insert(target).inserted, target.hasSuffix(".html")
                else { continue }
                waiting.append(target)
            }
        }
        #expect(Set(site.paths.filter { $0.hasSuffix(".html") }).subtracting(reached) == [])
    }

    /// The path from the site's root that a link on a page leads to; nil when it leaves the site.
    private static func resolve(_ link: String, from path: String, root: String) -> (path: String, fragment: String?)? {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        var target = parts[0]
        if target.hasPrefix("/") {
            guard target.hasPrefix(root) else { return nil }
            target = String(target.dropFirst(root.count))
            folders = []
        }
        for part in target.split(separator: "/") {
            if part != ".." {
                folders.append(String(part))
            } else if folders.popLast() == nil {
                return nil
            }
        }
        return (folders.joined(separator: "/"), parts.count > 1 ? parts[1] : nil)
    }
}
