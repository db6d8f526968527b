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
        let advice = " leads to no page of the site"
        #expect(
            try await archive.brokenLinks() == [
                "bantin.yaml: the link ‘B’\(advice)", "pages/mot.md: ‘../../x’\(advice)",
                "pages/mot.md: ‘/nam/2031/’\(advice)", "pages/mot.md: ‘/tep.doc’\(advice)",
                "pages/mot.md: ‘ba.md’\(advice)",
            ])
        #expect(try await archive.brokenLinks("seeds/a.txt") == [])
    }

    @Test func `where a bulletin was before is a page of the site`() async throws {
        let archive = try TestArchive()
        try archive.add("a.txt")
        try await archive.build()
        let before = try #require(try archive.pages().first)
        try archive.add("a.txt", title: "Huyện ủy Ba Chẽ họp")
        try archive.folder.write("---\ntitle: Một\n---\n[a](/\(before)) [b](/\(before)x/)\n", to: "pages/mot.md")
        #expect(
            try await archive.brokenLinks() == ["pages/mot.md: ‘/\(before)x/’ leads to no page of the site"])
    }
}

extension TestArchive {
    /// What a check says of links, sorted.
    func brokenLinks(_ path: String? = nil) async throws -> [String] {
        try await ArchiveCheck(try Configuration.load(folder: folder.path), jobs: 2).run(path).findings
            .filter { $0.code == "link.broken" }.map { "\($0.file ?? ""): \($0.message)" }.sorted()
    }
}
