import BulletinModel
import TestSupport
import Testing

@testable import Site

/// A page whose readings stay the same is not rendered again, so what it shows must be among them.
struct PageReadingsTests {
    @Test(arguments: 0..<120 as Range<UInt64>)
    func `a page whose bytes differ has other readings, whatever was changed in the archive`(seed: UInt64) throws {
        var archive = RandomArchive(seed: seed)
        let settings = SiteSettings(pageSize: 3, feedLength: 2)
        let before = try ReadSite(archive.bulletins, settings)
        for _ in 0..<4 {
            let edit = archive.edit()
            let after = try ReadSite(archive.bulletins, settings, revisions: archive.revisions)
            for (path, page) in after.pages {
                guard let old = before.pages[path], old.bytes != page.bytes else { continue }
                #expect(old.readings != page.readings, "\(path) after \(edit)")
            }
        }
    }

    @Test func `a person who lies in a place without bulletins moves when the first one comes`() throws {
        let gazetteer = try Fixtures.gazetteer.get()
        let city = UnitAddress(SampleBulletins.city, gazetteer: gazetteer)
        let people = PeopleAuthority([
            .init(name: "Trần Thử", place: city, mentions: [.init(name: "Trần Thử", place: .unknown)])
        ])
        var naming = SampleBulletins.plain("a", locality: nil)
        naming.people = [Person(name: "Trần Thử")]
        let before = try ReadSite([naming], people: people)
        let after = try ReadSite([naming, SampleBulletins.plain("b", locality: SampleBulletins.city)], people: people)
        let page = "khong-ro/index.html"
        #expect(before.pages[page]?.bytes != after.pages[page]?.bytes)
        for (path, page) in after.pages {
            guard let old = before.pages[path], old.bytes != page.bytes else { continue }
            #expect(old.readings != page.readings, "\(path)")
        }
    }

    @Test func `readings say no more than what is on the page where an edit is far away`() throws {
        var bulletins = (0..<30).map { number in
            SampleBulletins.plain(
                "\(number)", date: "20\(10 + number % 10)-05-04",
                locality: [SampleBulletins.city, SampleBulletins.district, SampleBulletins.commune][number % 3])
        }
        let before = try ReadSite(bulletins)
        bulletins[0].bodyMarkdown = "Khác."
        let after = try ReadSite(bulletins)
        let changed = after.pages.filter { before.pages[$0]?.readings != $1.readings }.keys
        // The bulletin's own three files; it is old, so that of the feeds only its locality's, its year's and the
        // oldest page of the site's hold it.
        let places = ["ninh-thuan/", "nam/2010/", "feeds/atom-1.", "feeds/feed-1."]
        #expect(changed.allSatisfy { path in places.contains { path.hasPrefix($0) } }, "\(changed.sorted())")
        #expect(
            changed.count { !$0.hasSuffix(".xml") && !$0.hasSuffix("feed.json") && !$0.hasPrefix("feeds/") } == 3,
            "\(changed.sorted())")
    }

    @Test(arguments: ["bulletin.mustache", "partials/head.mustache"])
    func `a template is read by the pages that are made with it`(template: String) throws {
        let bulletins = [SampleBulletins.plain("a")]
        let bundled = try #require(TemplateFile.bundled(at: template))
        let own = TemplateFile(path: template, bytes: bundled.bytes + Array(" ".utf8), origin: template)
        let (before, after) = (try ReadSite(bulletins), try ReadSite(bulletins, SiteSettings(), [own]))
        for (path, page) in after.pages {
            let isAlike = try #require(before.pages[path]).readings == page.readings
            let isBulletin = path.hasSuffix("hoi-nghi-giao-ban-so-a/index.html")
            let reads = path.hasSuffix(".html") && (isBulletin || template.hasPrefix("partials"))
            #expect(isAlike == !reads, "\(path)")
        }
    }

    @Test func `settings are read by the pages that show them`() throws {
        let bulletins = [
            SampleBulletins.full(), SampleBulletins.plain("a"), SampleBulletins.plain("b", date: nil, locality: nil),
        ]
        let before = try ReadSite(bulletins)
        let address = SiteAddress("https://example.org/a/")
        let changes = [
            SiteSettings(title: "Khác"), SiteSettings(description: "Khác"), SiteSettings(language: "en"),
            SiteSettings(baseURL: address), SiteSettings(pageSize: 1), SiteSettings(feedLength: 1),
            SiteSettings(webSubHub: "https://hub.example.org/"),
            SiteSettings(formats: [.json]), SiteSettings(formats: [.markdown, .rss, .sitemap]),
            SiteSettings(subjects: [.people]), SiteSettings(feeds: [.people]),
        ]
        for settings in changes {
            for (path, page) in try ReadSite(bulletins, settings).pages {
                guard let old = before.pages[path], old.bytes != page.bytes else { continue }
                #expect(old.readings != page.readings, "\(path) \(settings)")
            }
        }
    }

    @Test func `another program has read everything anew`() throws {
        let bulletins = [SampleBulletins.plain("a")]
        let (before, after) = (try ReadSite(bulletins), try ReadSite(bulletins, program: 2))
        for (path, page) in after.pages where !["styles", "icons", "scripts"].contains(path.prefix { $0 != "/" }) {
            #expect(before.pages[path]?.readings != page.readings, "\(path)")
        }
    }
}

/// All pages of a site with what they read.
struct ReadSite {
    var pages: [String: (bytes: [UInt8], readings: PageReadings)] = [:]

    init(
        _ bulletins: [Bulletin], _ settings: SiteSettings = SiteSettings(), _ own: [TemplateFile] = [],
        program: UInt64 = 1, revisions: [String: [Revision]] = [:], people: PeopleAuthority = PeopleAuthority()
    ) throws {
        let renderer = try Fixtures.renderer(settings, own)
        let plan = renderer.plan(
            bulletins.map(BulletinSummary.init), facts: FactSource(Fixtures.terms, people),
            revisions: RevisionTable(revisions), versions: Self.versions(revisions))
        let reader = renderer.reader(of: plan, renderer.inputs(program: Fingerprint(value: program)))
        for (page, file) in zip(plan.pages, try renderer.render(plan.pages) { bulletins[$0] }) {
            pages[file.path] = (file.bytes, reader.readings(of: page))
        }
    }

    /// Of bulletins that were changed twice all texts are at hand, of the others none.
    private static func versions(_ revisions: [String: [Revision]]) -> TextVersions {
        let kept = revisions.mapValues { Set($0.flatMap { [$0.before, $0.after] }).sorted() }.filter {
            $0.value.count > 2
        }
        let known = kept.mapValues { Fingerprint(Array($0.joined(separator: " ").utf8)) }
        return TextVersions(known: known) { id in
            Dictionary(uniqueKeysWithValues: (kept[id] ?? []).map { ($0, "Ngày \($0) họp.\n") })
        }
    }
}
