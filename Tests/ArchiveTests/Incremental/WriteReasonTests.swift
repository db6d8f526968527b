import Foundation
import TestSupport
import Testing

@testable import Archive

/// What is written after one change, and why.
struct WriteReasonTests {
    private let archive: TestArchive

    init() async throws {
        archive = try TestArchive()
        try archive.add("a.txt")
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ họp bất thường", day: "20/6/2021")
        try await archive.build()
    }

    /// Each reason that was given, with the number of files.
    private func reasons(_ report: BuildReport) -> [String: Int] {
        report.written.reduce(into: [:]) { $0[$1.reason.description, default: 0] += 1 }
    }

    @Test func `nothing is written when nothing changed`() async throws {
        let report = try await archive.build()
        #expect(report.written == [])
        #expect(report.removed == [])
        #expect(report.bulletins == 2)
        #expect(report.files + 1 == (try archive.site().files.count))
    }

    @Test func `a file that was only touched changes nothing`() async throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_500_000_000)],
            ofItemAtPath: archive.folder.at("seeds/a.txt"))
        #expect(try await archive.build().written == [])
    }

    @Test func `a sentence more is in the bulletin's own files, in the feeds and in the index`() async throws {
        let text = try archive.folder.text(of: "seeds/a.txt")
        try archive.folder.write(text + "\nHội nghị kết thúc.\n", to: "seeds/a.txt")
        let report = try await archive.build()
        let own = report.written.filter { $0.reason == .bulletin("seeds/a.txt") }.map(\.path)
        #expect(Set(own.compactMap { $0.split(separator: "/").last }) == ["index.html", "index.md", "index.json"])
        #expect(own.count == 3)
        #expect(
            report.written.filter { $0.reason == .bulletin(nil) }.allSatisfy {
                $0.path.hasSuffix(".xml") || $0.path.hasSuffix("feed.json") || $0.path.hasPrefix("tim-kiem/")
            })
        #expect(
            Set(report.written.filter { $0.reason == .collected }.map(\.path)) == [
                "du-lieu/archive.sqlite", "du-lieu/bulletins.ndjson", "du-lieu/bulletins.csv",
                "du-lieu/datapackage.json", "du-lieu/index.html", "du-lieu/sources-sha256.txt", "du-lieu/revisions.csv",
            ])
        // That the text was changed is in the list of pages.
        #expect(report.written.filter { $0.reason == .list }.map(\.path) == ["sitemap.xml"])
        #expect(reasons(report).count == 4, "\(reasons(report))")
    }

    @Test func `what is gone is removed, and lists change`() async throws {
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/b.txt"))
        let report = try await archive.build()
        // The page stays, and says that the bulletin is gone.
        #expect(report.removed.count { $0.contains("hop-bat-thuong") } == 2)
        #expect(report.written.contains { $0.path.contains("hop-bat-thuong/index.html") })
        #expect(report.written.contains { $0.path == "index.html" && $0.reason == .list })
    }

    @Test func `a template is named, and only its pages are written`() async throws {
        try archive.folder.write("<p>{{title}}</p>\n", to: "Templates/year.mustache")
        let report = try await archive.build()
        #expect(reasons(report) == ["year.mustache changed": 2])
        try archive.folder.write("<p>{{title}}!</p>\n", to: "Templates/year.mustache")
        #expect(reasons(try await archive.build()) == ["year.mustache changed": 2])
    }

    @Test func `a setting is named`() async throws {
        try archive.folder.write("title: Khác\n", to: "bantin.yaml")
        let report = try await archive.build()
        #expect(reasons(report).keys.sorted() == ["title changed", "what it collects changed"])
    }

    @Test func `a page that somebody changed or removed is put right`() async throws {
        let before = try archive.site()
        try archive.folder.write("khác", to: "public/index.html")
        try FileManager.default.removeItem(atPath: archive.folder.at("public/404.html"))
        let report = try await archive.build()
        #expect(reasons(report) == ["it was missing or changed at the destination": 2])
        #expect(try archive.site() == before)
    }

    @Test func `everything is made anew when forced, and what is equal stays`() async throws {
        let configuration = try Configuration.load(folder: archive.folder.path)
        let report = await ArchiveBuild(configuration, ArchiveBuild.Options(jobs: 2, isForced: true)).run()
        #expect(report.outcome == .done)
        #expect(report.written == [])
    }
}
