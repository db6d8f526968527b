import Foundation
import TestSupport
import Testing

@testable import Archive

struct StaticFilesTests {
    private let archive: TestArchive

    init() throws {
        archive = try TestArchive()
        try archive.add("a.txt")
    }

    private func put(_ text: String, _ path: String) throws { try archive.folder.write(text, to: "static/\(path)") }

    private func text(_ path: String) throws -> String? {
        try archive.site().files[path].map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a build from nothing makes, beside the site that is there.
    private func clean() async throws -> FolderTree {
        try await archive.build(ConfigurationOptions(destination: "clean"))
        return try archive.site("clean")
    }

    @Test func `files are copied as they are, and again when they change`() async throws {
        let large = String(repeating: "một hai ba\n", count: 60_000)
        try put(large, "tai-lieu/Công văn số 5.pdf")
        try put("huyen.example\n", "CNAME")
        let first = try await archive.build()
        #expect(first.outcome == .done && first.diagnostics == [])
        #expect(try text("tai-lieu/Công văn số 5.pdf") == large)
        #expect(try text("CNAME") == "huyen.example\n")
        #expect(try #require(try text("manifest-sha256.txt")).contains("  CNAME\n"))
        #expect(try await archive.build().written == [])

        try put(large + "x", "tai-lieu/Công văn số 5.pdf")
        try put("y", "moi.txt")
        let second = try await archive.build()
        #expect(
            second.written.map { "\($0.path): \($0.reason)" }.sorted() == [
                "moi.txt: it is new", "tai-lieu/Công văn số 5.pdf: static/tai-lieu/Công văn số 5.pdf changed",
            ])
        #expect(try await archive.site() == clean())

        try FileManager.default.removeItem(atPath: archive.folder.at("static/tai-lieu"))
        try archive.folder.write("khác", to: "public/CNAME")
        let third = try await archive.build()
        #expect(third.removed == ["tai-lieu/Công văn số 5.pdf"])
        #expect(third.written.map(\.reason) == [.altered])
        #expect(try await archive.site() == clean())
        #expect(try await archive.build().written == [])
    }

    @Test func `what has a place of its own is not overwritten, and comes back when the place is free`() async throws {
        for path in [
            "index.html", "nam/2020/index.html", "feed.xml/a.txt", "nguoi", "tim-kiem/a.txt", "manifest-sha256.txt",
            "du-lieu/figures.csv", "Styles/a.css", "a/b.txt", "A/B.txt", "a/B",
        ] {
            try put("của tôi", path)
        }
        let report = try await archive.build()
        let advice = "; rename it, or put it into a folder of its own"
        func taken(_ path: String) -> String {
            "static/\(path): error: it was not copied: the site has a file or folder of its own at \(path)\(advice)"
        }
        #expect(
            report.diagnostics.map(\.description).sorted() == [
                "static/a/b.txt: error: it was not copied: static/A/B.txt has the same path but for case\(advice)",
                taken("du-lieu/figures.csv"), taken("feed.xml/a.txt"), taken("index.html"),
                taken("manifest-sha256.txt"), taken("nam/2020/index.html"), taken("nguoi"), taken("tim-kiem/a.txt"),
            ])
        #expect(report.written.filter { $0.path.contains("a.css") || $0.path.hasSuffix("B") }.count == 2)
        #expect(try text("index.html") != "của tôi")
        // Told as long as it is so.
        #expect(try await archive.build().diagnostics == report.diagnostics)

        try archive.folder.write("formats: [search]\n", to: "bantin.yaml")
        let other = try await archive.build()
        #expect(try text("du-lieu/figures.csv") == nil)
        #expect(try text("feed.xml/a.txt") == "của tôi")
        #expect(other.diagnostics.count == report.diagnostics.count - 1)
        #expect(try await archive.site() == clean())
        try FileManager.default.removeItem(atPath: archive.folder.at("bantin.yaml"))
        try await archive.build()
        #expect(try #require(try text("feed.xml")).hasPrefix("<?xml"))
        #expect(try await archive.site() == clean())
    }

    @Test func `links are followed to files inside of the folder only, hidden files stay`() async throws {
        try put("một", "2024/a.pdf")
        try put("", ".nojekyll")
        try put("", ".DS_Store")
        try put("", "2024/.a.pdf.swp")
        try archive.folder.write("mật", to: "secret.txt")
        for (link, target) in [
            ("latest.pdf", "2024/a.pdf"), ("out.txt", "../secret.txt"), ("none.txt", "nirgends"), ("all", "2024"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: archive.folder.at("static/\(link)"), withDestinationPath: target)
        }
        let report = try await archive.build()
        #expect(try text("latest.pdf") == "một")
        #expect(try text("out.txt") == nil)
        #expect(
            report.diagnostics.map(\.description) == [
                "static/.nojekyll: note: it was not copied: no name in the site begins with a dot; put it beside the "
                    + "site when you publish it",
                "static/all: error: the link does not lead to a file; links to files are copied, those to folders are "
                    + "not",
                "static/none.txt: error: the link leads nowhere; remove it",
                "static/out.txt: error: the link leads out of the folder; copy what it leads to",
            ])
        #expect(try archive.site().files.keys.filter { $0.contains("/.") || $0.contains("a.pdf") } == ["2024/a.pdf"])
    }

    @Test func `the folder can have another name, and cannot hold the site`() async throws {
        try archive.folder.write("a", to: "tep/a.txt")
        try archive.folder.write("static: tep\n", to: "bantin.yaml")
        try await archive.build()
        #expect(try text("a.txt") == "a")
        let failure = #expect(throws: ConfigurationFailure.self) {
            try Configuration.load(
                folder: archive.folder.path, options: ConfigurationOptions(destination: "tep/site"))
        }
        #expect(
            failure?.diagnostics.map(\.description) == [
                "bantin.yaml:1:9: error: the files of tep cannot be copied into the site, since one is inside the other; "
                    + "name a folder of its own"
            ])
    }
}
