import BulletinModel
import Testing

@testable import Site

struct StringsTests {
    @Test func `groups digits as the language does`() throws {
        let vietnamese = try Fixtures.strings("vi")
        let english = try Fixtures.strings("en")
        #expect([7, 999, 1000, 1_234_567].map(vietnamese.number) == ["7", "999", "1.000", "1.234.567"])
        #expect(english.number(1_234_567) == "1,234,567")
    }

    @Test(arguments: [
        (1229.6, "1.229,6"), (0.30000000000000004, "0,3"), (-2.5, "−2,5"), (2_504_000_000_000, "2.504.000.000.000"),
        (999_999_999_999.5, "999.999.999.999,5"), (123_456_789_012_345_678, "123.456.789.012.345.680"), (1e21, "1e+21"),
    ])
    func `a number is written whole, however large it is`(value: Double, text: String) throws {
        #expect(try Fixtures.strings("vi").decimal(value) == text)
    }

    @Test func `counts things in the plural of the language`() throws {
        let english = try Fixtures.strings("en")
        #expect([0, 1, 2].map { english.count(.bulletinCount, $0) } == ["0 bulletins", "1 bulletin", "2 bulletins"])
        #expect(try Fixtures.strings("vi").count(.bulletinCount, 1) == "1 bản tin")
    }

    @Test func `an archive's own strings stand on top of the bundled ones, entry by entry`() throws {
        let own = Fixtures.own("strings/vi.yaml", "site_title: Tủ bản tin\nbulletin_count: '{count} tờ'\n")
        let strings = try TemplateSet(files: TemplateFile.overlay([own]), settings: SiteSettings(language: "vi"))
            .strings
        #expect(strings[.siteTitle] == "Tủ bản tin")
        #expect(strings.count(.bulletinCount, 3) == "3 tờ")
        #expect(strings[.unknownYear] == "Không rõ năm")
    }

    @Test(
        "says what is wrong in a strings file, and where",
        arguments: [
            (
                "site_title: Kho\nsite_titel: Kho\n",
                "Templates/strings/vi.yaml:2:1: error: nothing uses the text ‘site_titel’; did you mean ‘site_title’?"
            ),
            (
                "year_title: Năm {yaer}\n",
                "Templates/strings/vi.yaml:1:13: error: ‘year_title’ has nothing to put for {yaer}; it can hold {year}"
            ),
            (
                "front_page: Trang {year}\n",
                "Templates/strings/vi.yaml:1:13: error: ‘front_page’ has nothing to put for {year}; write it without braces"
            ),
            (
                "months: [một, hai]\n",
                "Templates/strings/vi.yaml:1:9: error: ‘months’ must be a list of 12 texts"
            ),
            (
                "bulletin_count: { one: a }\n",
                "Templates/strings/vi.yaml:1:17: error: ‘bulletin_count’ must be one text, or two named ‘one’ and ‘other’"
            ),
            ("- a\n", "Templates/strings/vi.yaml:1:1: error: the file must hold names and their texts"),
            (
                "site_title: 'Kho\n",
                "Templates/strings/vi.yaml:2:1: error: this is not YAML: found unexpected end of stream"
            ),
            (
                "site_title: a\nsite_title: b\n",
                "Templates/strings/vi.yaml:1:1: error: this is not YAML: ‘site_title’ is there twice"
            ),
        ])
    func problems(text: String, expected: String) throws {
        let own = Fixtures.own("strings/vi.yaml", text)
        let error = #expect(throws: TemplateErrors.self) {
            try TemplateSet(files: TemplateFile.overlay([own]), settings: SiteSettings(language: "vi"))
        }
        #expect(error?.diagnostics.map(\.description) == [expected])
    }

    @Test func `a language that nobody has brought is an error that names the file`() throws {
        let error = #expect(throws: TemplateErrors.self) {
            try TemplateSet(files: TemplateFile.bundled, settings: SiteSettings(language: "fr"))
        }
        #expect(
            error?.diagnostics.map(\.description) == [
                "error: there are no strings for the language ‘fr’; add Templates/strings/fr.yaml, or take one of en, vi"
            ])
    }
}
