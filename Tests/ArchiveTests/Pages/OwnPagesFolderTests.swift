import BulletinModel
import Foundation
import Site
import TestSupport
import Testing

@testable import Archive

struct OwnPagesFolderTests {
    private func read(_ text: String) -> (OwnPage?, [String]) {
        let (page, diagnostics) = OwnPageReader(file: "pages/a.md", slug: "a").read(Array(text.utf8))
        return (page, diagnostics.map(\.description))
    }

    @Test(arguments: ["\n", "\r\n"]) func `front matter says what a page is`(lineEnd: String) {
        let (page, problems) = read(
            ["---", "title: Giới thiệu", "description: Về kho", "menu: footer", "order: 2", "---", "", "# A", ""]
                .joined(separator: lineEnd))
        #expect(problems == [])
        #expect(page?.title == "Giới thiệu" && page?.description == "Về kho")
        #expect(page?.menu == .footer && page?.order == 2)
        #expect(page?.markdown == "# A")
    }

    @Test(arguments: [
        ("Chữ\n", ["pages/a.md: error: the page has no title; begin the file with ---, title: …, ---"]),
        ("---\ntitle: A\n", ["pages/a.md: error: the front matter has no end; close it with a line of ---"]),
        ("---\norder: 1\n---\n", ["pages/a.md:2:1: error: the page has no title; write ‘title’"]),
        (
            "---\ntitle: A\ntitel: B\nmenu: top\norder: một\ndraft: có\n---\n",
            [
                "pages/a.md:3:1: error: ‘titel’ is no key of a page; did you mean ‘title’?",
                "pages/a.md:4:7: error: ‘menu’ must be header or footer; leave it out for a page of no menu",
                "pages/a.md:5:8: error: ‘order’ must be a whole number",
                "pages/a.md:6:8: error: ‘draft’ must be true or false",
            ]
        ),
    ]) func `what is wrong is told with its place`(text: String, problems: [String]) {
        #expect(read(text).1 == problems)
    }

    @Test func `a draft is no page`() {
        #expect(read("---\ntitle: A\ndraft: true\n---\n").0 == nil)
        #expect(read("---\ntitle: A\ndraft: false\n---\n").0 != nil)
    }

    @Test func `pages are built with the site, and again when they change`() async throws {
        let archive = try TestArchive()
        try archive.add("a.txt")
        try archive.folder.write("---\ntitle: Giới thiệu\n---\n\nMột.\n", to: "pages/Giới thiệu.md")
        try archive.folder.write("---\ntitle: Liên hệ\nmenu: header\n---\n\nHai.\n", to: "pages/lien-he.md")
        try archive.folder.write(
            "menu:\n- {title: Tỉnh, url: \"https://a.example/\", place: footer}\n", to: "bantin.yaml")
        let first = try await archive.build()
        #expect(first.diagnostics == [])
        func text(_ path: String) throws -> String {
            String(decoding: try #require(try archive.site().files[path], "no \(path)"), as: UTF8.self)
        }
        #expect(try text("gioi-thieu/index.html").contains("<p>Một.</p>"))
        #expect(try text("nam/index.html").contains("<a href=\"../lien-he/index.html\">Liên hệ</a>"))
        #expect(try text("nam/index.html").contains("<a href=\"https://a.example/\">Tỉnh</a>"))

        try archive.folder.write("---\ntitle: Giới thiệu\n---\n\nBa.\n", to: "pages/Giới thiệu.md")
        let second = try await archive.build()
        #expect(
            second.written.map { "\($0.path): \($0.reason)" } == [
                "gioi-thieu/index.html: pages/Giới thiệu.md changed"
            ])
        try FileManager.default.removeItem(atPath: archive.folder.at("pages/Giới thiệu.md"))
        #expect(try await archive.build().removed == ["gioi-thieu/index.html"])

        try archive.folder.write("x", to: "pages/anh.png")
        try archive.folder.write("---\ntitle: Năm\n---\n", to: "pages/nam.md")
        let failure = #expect(throws: ConfigurationFailure.self) {
            try Configuration.load(folder: archive.folder.path)
        }
        #expect(
            failure?.diagnostics.map(\.description) == [
                "pages: error: these are no pages: anh.png; pages are files that end in .md; put pictures and other files "
                    + "into the folder of static files"
            ])
        try FileManager.default.removeItem(atPath: archive.folder.at("pages/anh.png"))
        let refused = try await archive.build()
        #expect(refused.outcome == .refused)
        #expect(refused.diagnostics.first?.file == "pages/nam.md")
    }
}
