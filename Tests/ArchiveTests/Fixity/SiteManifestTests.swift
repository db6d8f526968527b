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

    /// Builds of one process, each of which changes a file; the first of them finds nothing known.
    private func publish(after record: TreeRecord?, _ text: String) throws -> TreeRecord {
        let update = try update(trusting: record)
        try update.write("index.html", text)
        if record == nil { try update.write("b.html", "1") }
        var record = try update.publish(record == nil ? .whole : .changes).record
        record.hasSpareManifest = update.settle()
        return record
    }

    private func giveUp(after record: TreeRecord?) throws {
        let update = try update(trusting: record)
        try update.write("index.html", "given up")
        try update.updateManifest(without: [])
        update.discard()
    }

    private static let manifests = ["public/manifest-sha256.txt", ".public.spare/tree/manifest-sha256.txt"]

    @Test func `a process that goes on writes over its own two manifests`() throws {
        var record: TreeRecord?
        for text in ["1", "2", "3", "4"] {
            record = try publish(after: record, text)
            try expectTruth()
        }
        let before = try Self.manifests.map { try site.status($0).inode }
        #expect(before[0] != before[1])
        record = try publish(after: record, "5")
        try expectTruth()
        #expect(try Self.manifests.map { try site.status($0).inode } == before.reversed())
        let texts = try Self.manifests.map { try Data(contentsOf: URL(filePath: site.folder.at($0))) }
        #expect(texts[0] == texts[1])
        // Lines that come move all others.
        let update = try update(trusting: record)
        try update.write("a.html", "1")
        _ = try update.publish(.changes)
        #expect(!update.settle())
        try expectTruth()
        #expect(try site.status(Self.manifests[0]).inode == site.status(Self.manifests[1]).inode)
    }

    @Test func `a build that is given up or killed leaves no manifest that others believe`() throws {
        var record: TreeRecord?
        for text in ["1", "2", "3"] { record = try publish(after: record, text) }
        try giveUp(after: record)
        try expectTruth()
        #expect(try site.status(Self.manifests[0]).inode == site.status(Self.manifests[1]).inode)
        for text in ["4", "5"] { record = try publish(after: record, text) }
        // As one that is killed leaves it.
        let spare = try FileDescriptor(updating: site.folder.at(Self.manifests[1]))
        try spare.writeAll(Array("killed".utf8)[...], at: 0)
        try publish(.changes) { try $0.write("b.html", "2") }
        try expectTruth()
    }

    @Test func `a copy of the site that is made of links stays as it is`() throws {
        var record: TreeRecord?
        for text in ["1", "2", "3"] { record = try publish(after: record, text) }
        let old = try site.files()[FixityManifest.fileName]
        try FileManager.default.linkItem(
            atPath: site.folder.at(Self.manifests[0]), toPath: site.folder.at("backup.txt"))
        for text in ["4", "5", "6"] {
            record = try publish(after: record, text)
            try expectTruth()
            #expect(try String(contentsOfFile: site.folder.at("backup.txt"), encoding: .utf8) == old)
        }
    }
}
