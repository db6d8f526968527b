import BulletinModel
import TestSupport
import Testing

@testable import Site

struct EscapingTests {
    private static let known = Result {
        try tags([SampleBulletins.full(), SampleBulletins.plain("x", locality: SampleBulletins.commune)])
            .union(tags([SampleBulletins.full("a"), SampleBulletins.full("b"), SampleBulletins.plain("y")]))
            .union(["h3 class", "small ", "b "])
    }

    /// Tags that pages of plain records have, with their attributes' names.
    private static func tags(_ bulletins: [Bulletin]) throws -> Set<String> {
        let site = try BuiltSite(bulletins)
        var tags: Set<String> = []
        for path in site.paths where path.hasSuffix(".html") {
            for tag in try ParsedPage(site.text(path)).tags {
                tags.insert("\(tag.name) \(tag.attributes.keys.sorted().joined(separator: " "))")
            }
        }
        return tags
    }

    @Test("nothing that a record holds becomes markup, wherever it is shown", arguments: 1...8)
    func nothingPasses(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let nasty = (0..<12).map { number in
            var bulletin = Bulletin.generated(using: &generator)
            bulletin.id += "-\(number)"
            bulletin.bodyMarkdown = LiteralMarkdown.paragraphs([
                bulletin.bodyMarkdown, NastyText.string(using: &generator),
            ])
            return bulletin
        }
        #expect(try Self.tags(nasty).subtracting(Self.known.get()) == [])
    }

    @Test func `every text of a record is on its page as it is`() throws {
        let nasty = "<script>alert('1')</script> & \"x\" {{title}} &amp; <!-- -->"
        var bulletin = SampleBulletins.full()
        bulletin.title = nasty
        bulletin.titleAsPrinted = nasty + "2"
        bulletin.lead = nasty + "3"
        bulletin.section = nasty + "4"
        bulletin.body?.name = nasty + "5"
        bulletin.meeting?.kind = nasty + "6"
        bulletin.people = [Person(name: nasty + "7", roles: [nasty + "8"], chair: true)]
        bulletin.byline = Byline(authors: [nasty + "9"], agency: nasty + "10")
        bulletin.documents = [Citation(id: nasty + "11", issuer: nasty + "12")]
        bulletin.places = [Place(name: nasty + "13")]
        bulletin.topics = [nasty + "14"]
        bulletin.captions = [RemovedText(text: nasty + "15", reason: "caption")]
        bulletin.removed = [RemovedText(text: nasty + "16", reason: nasty + "17")]
        bulletin.warnings = [Warning(code: "x", message: nasty + "18")]
        bulletin.bodyMarkdown = LiteralMarkdown.paragraphs([nasty + "19"])
        bulletin.source.path = nasty + "20"
        bulletin.source.publisher = nasty + "21"
        bulletin.source.retrieved = nasty + "22"
        bulletin.source.encoding = nasty + "23"
        bulletin.source.url = "https://example.org/" + nasty + "24"
        let settings = SiteSettings(title: nasty + "25", description: nasty + "26")
        let site = try BuiltSite([bulletin], settings)
        let path = try site.only("/index.md").replacing("index.md", with: "index.html")
        let words = try ParsedPage(site.text(path)).words
        for number in 2...26 {
            #expect(words.localizedCaseInsensitive(nasty + "\(number)"), "\(number)")
        }
        #expect(words.contains(nasty + " "))
    }

    @Test func `an owner's template cannot let markup through`() throws {
        let own = Fixtures.own("bulletin.mustache", "<p>{{{title}}}{{&lead}}{{title}}</p>")
        var bulletin = SampleBulletins.plain("x", title: "<b>")
        bulletin.lead = "<i>"
        let site = try BuiltSite([bulletin], SiteSettings(), [own])
        #expect(try site.text(site.only("2020/b/index.html")) == "<p>&lt;b&gt;&lt;i&gt;&lt;b&gt;</p>")
    }

    @Test func `a key without a value does not take that of what is around it`() throws {
        let own = Fixtures.own(
            "bulletin.mustache",
            "{{#older}}[{{title}}:{{locality}}]{{/older}}{{#people}}<{{#title}}x{{/title}}>{{/people}}{{#documents}}({{issuer}}){{/documents}}"
        )
        var newer = SampleBulletins.plain("b", title: "B", date: "2020-06")
        newer.documents = [Citation(id: "1")]
        let site = try BuiltSite(
            [SampleBulletins.plain("a", title: "A", date: "2020-05"), newer], SiteSettings(), [own])
        #expect(try site.text("quang-ninh/huyen-ba-che/2020/b/index.html") == "[A:]()")
    }
}

extension String {
    /// The words are compared with all blanks alike, as the page shows them; the first letter may be set large.
    fileprivate func localizedCaseInsensitive(_ other: String) -> Bool {
        lowercased().contains(other.lowercased())
    }
}
