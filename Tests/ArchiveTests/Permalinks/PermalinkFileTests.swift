import Foundation
import TestSupport
import Testing

@testable import Archive

struct PermalinkFileTests {
    private let archive: TestArchive

    init() throws { archive = try TestArchive() }

    private func file() throws -> String { try archive.folder.text(of: "permalinks.tsv") }

    @Test func `a build remembers addresses, and the next one has nothing to do`() async throws {
        try archive.add("a.txt")
        try await archive.build()
        let path = try #require(try archive.pages().first)
        #expect(try file() == "path\tid\tforgotten\n\(path)\ta\n")
        let report = try await archive.build()
        #expect(report.written.isEmpty && report.removed.isEmpty)
    }

    @Test func `an empty archive needs no file`() async throws {
        try await archive.build()
        #expect(!FileManager.default.fileExists(atPath: archive.folder.at("permalinks.tsv")))
    }

    @Test func `a moved and a deleted bulletin keep their addresses, and a build from nothing agrees`() async throws {
        try archive.add("a.txt")
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ sơ kết")
        try await archive.build()
        let old = try archive.pages()
        try archive.add("a.txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/b.txt"))
        try await archive.build()
        let site = try archive.site()
        for path in old { #expect(site.files[path + "index.html"] != nil, "\(path)") }
        #expect(site.files["_redirects"] != nil)
        try await archive.build(ConfigurationOptions(destination: "clean"))
        #expect(try archive.site("clean").differences(from: site) == [])
    }

    @Test func `nonsense in the file stops the build, and the site stays`() async throws {
        try archive.add("a.txt")
        try await archive.build()
        let before = try archive.site()
        try archive.folder.write(try file() + "nonsense\n", to: "permalinks.tsv")
        try archive.add("a.txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        let report = try await archive.build()
        #expect(report.outcome == .refused && report.exitCode() == 2)
        #expect(report.diagnostics.map(\.line) == [3])
        #expect(try archive.site() == before)
    }

    @Test func `a bulletin that is published is not forgotten`() async throws {
        try archive.add("a.txt")
        try archive.folder.write("id: tin-9\n", to: "seeds/a.yaml")
        try await archive.build()
        let before = try file()
        let failure = #expect(throws: ConfigurationFailure.self) {
            try ForgetBulletin(archive: archive.folder.path).run("tin-9", reason: "x")
        }
        #expect(
            failure?.diagnostics.map(\.description) == [
                "seeds/a.txt: error: the bulletin ‘tin-9’ is there, so it is published; take its file away first, or write ‘draft: true’ beside it"
            ])
        #expect(try file() == before)
        try archive.folder.write("id: tin-9\ndraft: true\n", to: "seeds/a.yaml")
        #expect(try ForgetBulletin(archive: archive.folder.path).run("tin-9", reason: "x").count == 1)
    }

    @Test func `a file that gets another name and another title leaves a page that leads on`() async throws {
        try archive.add("a.txt")
        try await archive.build()
        let old = try #require(try archive.pages().first)
        let text = try archive.folder.text(of: "seeds/a.txt")
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/a.txt"))
        try archive.folder.write(text, to: "seeds/b.txt")
        try archive.folder.write("title: Huyện Ba Chẽ họp bất thường\n", to: "seeds/b.yaml")
        try await archive.build()
        let new = try #require(try archive.pages().first { $0 != old })
        #expect(try file() == "path\tid\tforgotten\n" + [old, new].sorted().map { "\($0)\tb\n" }.joined())
        #expect(
            try archive.site().files["redirects.map"].map { String(decoding: $0, as: UTF8.self) }
                == "/\(old) /\(new);\n")
    }

    @Test func `a new name is kept when the build that sees it comes to no end`() async throws {
        try archive.add("a.txt")
        try await archive.build()
        let old = try #require(try archive.pages().first)
        let line = try archive.folder.text(of: "revisions.tsv").split(separator: "\n")[1]
        let digits = Array(try #require(line.split(separator: "\t").last).utf8)
        let hash = try #require(ContentHash(hexadecimal: digits))
        let ledgers = try BuildLedgers(
            try Configuration.load(folder: archive.folder.path), day: SystemClock.day, nil, BuildMemory()
        ) {
            Issue.record("no text is asked for")
            throw CancellationError()
        }
        #expect(try ledgers.note([("b", hash)], nil).renamed == ["a": "b"])
        #expect(try file() == "path\tid\tforgotten\n\(old)\tb\n")
    }

    @Test func `an address where another page is names the file that remembers it, and the file that wants it`()
        async throws
    {
        try archive.add("a.txt")
        try archive.folder.write("---\ntitle: Giới thiệu\n---\n", to: "pages/gioi-thieu.md")
        try archive.folder.write("aliases: [/gioi-thieu/, /nam/2019/]\n", to: "seeds/a.yaml")
        #expect(
            try await archive.build().diagnostics.filter { $0.code == "permalinks.alias" }.map(\.description) == [
                "seeds/a.txt: error: the alias ‘/gioi-thieu/’ cannot be: another page of the site is there; write another, or none",
                "seeds/a.txt: error: the alias ‘/nam/2019/’ cannot be: another page of the site is there; write another, or none",
            ])
        #expect(try !file().contains("gioi-thieu"))
        try archive.folder.write("path\tid\tforgotten\ngioi-thieu/\ta\n", to: "permalinks.tsv")
        try archive.folder.write("", to: "seeds/a.yaml")
        #expect(
            try await archive.build().diagnostics.filter { $0.severity == .error }.map(\.description) == [
                "permalinks.tsv: error: ‘gioi-thieu/’ cannot lead on: another page is there, or at one that differs only by case; take the line out"
            ])
        #expect(try archive.folder.text(of: "public/gioi-thieu/index.html").contains("Giới thiệu"))
    }

    @Test func `a forgotten bulletin leaves nothing`() async throws {
        try archive.add("a.txt")
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ sơ kết")
        try await archive.build()
        let path = try #require(try archive.pages().first { $0.contains("so-ket") })
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/b.txt"))
        try await archive.build()
        #expect(try archive.site().files[path + "index.html"] != nil)
        #expect(try ForgetBulletin(archive: archive.folder.path).run("b", reason: "theo yêu cầu") == [path])
        let report = try await archive.build()
        #expect(report.removed.contains(path + "index.html"))
        #expect(try file().contains("\(path)\tb\ttheo yêu cầu\n"))
        let failure = #expect(throws: ConfigurationFailure.self) {
            try ForgetBulletin(archive: archive.folder.path).run("bb", reason: "x")
        }
        #expect(failure?.diagnostics.map(\.message) == ["no bulletin ‘bb’ was ever published here"])
    }
}
