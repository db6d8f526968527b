import TestSupport
import Testing

@testable import Archive

struct OwnLinksTests {
    @Test func `links of own pages and of menus must lead to pages and files of the site`() async throws {
        let archive = try TestArchive()
        try archive.add("a.txt")
        try archive.folder.write("x", to: "static/tep.pdf")
        try archive.folder.write(
            """
            ---
            title: Một
            ---
            [a](/nam) [b](/tep.pdf) [c](hai.md#x) [d](../nam/) [e](/du-lieu/figures.csv) [f](https://a.example/) [g](#x)
            [h](/nam/2031/) [i](ba.md) [j](/tep.doc) [k](../../x)

            """, to: "pages/mot.md")
        try archive.folder.write("---\ntitle: Hai\n---\n", to: "pages/hai.md")
        try archive.folder.write(
            "base_url: https://a.example/b/\nmenu:\n- {title: A, url: /nam/}\n- {title: B, url: /b/}\n"
                + "- {title: C, url: \"https://b.example/\"}\n", to: "bantin.yaml")
        let configuration = try Configuration.load(folder: archive.folder.path)
        let advice =
            " leads to no page of the site; take the link out, or write the address of a page or of a static file"
        #expect(
            try LinkReview(configuration, []).diagnostics(of: configuration.site).map(\.description).sorted() == [
                "bantin.yaml: warning: the link ‘B’\(advice)", "pages/mot.md: warning: ‘../../x’\(advice)",
                "pages/mot.md: warning: ‘/nam/2031/’\(advice)", "pages/mot.md: warning: ‘/tep.doc’\(advice)",
                "pages/mot.md: warning: ‘ba.md’\(advice)",
            ])
        let found = try await ArchiveCheck(configuration, jobs: 2).run().findings
        #expect(found.filter { $0.code == "link.broken" }.count == 5)
        #expect(
            try await ArchiveCheck(configuration, jobs: 2).run("seeds/a.txt").findings.allSatisfy {
                $0.code != "link.broken"
            })
    }
}
