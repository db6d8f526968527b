import Foundation
import TestSupport
import Testing

@testable import Archive

/// Whatever becomes of the cache, the site is the same.
struct BuildCacheTests {
    private let archive: TestArchive
    private let cache: String

    init() async throws {
        archive = try TestArchive()
        try archive.add("a.txt")
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        cache = archive.folder.at(".bantin/cache.sqlite")
        try await archive.build()
    }

    private func notes(_ report: BuildReport) -> [String] {
        report.diagnostics.filter { $0.code.hasPrefix("cache.") }.map(\.code)
    }

    @Test func `without a cache a build begins from nothing and says nothing`() async throws {
        let before = try archive.site()
        try FileManager.default.removeItem(atPath: archive.folder.at(".bantin"))
        let report = try await archive.build()
        #expect(report.diagnostics == [])
        #expect(report.written == [])
        #expect(try archive.site() == before)
    }

    @Test(arguments: [0, 20, 100, 5_000, 70_000, 140_000])
    func `a damaged cache is made anew, with one line or none`(offset: Int) async throws {
        let before = try archive.site()
        var bytes = try Data(contentsOf: URL(filePath: cache))
        try #require(offset + 400 < bytes.count)
        for index in offset..<offset + 400 { bytes[index] ^= 0xFF }
        try bytes.write(to: URL(filePath: cache))
        try archive.folder.write("page_size: 1\n", to: "bantin.yaml")
        let report = try await archive.build()
        #expect(report.outcome == .done)
        #expect(notes(report).count <= 1)
        try archive.folder.write("", to: "bantin.yaml")
        #expect(notes(try await archive.build()) == [])
        #expect(try archive.site() == before)
    }

    @Test func `what is no database is said to be none`() async throws {
        try Data("this is no database, and never was one".utf8).write(to: URL(filePath: cache))
        let report = try await archive.build()
        #expect(notes(report) == ["cache.renewed"])
        #expect(report.exitCode(isStrict: true) == 0)
        #expect(notes(try await archive.build()) == [])
    }

    @Test func `the cache of another version is made anew`() async throws {
        var bytes = try Data(contentsOf: URL(filePath: cache))
        // The user's version number of an SQLite file (sqlite.org/fileformat.html, 1.3).
        bytes[63] = 99
        try bytes.write(to: URL(filePath: cache))
        let report = try await archive.build()
        #expect(notes(report) == ["cache.renewed"])
        #expect(report.diagnostics.contains { $0.message.contains("version 99") })
    }

    @Test func `an archive whose folder cannot be written to is built all the same`() async throws {
        try FileManager.default.removeItem(atPath: archive.folder.at(".bantin"))
        try archive.folder.write("a file of that name", to: ".bantin")
        let report = try await archive.build()
        #expect(notes(report) == ["cache.none"])
        #expect(report.exitCode() == 0)
    }

    @Test func `a second build of the archive is told to wait`() async throws {
        let lock = try CacheLock(CacheFolder(inArchive: archive.folder.path))
        let report = try await archive.build(ConfigurationOptions(destination: "other"))
        #expect(report.exitCode() == 3)
        #expect(report.diagnostics.map(\.message) == ["another build of this archive is running"])
        withExtendedLifetime(lock) {}
    }

    @Test func `a source that changes within the clock's last tick is seen`() async throws {
        // As long as before, at the same time: only its bytes tell.
        let path = archive.folder.at("seeds/a.txt")
        let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        let text = try archive.folder.text(of: "seeds/a.txt")
        try archive.folder.write(text.replacing("tháng 5", with: "tháng 6"), to: "seeds/a.txt")
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        #expect(try await archive.build().written.contains { $0.path.contains("thang-6") })
    }
}
