import BulletinModel
import TestSupport
import Testing

@testable import Site

struct TemplateSetTests {
    @Test(
        "names file, line and column of what a template asks for and nobody has",
        arguments: [
            (
                "bulletin.mustache", "<h1>{{titel}}</h1>",
                "Templates/bulletin.mustache:1:7: error: nothing is called ‘titel’ here; did you mean ‘title’?"
            ),
            (
                "bulletin.mustache", "{{#people}}\n {{nam}}{{/people}}",
                "Templates/bulletin.mustache:2:4: error: nothing is called ‘nam’ here; did you mean ‘name’?"
            ),
            (
                "year.mustache", "{{zzzzzz}}",
                "Templates/year.mustache:1:3: error: nothing is called ‘zzzzzz’ here; docs/templates.md lists what is"
            ),
            (
                "home.mustache", "\n{{>haed}}",
                "Templates/home.mustache:2:4: error: there is no partial ‘haed’; did you mean ‘head’?"
            ),
            (
                "home.mustache", "{{>mine}}",
                "Templates/home.mustache:1:4: error: there is no partial ‘mine’; add it as Templates/partials/mine.mustache"
            ),
            (
                "home.mustache", "{{t.front_paeg}}",
                "Templates/home.mustache:1:5: error: the language ‘vi’ has no text ‘front_paeg’ that stands for itself; did you mean ‘front_page’?"
            ),
            (
                "home.mustache", "{{t.bulletin_count}}",
                "Templates/home.mustache:1:5: error: the language ‘vi’ has no text ‘bulletin_count’ that stands for itself; did you mean ‘bulletins_citing’?"
            ),
            (
                "bulletin.mustache", "{{people}}",
                "Templates/bulletin.mustache:1:3: error: ‘people’ is not a text; open it with {{#people}} and close it with {{/people}}"
            ),
            (
                "bulletin.mustache", "{{has_people}}",
                "Templates/bulletin.mustache:1:3: error: ‘has_people’ is not a text; ask it with {{#has_people}} or {{^has_people}}"
            ),
            (
                "bulletin.mustache", "{{.}}",
                "Templates/bulletin.mustache:1:3: error: there is no text here that ‘.’ could stand for"
            ),
            (
                "bulletin.mustache", "{{source.sha265}}",
                "Templates/bulletin.mustache:1:3: error: nothing is called ‘source.sha265’ here; docs/templates.md lists what is"
            ),
            (
                "bulletins.mustache", "",
                "Templates/bulletins.mustache: error: no kind of page is called ‘bulletins’; did you mean ‘bulletin.mustache’?"
            ),
        ])
    func unknownNames(path: String, text: String, expected: String) {
        let own = Fixtures.own(path, text)
        let error = #expect(throws: TemplateErrors.self) { try Fixtures.renderer(SiteSettings(), [own]) }
        #expect(error?.diagnostics.map(\.description) == [expected])
    }

    @Test func `names a partial's own line, once, however many pages use it`() {
        let own = Fixtures.own("partials/footer.mustache", "<footer>\n{{site_titel}}</footer>")
        let error = #expect(throws: TemplateErrors.self) { try Fixtures.renderer(SiteSettings(), [own]) }
        #expect(
            error?.diagnostics.map(\.description) == [
                "Templates/partials/footer.mustache:2:3: error: nothing is called ‘site_titel’ here; did you mean ‘site_title’?"
            ])
    }

    @Test func `refuses a partial that contains itself`() {
        let own = [
            Fixtures.own("partials/footer.mustache", "{{>again}}"),
            Fixtures.own("partials/again.mustache", "\n {{>footer}}"),
        ]
        let error = #expect(throws: TemplateErrors.self) { try Fixtures.renderer(SiteSettings(), own) }
        #expect(
            error?.diagnostics.map(\.description) == [
                "Templates/partials/again.mustache:2:5: error: the partial ‘footer’ contains itself"
            ])
    }

    @Test func `collects the problems of all files, sorted`() {
        let own = [
            Fixtures.own("year.mustache", "{{#a}}"), Fixtures.own("home.mustache", "{{"),
            TemplateFile(path: "years.mustache", bytes: [0xFF], origin: "Templates/years.mustache"),
            Fixtures.own("strings/vi.yaml", "site_titel: x"),
        ]
        let error = #expect(throws: TemplateErrors.self) { try Fixtures.renderer(SiteSettings(), own) }
        #expect(
            error?.diagnostics.map { "\($0.file ?? ""):\($0.line ?? 0)" } == [
                "Templates/home.mustache:1", "Templates/strings/vi.yaml:1", "Templates/year.mustache:1",
                "Templates/years.mustache:0",
            ])
    }

    @Test func `an archive's own template, partial, style and words are what the site is made of`() throws {
        let own = [
            Fixtures.own("years.mustache", "<p>{{t.years_title}} {{t.mine}}: {{site_title}}</p>{{>mine}}"),
            Fixtures.own("partials/mine.mustache", "{{#years}}{{name}},{{/years}}"),
            Fixtures.own("styles/own.css", "p { color: red }"),
            Fixtures.own("icons/seal.svg", "<svg/>"),
            Fixtures.own("strings/vi.yaml", "years_title: Mọi năm\nmine: của tôi & bạn"),
        ]
        let site = try BuiltSite(
            [SampleBulletins.plain("a"), SampleBulletins.plain("b", date: "2019")],
            SiteSettings(title: "Kho {{x}} <1>"), own)
        #expect(
            try site.text("nam/index.html")
                == "<p>Mọi năm của tôi &amp; bạn: Kho {{x}} &lt;1&gt;</p>2020,2019,")
        #expect(try site.text("styles/own.css") == "p { color: red }")
        #expect(try site.text("icons/seal.svg") == "<svg/>")
        #expect(try ParsedPage(site.text("index.html")).values(of: "href").contains("styles/own.css"))
    }
}
