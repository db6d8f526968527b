import TestSupport
import Testing

@testable import Site

struct OwnPagesTests {
    private func page(_ slug: String, _ markdown: String = "", menu: MenuEntry.Place? = nil, order: Int? = nil)
        -> OwnPage
    {
        var page = OwnPage(file: "pages/\(slug).md", slug: slug, title: "Trang <\(slug)>", markdown: markdown)
        page.menu = menu
        page.order = order
        return page
    }

    private func site(_ pages: [OwnPage], _ menu: [MenuEntry] = []) throws -> BuiltSite {
        var settings = SiteSettings(baseURL: SiteAddress("https://example.org/a/"))
        settings.pages = pages
        settings.menu = menu
        return try BuiltSite([SampleBulletins.plain("a")], settings)
    }

    @Test func `a page is set like the others, and search engines know it`() throws {
        var own = page("gioi-thieu", "Kho này của **huyện**.\n\n<script>alert(1)</script>\n\n[x](javascript:alert)\n")
        own.description = "Về kho"
        let site = try site([own])
        let html = try site.text("gioi-thieu/index.html")
        #expect(html.contains("<h1>Trang &lt;gioi-thieu&gt;</h1>"))
        #expect(html.contains("<p>Kho này của <strong>huyện</strong>.</p>"))
        #expect(!html.contains("alert"))
        #expect(html.contains("<meta name=\"description\" property=\"og:description\" content=\"Về kho\">"))
        #expect(html.contains("\"@type\":[\"WebPage\"]"))
        #expect(html.contains("href=\"../styles/bantin.css\""))
        #expect(try site.text("sitemap.xml").contains("<loc>https://example.org/a/gioi-thieu/</loc>"))
    }

    @Test func `links lead from the site's root, to files of pages, or as they are written`() throws {
        let site = try site([
            page(
                "mot",
                "[a](/nam/2020) [b](/tep.pdf) [c](/) [d](hai.md#muc) [e](khong.md) [f](https://example.com/x)"
                    + " ![g](/anh/a.png) [h](#i)"), page("hai"),
        ])
        let html = try site.text("mot/index.html")
        for link in [
            "href=\"../nam/2020/index.html\">a", "href=\"../tep.pdf\">b", "href=\"../index.html\">c",
            "href=\"../hai/index.html#muc\">d", "href=\"khong.md\">e", "href=\"https://example.com/x\">f",
            "src=\"../anh/a.png\"", "href=\"#i\">h",
        ] {
            #expect(html.contains(link), "\(link)")
        }
    }

    @Test func `menus hold what the owner says, pages after that in their order`() throws {
        let menu = [
            MenuEntry(title: "Năm nay", target: try #require(OwnerLink("/nam/2024/")), place: .header),
            MenuEntry(title: "Huyện & xã", target: try #require(OwnerLink("https://a.example/?b&c")), place: .footer),
        ]
        let site = try site(
            [
                page("a", menu: .header), page("b", menu: .header, order: 2), page("c", menu: .header, order: 1),
                page("d"),
            ],
            menu)
        let home = try site.text("index.html")
        let order = ["nam/2024/index.html\">Năm nay", "c/index.html", "b/index.html", "a/index.html"]
        let places = order.map { home.firstRange(of: "<li><a href=\"\($0)")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(!home.contains("d/index.html\">Trang"))
        #expect(home.contains("<li><a href=\"https://a.example/?b&amp;c\">Huyện &amp; xã</a></li>"))
        #expect(try site.text("b/index.html").contains("<a href=\"../b/index.html\" aria-current=\"page\">"))
        #expect(try site.text("404.html").contains("<a href=\"/a/nam/2024/index.html\">Năm nay</a>"))
    }

    @Test(arguments: [
        ("/", "../index.html"), ("nam", "../nam/index.html"), ("/nam/2020/#muc", "../nam/2020/index.html#muc"),
        ("tim-kiem/?q=a.b", "../tim-kiem/index.html?q=a.b"), ("/a/quy-che.pdf", "../a/quy-che.pdf"),
        ("#coverage", "../index.html#coverage"), ("https://example.org", "https://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"), ("javascript:alert(1)", nil), ("data:text/html,a", nil),
        ("//example.org/", nil), ("", nil), ("a b", nil), ("JavaScript:x", nil), ("\\\\host\\a", nil),
    ]) func `a link of the owner's is read`(text: String, href: String?) {
        #expect(OwnerLink(text)?.href(from: "../") == href)
    }

    @Test(arguments: ["nam", "nguoi", "quang-ninh", "ha-giang", "styles", "tim-kiem"])
    func `a page cannot have the place of another one`(slug: String) throws {
        var settings = SiteSettings()
        settings.pages = [
            page(slug), page("khac"), OwnPage(file: "pages/Khác.md", slug: "khac", title: "", markdown: ""),
        ]
        let errors = #expect(throws: TemplateErrors.self) { try Fixtures.renderer(settings) }
        #expect(
            errors?.diagnostics.map(\.description).sorted()
                == [
                    "pages/Khác.md: error: the page cannot lie at /khac/, where pages/khac.md lies; rename the file: a page is "
                        + "called as its file is",
                    "pages/\(slug).md: error: the page cannot lie at /\(slug)/, where the site has pages of its own; rename "
                        + "the file: a page is called as its file is",
                ].sorted())
    }

    @Test func `every folder at the root is kept from pages`() throws {
        let site = try site([])
        let taken = OwnPage.taken(try Fixtures.gazetteer.get())
        let folders = Set(site.paths.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) })
        #expect(folders.subtracting(taken) == [])
    }

    @Test func `what a page or a menu shows is among its readings`() throws {
        let bulletins = [SampleBulletins.plain("a")]
        var settings = SiteSettings()
        settings.pages = [page("a", "[b](b.md)"), page("b")]
        let before = try ReadSite(bulletins, settings)
        var changes: [SiteSettings] = []
        for change in 0..<4 {
            var other = settings
            switch change {
            case 0: other.pages[0].markdown = "Khác"
            case 1: other.pages[1].slug = "c"
            case 2: other.pages[1].menu = .footer
            default: other.menu = [MenuEntry(title: "A", target: try #require(OwnerLink("a")), place: .header)]
            }
            changes.append(other)
        }
        for (number, settings) in changes.enumerated() {
            let after = try ReadSite(bulletins, settings)
            var differing = 0
            for (path, page) in after.pages {
                guard let old = before.pages[path], old.bytes != page.bytes else { continue }
                differing += 1
                #expect(old.readings != page.readings, "\(path) after \(number)")
            }
            #expect(differing > 0, "\(number)")
            if number == 0 { #expect(before.pages["index.html"]?.readings == after.pages["index.html"]?.readings) }
        }
    }
}
