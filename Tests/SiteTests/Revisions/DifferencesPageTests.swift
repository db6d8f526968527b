import BulletinModel
import TestSupport
import Testing

@testable import Site

struct DifferencesPageTests {
    private let bulletin = SampleBulletins.plain("a")
    private let other = SampleBulletins.plain("b")

    private func site(
        _ texts: [String: String], _ days: [(day: Int, before: String, after: String)],
        _ settings: SiteSettings = SiteSettings()
    ) throws -> (files: [String: String], folder: String) {
        let revisions = try days.map { change in
            let day = try #require(CalendarDay(year: 2024, month: 5, day: change.day))
            return Revision(day: day, before: change.before, after: change.after)
        }
        let renderer = try Fixtures.renderer(settings)
        let bulletins = [bulletin, other]
        let plan = renderer.plan(
            bulletins.map(BulletinSummary.init), facts: FactSource(Fixtures.terms),
            revisions: RevisionTable(["a": revisions, "b": revisions]),
            versions: TextVersions(known: ["a": Fingerprint()]) { id in
                #expect(id == "a")
                return texts
            })
        let files = try renderer.render(plan.pages) { bulletins[$0] }
        let pages = files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return (Dictionary(uniqueKeysWithValues: pages), try #require(plan.bulletinFolders["a"]))
    }

    @Test func `a page says what was changed from text to text, the newest first, and the bulletin's page leads to it`()
        throws
    {
        let texts = ["1": "Tên\nThu <b> & chi.\n", "2": "Tên\nThu & chi.\n", "3": "Tên\nThu & chi 12,5 tỷ.\n"]
        let (files, folder) = try site(texts, [(2, "1", "2"), (3, "2", "3")])
        let page = try #require(files[folder + "sua-doi/index.html"])
        _ = try ParsedPage(page)
        let (newer, older) = (
            page.firstRange(of: "<time datetime=\"2024-05-03\">Sửa đổi ngày 03/5/2024</time>"),
            page.firstRange(of: "<time datetime=\"2024-05-02\">Sửa đổi ngày 02/5/2024</time>")
        )
        #expect(try #require(newer).upperBound < #require(older).lowerBound)
        #expect(
            page.contains(
                "<div class=\"change\">\n<p>Tên</p>\n<p>Thu &amp; chi<ins> 12,5 tỷ</ins>.</p>\n</div>\n"))
        #expect(page.contains("<p>Thu <del>&lt;b&gt; </del>&amp; chi.</p>"))
        #expect(page.contains("SHA-256: <code>2</code> → <code>3</code>"))
        #expect(page.contains("<a href=\"../../../../../\(folder)index.html\">"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(files[folder + "index.html"]?.contains("<a href=\"sua-doi/index.html\">") == true)
        // Of the other one nothing is kept.
        let links = files.filter { $0.value.contains("sua-doi/") }.keys.sorted()
        #expect(links == [folder + "index.html"])
        #expect(files.keys.filter { $0.contains("sua-doi/") } == [folder + "sua-doi/index.html"])
    }

    @Test func `what cannot be compared is said, in the interface's language`() throws {
        let texts = ["1": "Một\n", "2": "Một \n\n", "3": "Một\nHai. Ba\n", "4": "Một\nHai.\nBa\n"]
        let days = [(2, "0", "1"), (3, "1", "2"), (4, "2", "3"), (5, "3", "4"), (6, "4", "3")]
        let (files, folder) = try site(texts, days, SiteSettings(language: "en"))
        let page = try #require(files[folder + "sua-doi/index.html"])
        _ = try ParsedPage(page)
        #expect(page.components("One of the two texts is not kept") == 1)
        #expect(page.components("The two texts differ in blanks") == 1)
        // The end of a line by itself is made visible.
        #expect(page.contains("<p>Hai.<del> </del><ins>¶</ins></p>\n<p>Ba</p>"))
        #expect(page.contains("<p>Hai.<del>¶</del><ins> </ins>Ba</p>"))
    }

    @Test func `no redirect takes the page's place`() throws {
        let folder = try site([:], []).folder
        var aliased = bulletin
        aliased.aliases = ["/\(folder)sua-doi/"]
        let plan = try Fixtures.renderer().plan([BulletinSummary(aliased)], facts: FactSource(Fixtures.terms))
        #expect(plan.diagnostics.contains { $0.code == "permalinks.alias" })
        #expect(!plan.pages.contains { $0.path.hasSuffix("sua-doi/index.html") })
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
