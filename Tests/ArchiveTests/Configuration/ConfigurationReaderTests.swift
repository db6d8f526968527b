import BulletinModel
import Site
import Testing

@testable import Archive

struct ConfigurationReaderTests {
    @Test func `every key is read`() {
        let (file, diagnostics) = read(
            """
            title: "Bản tin: huyện"
            description: Họp và quyết định
            language: en
            base_url: https://example.org/archive
            time_zone: Asia/Bangkok
            source: nguon
            destination: out/site
            templates: Mẫu
            static: tep
            pages: trang
            menu:
              - {title: Giới thiệu, url: /gioi-thieu/}
              - {title: Tỉnh, url: "https://a.example/", place: footer}
            page_size: 25
            feed_length: 5
            websub_hub: https://hub.example.org/
            contact_email: a@example.org
            oai_gateway: https://gateway.example.org/oai/
            license: CC BY 4.0
            license_url: https://creativecommons.org/licenses/by/4.0/
            formats: [html, json, rss]
            subjects: [people]
            feeds: []
            """)
        #expect(diagnostics == [])
        #expect(file.title == "Bản tin: huyện")
        #expect(file.description == "Họp và quyết định")
        #expect(file.language == .init(value: "en", line: 3, column: 11))
        #expect(file.baseURL?.description == "https://example.org/archive/")
        #expect(file.timeZone == "Asia/Bangkok")
        #expect(file.source?.value == "nguon")
        #expect(file.destination?.value == "out/site")
        #expect(file.templates?.value == "Mẫu")
        #expect(file.staticFiles?.value == "tep")
        #expect(file.pages?.value == "trang")
        #expect(file.menu.map(\.title) == ["Giới thiệu", "Tỉnh"])
        #expect(file.menu.map(\.place) == [.header, .footer])
        #expect(file.pageSize == 25)
        #expect(file.feedLength == 5)
        #expect(file.webSubHub == "https://hub.example.org/")
        #expect(file.contactEmail == "a@example.org")
        #expect(file.oaiGateway == "https://gateway.example.org/oai")
        #expect(file.license == "CC BY 4.0")
        #expect(file.licenseURL == "https://creativecommons.org/licenses/by/4.0/")
        #expect(file.formats == [.json, .rss])
        #expect(file.subjects == [.people])
        #expect(file.feeds == [])
    }

    @Test(arguments: ["", "# nothing yet\n", "---\n", "title:\nformats: ~\n"])
    func `what is not written is not set`(text: String) {
        let (file, diagnostics) = read(text)
        #expect(file == ConfigurationFile())
        #expect(diagnostics == [])
    }

    @Test(
        arguments: [
            ("tilte: A", "bantin.yaml:1:1: error: ‘tilte’ is no key; did you mean ‘title’?"),
            ("title: A\n  # b\nbaseurl: x", "bantin.yaml:3:1: error: ‘baseurl’ is no key; did you mean ‘base_url’?"),
            (
                "xyz: 1",
                "bantin.yaml:1:1: error: ‘xyz’ is no key; there are title, description, language, base_url, time_zone, "
                    + "source, destination, templates, static, pages, page_size, feed_length, websub_hub, contact_email, oai_gateway, license, license_url, csv_bom, diffs, formats, subjects, feeds, menu, publishers"
            ),
            (
                "[a]: 1",
                "bantin.yaml:1:1: error: a key must be a word; there are title, description, language, "
                    + "base_url, time_zone, source, destination, templates, static, pages, page_size, feed_length, websub_hub, contact_email, oai_gateway, license, license_url, csv_bom, diffs, formats, subjects, feeds, menu, publishers"
            ),
            (
                "websub_hub: hub.example.org",
                "bantin.yaml:1:13: error: ‘hub.example.org’ is no web address; give the whole of it: "
                    + "https://hub.example.org/"
            ),
            (
                "contact_email: a b@c",
                "bantin.yaml:1:16: error: ‘a b@c’ is no mail address; write it as archive@example.org"
            ),
            (
                "menu: {title: A}",
                "bantin.yaml:1:7: error: ‘menu’ must be a list of links; write, for example, "
                    + "- {title: Giới thiệu, url: /gioi-thieu/}"
            ),
            ("menu:\n- title: A", "bantin.yaml:2:3: error: a link lacks ‘url’; write {title: …, url: …}"),
            (
                "menu:\n- {title: A, url: 'javascript:x'}",
                "bantin.yaml:2:19: error: ‘javascript:x’ is no address that a menu can have; write a path from the site's "
                    + "root, /gioi-thieu/, or a whole address, https://example.org/"
            ),
            (
                "menu:\n- {title: A, url: /a, place: top}",
                "bantin.yaml:2:30: error: ‘place’ must be header or footer"
            ),
            (
                "menu:\n- {titel: A, title: B, url: /a}",
                "bantin.yaml:2:4: error: ‘titel’ is no key of a link; did you mean ‘title’?"
            ),
            ("title: [a]", "bantin.yaml:1:8: error: ‘title’ must be text; write it on one line, in quotes if in doubt"),
            ("title: ''", "bantin.yaml:1:8: error: ‘title’ must be text; write it on one line, in quotes if in doubt"),
            (
                "base_url: example.org",
                "bantin.yaml:1:11: error: ‘example.org’ is no address of a site; give the whole of it: "
                    + "https://example.org/ or https://example.org/archive/"
            ),
            (
                "time_zone: Asia/Ho_Chi_Min",
                "bantin.yaml:1:12: error: ‘Asia/Ho_Chi_Min’ is no time zone; did you mean ‘Asia/Ho_Chi_Minh’?"
            ),
            (
                "time_zone: Europe/Paris",
                "bantin.yaml:1:12: error: ‘Europe/Paris’ is not at +07:00 all year, as the times of bulletins are; "
                    + "write Asia/Ho_Chi_Minh or leave the key out"
            ),
            ("page_size: 0", "bantin.yaml:1:12: error: ‘page_size’ must be a whole number from 1 to 1000"),
            ("page_size: ten", "bantin.yaml:1:12: error: ‘page_size’ must be a whole number from 1 to 1000"),
            ("feed_length: 1.5", "bantin.yaml:1:14: error: ‘feed_length’ must be a whole number from 1 to 1000"),
            (
                "formats: rss",
                "bantin.yaml:1:10: error: ‘formats’ must be a list; write, for example, [html, json, rss]"
            ),
            ("formats:\n  - rss\n  - aton", "bantin.yaml:3:5: error: ‘aton’ is not a format; did you mean ‘atom’?"),
            (
                "formats: [[]]",
                "bantin.yaml:1:11: error: a format must be a word; there are html, "
                    + "markdown, json, rss, atom, json-feed, calendar, sitemap, search, data, api"
            ),
            (
                "subjects: people",
                "bantin.yaml:1:11: error: ‘subjects’ must be a list; write, for example, [people, documents]"
            ),
            (
                "subjects: [peple]",
                "bantin.yaml:1:12: error: ‘peple’ is not a kind of page; did you mean ‘people’?"
            ),
            (
                "feeds: [html]",
                "bantin.yaml:1:9: error: ‘html’ is not a kind of feed; there are places, years, topics, people, documents, history"
            ),
            ("- a", "bantin.yaml:1:1: error: the file must hold keys with values; write, for example, title: …"),
            ("title: A\ntitle: B", "bantin.yaml:2:1: error: ‘title’ is there twice"),
            (
                "title: \"A\nlanguage: vi",
                "bantin.yaml:2:13: error: this is not YAML: while scanning a quoted scalar (from 1:8), found unexpected"
                    + " end of stream"
            ),
            (
                "a: 1\n\tb: 2",
                "bantin.yaml:2:1: error: this is not YAML: while scanning a plain scalar (from 1:4), found a tab"
                    + " character that violates indentation"
            ),
            (
                "title: A\n---\ntitle: B",
                "bantin.yaml:2:1: error: this is not YAML: expected a single document in the stream (from 1:1), but"
                    + " found another document"
            ),
            (
                "title: A\nlanguage: v\u{1}i",
                "bantin.yaml:2:12: error: this is not YAML: control characters are not allowed"
            ),
        ])
    func `a fault is told with its place and what to do`(text: String, message: String) {
        #expect(read(text).1.map(\.description) == [message])
    }

    @Test func `all faults are told at once`() {
        let (file, diagnostics) = read("titel: A\npage_size: -1\nlanguage: en\nformats: [pdf]\n")
        #expect(diagnostics.map(\.line) == [1, 2, 4])
        #expect(file.language?.value == "en")
    }

    @Test func `bytes that are not UTF-8 are told`() {
        let diagnostics = ConfigurationReader.read([0x74, 0xFF], file: "c.yaml").1
        #expect(diagnostics.map(\.description) == ["c.yaml: error: the file is not UTF-8; save it as UTF-8"])
    }

    private func read(_ text: String) -> (ConfigurationFile, [Diagnostic]) {
        ConfigurationReader.read(Array(text.utf8), file: "bantin.yaml")
    }
}
