import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Site

struct FeedsTests {
    private static let settings = SiteSettings(
        title: "Kho <bản tin>", description: "Mọi bản tin", baseURL: SiteAddress("https://example.org/kho/"))

    private static let bulletins = [
        SampleBulletins.full("tin/đầy đủ 1"), SampleBulletins.plain("thang", title: "Tháng & năm", date: "2021-02"),
        SampleBulletins.plain("undated", date: nil), SampleBulletins.plain("khac", locality: nil),
    ]

    private func site(_ bulletins: [Bulletin] = bulletins) throws -> BuiltSite {
        try BuiltSite(bulletins, Self.settings)
    }

    private static let full =
        "https://example.org/kho/quang-ninh/huyen-ba-che/2020/ban-thuong-vu-huyen-uy-hop-phien-thuong-ky/"

    @Test func `RSS has what version 2.0 asks for`() throws {
        let rss = try ParsedXML.parse(Array(site().text("feed.xml").utf8))
        #expect(rss.name == "rss" && rss.attributes["version"] == "2.0")
        let channel = try #require(rss["channel"].first)
        #expect(channel["title"].map(\.text) == ["Kho <bản tin>"])
        #expect(channel["link"].map(\.text) == ["https://example.org/kho/"])
        #expect(channel["description"].map(\.text) == ["Mọi bản tin"])
        #expect(channel["language"].map(\.text) == ["vi"])
        #expect(channel["atom:link"].first?.attributes["href"] == "https://example.org/kho/feed.xml")
        #expect(channel["lastBuildDate"].map(\.text) == ["Sun, 28 Feb 2021 00:00:00 +0700"])
        #expect(
            channel["item"].map { $0["title"].map(\.text) } == [
                ["Tháng & năm"], ["Hội nghị giao ban số khac"], ["BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ"],
            ])
        let item = try #require(channel["item"].last)
        #expect(item["link"].map(\.text) == [Self.full])
        #expect(
            item["guid"].map(\.text) == ["tag:example.org,2025:bulletin/tin/%C4%91%E1%BA%A7y%20%C4%91%E1%BB%A7%201"])
        #expect(item["guid"].first?.attributes["isPermaLink"] == "false")
        #expect(item["pubDate"].map(\.text) == ["Mon, 04 May 2020 00:00:00 +0700"])
        #expect(item["dc:creator"].map(\.text) == ["Minh An", "Thu Hà"])
        #expect(
            item["category"].map(\.text) == [
                "Huyện Ba Chẽ", "Ban Thường vụ Huyện ủy", "Chính trị", "thu ngân sách", "event",
            ])
        #expect(item["description"].map(\.text) == ["Phiên họp cho ý kiến về thu ngân sách"])
        #expect(
            item["content:encoded"].map(\.text) == [
                "<p>Hội nghị đánh giá kết quả công tác.</p>\n<p>Đồng chí chủ trì kết luận hội nghị.</p>\n"
            ])
    }

    @Test func `feeds of people and documents are there for whoever asks for them`() throws {
        var settings = Self.settings
        settings.feeds = [.people, .documents]
        let site = try BuiltSite(Self.bulletins, settings)
        let folders = Set(site.paths.filter { $0.hasSuffix("/atom.xml") }.map { $0.replacing("atom.xml", with: "") })
        #expect(
            folders == [
                "nguoi/quang-ninh/huyen-ba-che/do-thi-vi-du/", "nguoi/quang-ninh/huyen-ba-che/luu-van-mau/",
                "van-ban/05-ct-tw/", "van-ban/nghi-quyet-trung-uong-4-khoa-xi/",
            ])
        for folder in folders {
            let channel = try #require(try ParsedXML.parse(site.files[folder + "feed.xml"] ?? [])["channel"].first)
            #expect(
                channel["item"].flatMap { $0["title"].map(\.text) } == ["BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ"])
            #expect(try site.text("feeds.opml").contains(folder + "feed.xml"))
            let links = try ParsedPage(site.text(folder + "index.html")).values(of: "href", in: ["a"])
            #expect(links.contains { $0.hasSuffix("../" + folder + "atom.xml") })
        }
        #expect(
            try BuiltSite(Self.bulletins, SiteSettings(feeds: [])).paths.filter { $0.hasSuffix("feed.xml") }.count == 1)
    }

    @Test func `years, topics and localities have feeds of their own bulletins`() throws {
        let site = try site()
        func titles(_ path: String) throws -> [String] {
            let channel = try #require(try ParsedXML.parse(site.files[path] ?? [])["channel"].first)
            return channel["item"].flatMap { $0["title"].map(\.text) }
        }
        #expect(try titles("nam/2021/feed.xml") == ["Tháng & năm"])
        #expect(try titles("chu-de/thu-ngan-sach/feed.xml") == ["BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ"])
        #expect(site.files["nam/khong-ro-nam/feed.xml"] == nil)
        for folder in ["nam/2021/", "chu-de/thu-ngan-sach/", "khong-ro/"] {
            for name in ["feed.xml", "atom.xml", "feed.json"] {
                #expect(site.files[folder + name] != nil, "\(folder)\(name)")
                #expect(
                    try site.text(folder + "index.html").contains("href=\"../../\(folder)\(name)\"")
                        || site.text(folder + "index.html").contains("href=\"../\(folder)\(name)\""))
            }
        }
    }

    @Test func `an item says which of the bulletin's dates it has`() throws {
        let site = try site()
        let atom = try ParsedXML.parse(site.files["atom.xml"] ?? [])
        let terms = atom["entry"].flatMap(\.["category"]).filter { $0.attributes["scheme"] == DateBasis.scheme }
        #expect(terms.compactMap { $0.attributes["term"] }.contains("event"))
        #expect(try site.text("feed.json").contains("\"_bantin\":{\"date_basis\":\"event\"}"))
    }

    @Test func `one file lists the feeds of everything`() throws {
        let site = try site()
        let opml = try ParsedXML.parse(site.files["feeds.opml"] ?? [])
        #expect(opml.name == "opml" && opml.attributes["version"] == "2.0")
        let outlines = opml["body"].flatMap { $0["outline"] }
        let addresses = outlines.compactMap { $0.attributes["xmlUrl"] }
        let feeds = site.paths.filter { $0.hasSuffix("feed.xml") }.map { "https://example.org/kho/" + $0 }
        #expect(Set(addresses) == Set(feeds) && addresses.count == feeds.count && feeds.count > 5)
        #expect(outlines.allSatisfy { $0.attributes["type"] == "rss" && $0.attributes["text"]?.isEmpty == false })
    }

    @Test func `Atom has what RFC 4287 asks for`() throws {
        let feed = try ParsedXML.parse(Array(site().text("atom.xml").utf8))
        #expect(feed.name == "feed" && feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        #expect(feed["id"].map(\.text) == ["tag:example.org,2025:feed/"])
        #expect(feed["title"].map(\.text) == ["Kho <bản tin>"])
        #expect(feed["updated"].map(\.text) == ["2021-02-28T00:00:00+07:00"])
        #expect(feed["author"].first?["name"].map(\.text) == ["Kho <bản tin>"])
        #expect(feed["link"].map { $0.attributes["rel"] ?? "" } == ["alternate", "self"])
        #expect(feed["entry"].count == 3)
        for entry in feed["entry"] {
            for name in ["id", "title", "published", "updated", "link", "content", "summary"] {
                #expect(entry[name].count == 1, "\(name)")
            }
        }
        let entry = try #require(feed["entry"].last)
        #expect(entry["author"].map { $0["name"].map(\.text) } == [["Minh An"], ["Thu Hà"]])
        #expect(entry["link"].first?.attributes["href"] == Self.full)
        #expect(entry["content"].first?.attributes["type"] == "html")
        #expect(entry["category"].compactMap { $0.attributes["term"] }.count == 5)
        #expect(entry["category"].last?.attributes["scheme"] == "tag:bantin,2025:date-basis")
    }

    @Test func `JSON Feed has what version 1.1 asks for`() throws {
        let data = Data(try site().text("feed.json").utf8)
        let feed = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["title"] as? String == "Kho <bản tin>")
        #expect(feed["home_page_url"] as? String == "https://example.org/kho/")
        #expect(feed["feed_url"] as? String == "https://example.org/kho/feed.json")
        let items = try #require(feed["items"] as? [[String: Any]])
        #expect(items.count == 3)
        for item in items {
            #expect(item["id"] is String && item["content_html"] is String && item["date_published"] is String)
        }
        #expect(items[2]["url"] as? String == Self.full)
        #expect((items[2]["authors"] as? [[String: String]])?.compactMap { $0["name"] } == ["Minh An", "Thu Hà"])
        #expect(items[0]["authors"] == nil)
        #expect((items[2]["tags"] as? [String])?.first == "Huyện Ba Chẽ")
    }

    @Test func `each locality has feeds of its own bulletins and those below it`() throws {
        let site = try site()
        let province = try ParsedXML.parse(Array(site.text("quang-ninh/feed.xml").utf8))
        let channel = try #require(province["channel"].first)
        #expect(channel["title"].map(\.text) == ["Tỉnh Quảng Ninh – Kho <bản tin>"])
        #expect(channel["link"].map(\.text) == ["https://example.org/kho/quang-ninh/"])
        #expect(channel["item"].count == 2)
        #expect(try ParsedXML.parse(Array(site.text("khong-ro/atom.xml").utf8))["entry"].count == 1)
        let page = try ParsedPage(site.text("quang-ninh/index.html"))
        let links = page.tags.filter { $0.attributes["rel"] == "alternate" }.compactMap { $0.attributes["href"] }
        #expect(
            links == [
                "../quang-ninh/feed.xml", "../quang-ninh/atom.xml", "../quang-ninh/feed.json",
                "../quang-ninh/calendar.ics",
            ])
    }

    @Test func `a feed holds the newest, as many as the settings say`() throws {
        let bulletins = (1...9).map { SampleBulletins.plain("\($0)", date: "2020-0\($0)") }
        let settings = SiteSettings(feedLength: 4)
        let feed = try ParsedXML.parse(Array(BuiltSite(bulletins, settings).text("atom.xml").utf8))
        #expect(
            feed["entry"].map { $0["updated"].map(\.text).first?.prefix(7) } == [
                "2020-09", "2020-08", "2020-07", "2020-06",
            ])
    }

    @Test func `a feed without items is one that nothing has happened to`() throws {
        let site = try site([])
        let atom = try ParsedXML.parse(Array(site.text("atom.xml").utf8))
        #expect(atom["updated"].map(\.text) == ["1970-01-01T00:00:00+07:00"])
        let channel = try #require(try ParsedXML.parse(Array(site.text("feed.xml").utf8))["channel"].first)
        #expect(channel["lastBuildDate"].isEmpty && channel["item"].isEmpty)
    }

    @Test(
        "gives a bulletin the moment of its sorting date",
        arguments: [
            ("2020-05-04", nil, DateBasis.event, "2020-05-04T00:00:00+07:00", "Mon, 04 May 2020 00:00:00 +0700"),
            (
                "2020-05-05", "2020-05-05T09:05:07+07:00", .published, "2020-05-05T09:05:07+07:00",
                "Tue, 05 May 2020 09:05:07 +0700"
            ),
            (
                "2020-05-04", "2020-05-05T09:05:07+07:00", .event, "2020-05-04T00:00:00+07:00",
                "Mon, 04 May 2020 00:00:00 +0700"
            ),
            ("2020-02", nil, .period, "2020-02-29T00:00:00+07:00", "Sat, 29 Feb 2020 00:00:00 +0700"),
            ("2021", nil, .period, "2021-12-31T00:00:00+07:00", "Fri, 31 Dec 2021 00:00:00 +0700"),
        ])
    func moments(date: String, published: String?, basis: DateBasis, rfc3339: String, rfc822: String) {
        var bulletin = SampleBulletins.plain("x", date: date)
        bulletin.published = published.flatMap { Timestamp($0) }
        bulletin.dateBasis = basis
        #expect(FeedDate(bulletin)?.rfc3339 == rfc3339)
        #expect(FeedDate(bulletin)?.rfc822 == rfc822)
    }

    @Test("holds any record without breaking its format", arguments: 1...4)
    func nasty(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bulletins = (0..<10).map { _ in Bulletin.generated(using: &generator) }
        let site = try site(bulletins)
        for path in site.paths where path.hasSuffix(".xml") { _ = try ParsedXML.parse(site.files[path] ?? []) }
        for path in site.paths where path.hasSuffix("feed.json") {
            _ = try JSONSerialization.jsonObject(with: Data(site.files[path] ?? []))
        }
    }
}
