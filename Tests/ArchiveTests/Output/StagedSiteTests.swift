import Foundation
import Site
import TestSupport
import Testing

@testable import Archive

struct StagedSiteTests {
    private let folder: TemporaryFolder
    private var destination: ArchivePath { ArchivePath("public", in: folder.path) }

    init() throws { folder = try TemporaryFolder() }

    @Test func `a site takes its place whole, and the old one goes`() throws {
        try publish(["index.html": "1", "a/old.html": "1"])
        try publish(["index.html": "2", "a/b/new.html": "2"])
        #expect(try folder.names() == ["public"])
        #expect(try files() == ["index.html": "2", "a/b/new.html": "2"])
        #expect(try DestinationState(of: destination) == .site)
    }

    @Test func `nothing shows before it is published, nor after it is given up`() throws {
        try publish(["index.html": "1"])
        let site = try StagedSite(for: destination)
        try site.write("index.html", "2")
        #expect(try files() == ["index.html": "1"])
        site.discard()
        #expect(try files() == ["index.html": "1"])
        #expect(try folder.names() == ["public"])
    }

    @Test func `what killed builds left goes with the next build`() throws {
        try publish(["index.html": "1"])
        try folder.write("half", to: ".public.staging-1/a/index.html")
        try folder.write("half", to: ".public.staging-999999/index.html")
        try folder.write("not ours", to: ".public.staging-old/keep")
        try folder.write("not ours", to: ".other.staging-1/keep")
        try publish(["index.html": "2"])
        #expect(try folder.names() == [".other.staging-1", ".public.staging-old", "public"])
        #expect(try files() == ["index.html": "2"])
    }

    @Test func `two builds of one destination do not run at once`() throws {
        let first = try StagedSite(for: destination)
        let failure = #expect(throws: OutputFailure.self) { try StagedSite(for: destination) }
        #expect(
            failure?.diagnostic.description == "error: another build is writing public; wait until it is done")
        try first.write("index.html", "1")
        #expect(try first.publish(["index.html"]) == [])
        #expect(try files() == ["index.html": "1"])
    }

    @Test func `folders above the destination are made, and a link to it stays one`() throws {
        try publish(["index.html": "1"], at: ArchivePath("out/of/sight", in: folder.path))
        try folder.link("public", to: "out/of/sight")
        try publish(["index.html": "2"])
        #expect(try folder.text(of: "out/of/sight/index.html") == "2")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.at("public")) == "out/of/sight")
    }

    @Test func `the folder keeps its permissions`() throws {
        try publish(["index.html": "1"])
        try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder.at("public"))
        try publish(["index.html": "2"])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.at("public"))
        #expect(attributes[.posixPermissions] as? Int == 0o750)
    }

    @Test func `where folders cannot be exchanged two renames do it`() throws {
        try publish(["index.html": "1"])
        try folder.write("2", to: "new/index.html")
        let outcome = try FolderSwap(exchange: { _, _ in ENOSYS }).put(
            folder.at("new"), files: ["index.html"], at: StagingPaths(destination))
        #expect(outcome == .movedAway(to: folder.at(".public.previous")))
        #expect(try folder.text(of: "public/index.html") == "2")
        #expect(try folder.text(of: ".public.previous/index.html") == "1")
    }

    @Test func `the old site comes back when the second rename fails`() throws {
        try publish(["index.html": "1"])
        try folder.makeFolder("new")
        let swap = FolderSwap(exchange: { _, _ in
            rmdir(folder.at("new"))
            return ENOSYS
        })
        #expect(throws: SystemError.self) { try swap.put(folder.at("new"), files: [], at: StagingPaths(destination)) }
        #expect(try files() == ["index.html": "1"])
        #expect(try folder.names() == ["public"])
    }

    @Test func `a run that was killed between two renames is finished`() throws {
        try publish(["index.html": "1"])
        try FileManager.default.moveItem(atPath: folder.at("public"), toPath: folder.at(".public.previous"))
        let site = try StagedSite(for: destination)
        #expect(try files() == ["index.html": "1"])
        site.discard()
        try FileManager.default.copyItem(atPath: folder.at("public"), toPath: folder.at(".public.previous"))
        try publish(["index.html": "2"])
        #expect(try files() == ["index.html": "2"])
        #expect(try folder.names() == ["public"])
    }

    @Test func `a file that cannot be written leaves the old site`() throws {
        try publish(["index.html": "1"])
        let site = try StagedSite(for: destination)
        try site.write("a", "2")
        #expect(throws: SystemError.self) { try site.write("a/b", "2") }
        site.discard()
        #expect(try files() == ["index.html": "1"])
    }

    @Test(arguments: [EXDEV, EBUSY]) func `a folder that cannot be renamed is filled file by file`(code: Int32) throws {
        try publish(["index.html": "1", "a/old/x.html": "1", "b": "1", "c/d": "1", "same": "1"])
        try publish(
            ["index.html": "2", "a/new.html": "2", "b/e/f": "2", "c": "2", "same": "1"],
            swap: FolderSwap(exchange: { _, _ in code }), notes: ["output.file-by-file"])
        #expect(try files() == ["index.html": "2", "a/new.html": "2", "b/e/f": "2", "c": "2", "same": "1"])
        #expect(try folder.names(in: "public") == [".bantin-site", "a", "b", "c", "index.html", "same"])
        #expect(try folder.names(in: "public/a") == ["new.html"])
        #expect(try folder.names() == ["public"])
        #expect(try DestinationState(of: destination) == .site)
    }

    @Test func `what a killed replacement left is no stranger`() throws {
        try publish(["index.html": "1"])
        try folder.write("half", to: "public/.bantin-site.new")
        #expect(try DestinationState(of: destination) == .site)
        try publish(["index.html": "2"], swap: FolderSwap(exchange: { _, _ in EXDEV }), notes: ["output.file-by-file"])
        #expect(try folder.names(in: "public") == [".bantin-site", "index.html"])
    }

    private func publish(
        _ files: [String: String], at destination: ArchivePath? = nil, swap: FolderSwap = FolderSwap(),
        notes: [String] = []
    ) throws {
        let site = try StagedSite(for: destination ?? self.destination, swap: swap)
        for (path, text) in files { try site.write(path, text) }
        #expect(try site.publish(Array(files.keys)).map(\.code) == notes)
    }

    private func files() throws -> [String: String] {
        try FolderTree(of: folder.at("public")).files.filter { $0.key != SiteMarker.fileName }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }
}

extension StagedSite {
    fileprivate func write(_ path: String, _ text: String) throws {
        let file = try write(OutputFile(path: path, bytes: Array(text.utf8)))
        #expect(file == WrittenFile(path: path, size: text.utf8.count))
    }
}
