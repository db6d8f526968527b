import Foundation
import TestSupport
import Testing

@testable import Archive

struct SiteManifestTests {
    private let site: TestSite

    init() throws { site = try TestSite() }

    private func update(trusting record: TreeRecord? = nil) throws -> SiteUpdate {
        try SiteUpdate(of: site.destination, jobs: 2, trusting: record, hasManifest: true, calls: .unsynced)
    }

    private func publish(_ scope: SiteUpdate.Scope, _ change: (SiteUpdate) throws -> Void) throws {
        let update = try update()
        try change(update)
        _ = try update.publish(scope)
        update.settle()
    }

    /// The manifest says exactly what is there.
    private func expectTruth(_ location: SourceLocation = #_sourceLocation) throws {
        let files = try site.files()
        let manifest = try #require(files[FixityManifest.fileName], sourceLocation: location)
        var wanted: [UInt8] = []
        for (path, text) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        where path != FixityManifest.fileName {
            FixityManifest.write(ContentHash(Array(text.utf8)), path.utf8, to: &wanted)
        }
        #expect(manifest == String(decoding: wanted, as: UTF8.self), sourceLocation: location)
    }

    @Test func `each build leaves a manifest of what is there`() throws {
        try publish(.whole) {
            try $0.write("index.html", "1")
            try $0.write("a/b.html", "1")
        }
        try expectTruth()
        try publish(.changes) {
            try $0.write("index.html", "2")
            try $0.write("a-b/c.html", "2")
        }
        try expectTruth()
        try publish(.changes) { $0.remove("a/b.html") }
        try expectTruth()
        try publish(.whole) { try $0.write("index.html", "2") }
        try expectTruth()
        #expect(try Set(site.files().keys) == ["index.html", "manifest-sha256.txt"])
    }

    @Test func `a manifest that nothing changes in keeps its place and its time`() throws {
        try publish(.whole) { try $0.write("index.html", "1") }
        let before = try site.status("public/manifest-sha256.txt")
        try publish(.changes) { _ in }
        try publish(.whole) { try $0.write("index.html", "1") }
        #expect(try site.status("public/manifest-sha256.txt") == before)
    }

    @Test(arguments: ["changed", nil]) func `a manifest that somebody changed or removed is made again`(
        text: String?
    ) throws {
        try publish(.whole) {
            try $0.write("index.html", "1")
            try $0.write("b.html", "1")
        }
        let path = site.folder.at("public/manifest-sha256.txt")
        if let text {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            try FileManager.default.removeItem(atPath: path)
        }
        #expect(try update().damaged == ["manifest-sha256.txt"])
        try publish(.changes) { try $0.write("b.html", "2") }
        try expectTruth()
    }

    @Test func `a file that somebody put there in the right bytes has its own hash`() throws {
        try publish(.whole) {
            try $0.write("index.html", "1")
            try $0.write("b.html", "1")
        }
        try site.folder.write("2", to: "public/index.html")
        #expect(try update().damaged == ["index.html"])
        // As by a checkout of another version, which the build then finds to be right.
        try publish(.changes) { try $0.write("index.html", "2") }
        try expectTruth()
    }

    @Test func `without a record of the tree the manifest is right all the same`() throws {
        try publish(.whole) {
            try $0.write("index.html", "1")
            try $0.write("b.html", "1")
        }
        try FileManager.default.removeItem(atPath: site.folder.at(".public.spare"))
        try publish(.whole) {
            try $0.write("index.html", "1")
            try $0.write("b.html", "2")
        }
        try expectTruth()
    }
}
