import BulletinModel
import TestSupport
import Testing

@testable import Site

struct PermalinksTests {
    private static let head = "path\tid\tforgotten\n"

    private func read(_ text: String) -> (permalinks: Permalinks, diagnostics: [Diagnostic]) {
        Permalinks.read(Array(text.utf8))
    }

    private func lines(_ text: String) -> [String] { read(text).diagnostics.map(\.description) }

    private func bulletin(_ id: String, _ title: String, aliases: [String] = []) -> Bulletin {
        var bulletin = SampleBulletins.plain(id, locality: nil)
        bulletin.title = title
        bulletin.aliases = aliases
        return bulletin
    }

    private func plan(_ bulletins: [Bulletin], _ permalinks: Permalinks) throws -> SitePlan {
        try Fixtures.renderer().plan(
            bulletins.map(BulletinSummary.init), facts: FactSource(Fixtures.terms), permalinks: permalinks)
    }

    private func redirects(_ plan: SitePlan) -> [String] {
        plan.site.redirects.map { "\($0.path) \($0.target ?? "-")" }
    }

    @Test func `what is written is what is read`() {
        let text = Self.head + "a/b/\tx\nc/\ty z\tông yêu cầu\n"
        let (permalinks, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        #expect(String(decoding: permalinks.bytes, as: UTF8.self) == text)
        #expect(read(text.replacing("\n", with: "\r\n")).permalinks == permalinks)
        #expect(read(Self.head + "c/\ty z\tông yêu cầu\na/b/\tx\n").permalinks == permalinks)
        #expect(read(Self.head + "c/\ty z\tông yêu cầu\na/b/\tx\t\n").permalinks == permalinks)
    }

    @Test func `takes up new addresses in the order of all, and a path for its last bulletin`() {
        let known = read(Self.head + "a/\tx\na/b/\ty\tông yêu cầu\nc/\tz\n").permalinks
        let added = [("c/", "w"), ("a/b/c/", "v"), ("d/", "u"), ("a!/", "t")].map {
            Permalinks.Line(path: $0.0, id: $0.1)
        }
        #expect(
            String(decoding: Permalinks(known, adding: added).bytes, as: UTF8.self)
                == Self.head + "a!/\tt\na/\tx\na/b/\ty\tông yêu cầu\na/b/c/\tv\nc/\tw\nd/\tu\n")
        #expect(Permalinks(known, adding: []) == known)
    }

    private static let nonsense: [(String, String)] = [
        (
            "path\tid\n",
            "permalinks.tsv:1: error: the first line must be ‘path’, ‘id’, ‘forgotten’ with tabs between; put it back"
        ),
        (
            head + "a/\n",
            "permalinks.tsv:2: error: a line must have a path, an id and, when it is forgotten, a reason, with tabs between; "
                + "put it back, or take it out"
        ),
        (
            head + "a/\tx\n../b/\ty\n",
            "permalinks.tsv:3: error: ‘../b/’ is no address of a bulletin: a name in it begins with a dot; "
                + "put it back, or take it out"
        ),
        (
            head + "a\tx\n",
            "permalinks.tsv:2: error: ‘a’ is no address of a bulletin: it does not end in a slash; put it back, or take it out"
        ),
        (
            head + "a/\tx\nb/\tx\na/\ty\n",
            "permalinks.tsv:4: error: line 2 has the same address; leave the one of the bulletin that had it last"
        ),
        (
            head + "a/\tx\nb/\ttin-2",
            "permalinks.tsv:3: error: the last line has no end: it may have been cut off; put the rest back, or end it"
        ),
        (
            head + "a/Index.html/\tx\n",
            "permalinks.tsv:2: error: ‘a/Index.html/’ is no address of a bulletin: files of the site are called so; "
                + "put it back, or take it out"
        ),
        (
            head + "tim-kiem/\tx\n",
            "permalinks.tsv:2: error: ‘tim-kiem/’ is no address of a bulletin: the site has other pages there; "
                + "put it back, or take it out"
        ),
        (
            head + "a/\u{202E}b/\tx\n",
            "permalinks.tsv:2: error: ‘a/\u{202E}b/’ is no address of a bulletin: it has a character that nobody sees; "
                + "put it back, or take it out"
        ),
    ]

    @Test(arguments: nonsense) func `nonsense is an error with its line`(text: String, message: String) {
        #expect(lines(text) == [message])
    }

    @Test func `a bulletin that moves leaves a page that leads on`() throws {
        let first = try plan([bulletin("x", "Một"), bulletin("y", "Hai")], Permalinks())
        #expect(redirects(first) == [])
        let old = try #require(first.permalinks.lines.first { $0.id == "x" }).path
        let second = try plan([bulletin("x", "Ba"), bulletin("y", "Hai")], first.permalinks)
        let new = try #require(second.bulletinFolders["x"])
        #expect(redirects(second) == ["\(old) \(new)"] && old != new)
        #expect(second.permalinks.lines.count == 3)
        // What is remembered makes the same site again, also when it moves back.
        #expect(
            try redirects(plan([bulletin("x", "Ba"), bulletin("y", "Hai")], second.permalinks)) == redirects(second))
        let third = try plan([bulletin("x", "Một"), bulletin("y", "Hai")], second.permalinks)
        #expect(redirects(third) == ["\(new) \(old)"] && third.permalinks == second.permalinks)
    }

    @Test func `a bulletin that is gone leaves a page that says so, unless it is forgotten`() throws {
        let first = try plan([bulletin("x", "Một"), bulletin("y", "Hai")], Permalinks())
        let old = try #require(first.bulletinFolders["x"])
        let second = try plan([bulletin("y", "Hai")], first.permalinks)
        #expect(redirects(second) == ["\(old) -"])
        let forgotten = try #require(second.permalinks.forgetting("x", reason: "theo\tyêu cầu\n"))
        #expect(String(decoding: forgotten.bytes, as: UTF8.self).contains("\(old)\tx\ttheo yêu cầu \n"))
        #expect(try redirects(plan([bulletin("y", "Hai")], forgotten)) == [])
        #expect(second.permalinks.forgetting("z", reason: "a") == nil)
    }

    @Test func `a bulletin that was taken away and is there again has to be forgotten again`() throws {
        let first = try plan([bulletin("x", "Một")], read(Self.head + "cu/\tx\n").permalinks)
        let forgotten = try #require(first.permalinks.forgetting("x", reason: "lý do"))
        let gone = try plan([], forgotten)
        #expect(redirects(gone) == [] && gone.permalinks == forgotten)
        let back = try plan([bulletin("x", "Một")], gone.permalinks)
        #expect(back.permalinks == first.permalinks)
        #expect(try redirects(plan([], back.permalinks)).count == 2)
    }

    @Test func `a published address is not moved by another bulletin that comes or goes`() throws {
        func bulletin(_ id: String, _ date: String) -> Bulletin {
            var bulletin = self.bulletin(id, "Giao ban")
            bulletin.date = EDTF(date)
            return bulletin
        }
        let (x, y, w) = (bulletin("x", "2020-05-02"), bulletin("y", "2020-05-09"), bulletin("w", "2020-05-01"))
        let first = try plan([x, y], Permalinks())
        let (plain, dated) = ("khong-ro/2020/giao-ban/", "khong-ro/2020/giao-ban-05-09/")
        #expect(first.bulletinFolders == ["x": plain, "y": dated])
        let again = try plan([x, y], first.permalinks)
        #expect(again.bulletinFolders == first.bulletinFolders && again.diagnostics == first.diagnostics)
        #expect(first.diagnostics.map(\.code) == ["site.same-address"])
        let alone = try plan([y], first.permalinks)
        #expect(alone.bulletinFolders == ["y": dated] && redirects(alone) == ["\(plain) -"])
        #expect(alone.permalinks == first.permalinks)
        #expect(try plan([x, y], alone.permalinks).bulletinFolders == first.bulletinFolders)
        let older = try plan([w, x, y], first.permalinks)
        #expect(older.bulletinFolders == ["w": "khong-ro/2020/giao-ban-05-01/", "x": plain, "y": dated])
        #expect(try plan([w, x, y], older.permalinks).bulletinFolders == older.bulletinFolders)
        #expect(try plan([w, x, y], Permalinks()).bulletinFolders["w"] == plain)
    }

    @Test func `no address that a bulletin keeps is taken by one whose title asks for it`() throws {
        func bulletin(_ id: String, _ title: String, _ date: String) -> Bulletin {
            var bulletin = self.bulletin(id, title)
            bulletin.date = EDTF(date)
            return bulletin
        }
        let (x, y) = (bulletin("x", "Giao ban", "2020-05-02"), bulletin("y", "Giao ban", "2020-05-09"))
        let first = try plan([x, y], Permalinks())
        for newcomers in [["w"], ["v", "w"]] {
            let bulletins = [x, y] + newcomers.map { bulletin($0, "Giao ban 05 09", "2020-05-08") }
            let second = try plan(bulletins, first.permalinks)
            #expect(second.bulletinFolders.filter { "xy".contains($0.key) } == first.bulletinFolders)
            #expect(Set(second.bulletinFolders.values).count == bulletins.count)
            #expect(second.diagnostics.filter { $0.code == "site.same-address" }.count == 1 + newcomers.count)
            let again = try plan(bulletins, second.permalinks)
            #expect(again.bulletinFolders == second.bulletinFolders && again.permalinks == second.permalinks)
            #expect(again.diagnostics == second.diagnostics)
        }
    }

    @Test func `an address that looks like a list's leads on where no list is`() throws {
        let first = try plan([bulletin("x", "Trang")], Permalinks())
        let old = try #require(first.bulletinFolders["x"])
        #expect(old.hasSuffix("/trang/"))
        let second = try plan([bulletin("x", "Trang bìa")], first.permalinks)
        #expect(try redirects(second) == ["\(old) \(#require(second.bulletinFolders["x"]))"])
        let list = try plan([bulletin("x", "Một", aliases: ["/a/Trang/2/"])], Permalinks())
        #expect(list.diagnostics.map(\.code) == ["permalinks.alias"])
    }

    @Test func `aliases are remembered, and no alias takes what another bulletin had`() throws {
        let first = try plan([bulletin("x", "Một", aliases: ["/tin/Cu/"]), bulletin("y", "Hai")], Permalinks())
        let x = try #require(first.bulletinFolders["x"])
        #expect(first.permalinks.lines.contains { $0.path == "tin/Cu/" && $0.id == "x" })
        let second = try plan([bulletin("x", "Một"), bulletin("y", "Hai", aliases: ["/tin/Cu/"])], first.permalinks)
        #expect(redirects(second) == ["tin/Cu/ \(x)"] && second.permalinks == first.permalinks)
        #expect(
            second.diagnostics.filter { $0.code == "permalinks.alias" }.map(\.message) == [
                "the alias ‘/tin/Cu/’ cannot be: permalinks.tsv has it as an address of ‘x’"
            ])
        let other = try plan([bulletin("x", "Một"), bulletin("y", "Hai", aliases: ["/tin/cu/"])], first.permalinks)
        #expect(redirects(other) == redirects(second) && other.diagnostics.map(\.code) == ["permalinks.alias"])
        let gone = try plan([bulletin("y", "Hai", aliases: ["/tin/Cu/"])], first.permalinks)
        #expect(gone.permalinks.lines.contains { $0.path == "tin/Cu/" && $0.id == "y" })
    }

    @Test(arguments: [
        "/manifest-sha256.txt", "/Index.html", "/quang-ninh/feed.xml", "/*", "/:a/", "/x?id=5", "/x#y", "/a%20b/",
        "/NAM/2019/", "/tin/index.json/a/",
    ]) func `an alias that is no address for everybody is an error`(alias: String) throws {
        let plan = try plan([bulletin("x", "Một", aliases: [alias])], Permalinks())
        #expect(redirects(plan) == [] && plan.diagnostics.map(\.code) == ["permalinks.alias"])
        #expect(plan.diagnostics.first?.file == SampleBulletins.plain("x", locality: nil).source.path)
    }

    @Test func `an alias of two bulletins is told alike from nothing and once it is remembered`() throws {
        let bulletins = [bulletin("x", "Một", aliases: ["/tin/cu/"]), bulletin("y", "Hai", aliases: ["/tin/Cu/"])]
        let first = try plan(bulletins, Permalinks())
        let again = try plan(bulletins, first.permalinks)
        #expect(first.diagnostics.map(\.message) == ["the alias ‘/tin/Cu/’ cannot be: it is there twice"])
        #expect(again.diagnostics == first.diagnostics && again.permalinks == first.permalinks)
    }

    @Test func `addresses that differ by case alone are told by where they are from`() throws {
        let plan = try plan(
            [bulletin("x", "Một", aliases: ["/a/", "/A/"])], read(Self.head + "b/cu/\tx\nb/Cu/\tx\n").permalinks)
        #expect(
            plan.diagnostics.map(\.message) == [
                "the alias ‘/A/’ cannot be: it is there twice",
                "‘b/cu/’ cannot lead on: another page is there, or at one that differs only by case",
            ])
    }

    @Test func `an address that another bulletin takes is that bulletin's`() throws {
        let first = try plan([bulletin("x", "Một"), bulletin("y", "Hai")], Permalinks())
        let old = try #require(first.bulletinFolders["x"])
        let second = try plan([bulletin("x", "Ba"), bulletin("y", "Một")], first.permalinks)
        #expect(second.bulletinFolders["y"] == old)
        #expect(second.permalinks.lines.first { $0.path == old }?.id == "y")
        #expect(second.diagnostics.contains { $0.code == "permalinks.taken" && $0.severity == .note })
        #expect(redirects(second) == ["\(try #require(first.bulletinFolders["y"])) \(old)"])
    }

    @Test func `aliases are further addresses, where no other page is`() throws {
        let plan = try plan(
            [
                bulletin("x", "Một", aliases: ["/tin/2019/cu/", "tin/khac/index.html", "/nam/2019/", "a b/"]),
                bulletin("y", "Hai", aliases: ["tin/2019/cu"]),
            ], Permalinks())
        let x = try #require(plan.bulletinFolders["x"])
        #expect(redirects(plan) == ["tin/2019/cu/ \(x)", "tin/khac/ \(x)"])
        #expect(
            plan.diagnostics.filter { $0.code == "permalinks.alias" }.map(\.message) == [
                "the alias ‘/nam/2019/’ cannot be: another page of the site is there",
                "the alias ‘a b/’ cannot be: it has a character that addresses do not have",
                "the alias ‘tin/2019/cu’ cannot be: it is there twice",
            ])
    }

    @Test func `pages and lists for servers lead on`() throws {
        let address = try #require(SiteAddress("https://example.org/kho/"))
        let permalinks = read(Self.head + "cu/mot/\tx\ncu/hai/\tz\n").permalinks
        let renderer = try Fixtures.renderer(SiteSettings(baseURL: address))
        let plan = renderer.plan(
            [BulletinSummary(bulletin("x", "Một"))], facts: FactSource(Fixtures.terms), permalinks: permalinks)
        let pages = plan.pages.filter { $0.path.hasPrefix("cu/") || $0.path.contains("redirects") }
        let files = Dictionary(
            uniqueKeysWithValues: try renderer.render(pages) { _ in bulletin("x", "Một") }.map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            })
        let target = try #require(plan.bulletinFolders["x"])
        let moved = try #require(files["cu/mot/index.html"])
        #expect(moved.contains("<link rel=\"canonical\" href=\"https://example.org/kho/\(target)\">"))
        #expect(moved.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../\(target)index.html\">"))
        #expect(moved.contains("<a href=\"../../\(target)index.html\">"))
        let gone = try #require(files["cu/hai/index.html"])
        #expect(gone.contains("410") && !gone.contains("canonical"))
        #expect(files["_redirects"] == "/kho/cu/hai/ /kho/cu/hai/index.html 410\n/kho/cu/mot/ /kho/\(target) 301\n")
        #expect(files["redirects.map"] == "/kho/cu/mot/ /kho/\(target);\n")
    }
}
