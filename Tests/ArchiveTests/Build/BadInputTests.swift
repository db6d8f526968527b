import Foundation
import TestSupport
import Testing

@testable import Archive

struct BadInputTests {
    private let archive: TestArchive

    init() throws {
        archive = try TestArchive()
        try archive.add("good.txt")
    }

    @Test func `an empty file is told, and the rest is published`() async throws {
        try archive.folder.write("", to: "seeds/bad.txt")
        try archive.folder.write(" \n\u{FEFF}\t\n", to: "seeds/blank.txt")
        try await expectError("seeds/bad.txt: error: the file has no text; fill it or take it out of the source folder")
        try await expectError(
            "seeds/blank.txt: error: the file has no text; fill it or take it out of the source folder")
    }

    @Test func `a text without title is published with a warning`() async throws {
        try archive.folder.write(
            "Sáng nay, Ủy ban nhân dân huyện Ba Chẽ đã tổ chức cuộc họp bàn về việc làm đường và giao cho các xã thực hiện.\n",
            to: "seeds/bare.txt")
        let report = try await archive.build()
        #expect(report.exitCode() == 0)
        #expect(report.diagnostics.contains { $0.file == "seeds/bare.txt" && $0.code == "title.missing" })
        #expect(report.bulletins == 2)
        #expect(try archive.pages().count == 2)
    }

    @Test func `a binary file is told`() async throws {
        try archive.folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0], to: "seeds/bad.txt")
        try await expectError(about: "seeds/bad.txt", code: "source.")
    }

    @Test func `bytes that are not UTF-8 are told with their offset`() async throws {
        try archive.folder.write(Array("Họp giao ban\n".utf8) + [0xE1, 0xBB, 0x20], to: "seeds/bad.txt")
        try await expectError(about: "seeds/bad.txt", code: "source.undecodable")
    }

    @Test func `a file of 50 MB is refused`() async throws {
        try archive.folder.write("Họp", to: "seeds/bad.txt")
        #expect(truncate(archive.folder.at("seeds/bad.txt"), 50 << 20) == 0)
        try await expectError(about: "seeds/bad.txt", code: "source.too-large")
    }

    @Test func `a file that cannot be read is told`() async throws {
        try archive.folder.write("Họp", to: "seeds/bad.txt")
        let bulletin = archive.folder.at("seeds/bad.txt")
        chmod(bulletin, 0)
        defer { chmod(bulletin, 0o600) }
        // Nothing is closed to who runs everything: for them a folder stands where a file should.
        if access(bulletin, R_OK) == 0 {
            unlink(bulletin)
            try archive.folder.makeFolder("seeds/bad.txt")
        }
        try await expectError(about: "seeds/bad.txt", code: "source.")
    }

    @Test func `links that lead back or nowhere are told`() async throws {
        try archive.folder.link("seeds/loop", to: ".")
        try archive.folder.link("seeds/self.txt", to: "self.txt")
        try archive.folder.link("seeds/gone.txt", to: "none.txt")
        try await expectError("seeds/loop: error: the link leads back to a folder that holds it; remove it")
        try await expectError("seeds/self.txt: error: the link leads back to itself; remove it")
        try await expectError("seeds/gone.txt: error: the link leads nowhere; remove it")
    }

    @Test func `two bulletins with one title and day are told, and both published`() async throws {
        try archive.add("good-again.txt")
        let report = try await archive.build()
        #expect(report.bulletins == 2)
        #expect(try archive.pages().count == 2)
        #expect(
            report.lines(about: "seeds/good-again.txt").contains {
                $0.hasPrefix("seeds/good-again.txt: error: its address would be that of good.txt")
            }, "\(report.diagnostics)")
        #expect(report.exitCode() == 1)
    }

    @Test func `a title that comes back another day is no error`() async throws {
        try archive.add("june.txt", day: "14/6/2020")
        let report = try await archive.build()
        #expect(try archive.pages().count == 2)
        #expect(
            report.lines(about: "seeds/june.txt").count { $0.contains(": note: its address would be that of") } == 1)
        #expect(report.exitCode() == 0)
    }

    @Test func `two files of one id are told, and the first counts`() async throws {
        try archive.add("good.md", title: "Huyện ủy Ba Chẽ họp bất thường")
        try await expectError(
            "seeds/good.txt: error: seeds/good.md has the same id ‘good’; rename one of them, or write another id")
        #expect(try archive.pages().allSatisfy { $0.hasSuffix("hop-bat-thuong/") })
    }

    @Test func `a name with blanks and marks is a name like any other`() async throws {
        try archive.add("Họp tháng 5/Bản tin số 1 (sửa).txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        let report = try await archive.build()
        #expect(report.exitCode() == 0, "\(report.diagnostics)")
        let page = try #require(try archive.pages().first { $0.contains("hop-bat-thuong") })
        let json = try archive.folder.text(of: "public/\(page)index.json")
        #expect(json.contains(#""id":"Họp tháng 5/Bản tin số 1 (sửa)""#))
    }

    @Test func `all of it at once is told, and the rest is published`() async throws {
        try archive.folder.write("", to: "seeds/a.txt")
        try archive.folder.write([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], to: "seeds/b.txt")
        try archive.folder.write("---\ntitel: A\n---\nHọp\n", to: "seeds/c.md")
        try archive.folder.write("---\ntitle: A\n", to: "seeds/d.md")
        try archive.folder.write("title: [\n", to: "seeds/good.yaml")
        try archive.folder.link("seeds/e.txt", to: "none.txt")
        let report = try await archive.build()
        #expect(
            Set(report.diagnostics.filter { $0.severity == .error }.compactMap(\.file)) == [
                "seeds/a.txt", "seeds/b.txt", "seeds/c.md", "seeds/d.md", "seeds/e.txt", "seeds/good.yaml",
            ])
        #expect(report.exitCode() == 1)
        #expect(report.bulletins == 2)
        #expect(try archive.pages().count == 2)
    }

    @Test func `an archive without bulletins makes a site that says so`() async throws {
        unlink(archive.folder.at("seeds/good.txt"))
        let report = try await archive.build()
        #expect(report.diagnostics.map(\.description) == ["seeds: warning: there is no bulletin in it"])
        #expect(try archive.site().files["index.html"] != nil)
    }

    private func expectError(about file: String, code: String) async throws {
        let report = try await archive.build()
        #expect(report.diagnostics.contains { $0.file == file && $0.severity == .error && $0.code.hasPrefix(code) })
        try expectGoodPublished(report)
    }

    private func expectError(_ line: String) async throws {
        let report = try await archive.build()
        #expect(report.diagnostics.map(\.description).contains(line), "\(report.diagnostics.map(\.description))")
        try expectGoodPublished(report)
    }

    private func expectGoodPublished(_ report: BuildReport) throws {
        #expect(report.exitCode() == 1)
        #expect(report.outcome == .done)
        #expect(report.bulletins == 1)
        #expect(try archive.pages().count == 1)
    }
}
