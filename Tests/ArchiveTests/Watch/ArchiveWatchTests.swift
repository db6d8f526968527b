import Foundation
import TestSupport
import Testing

@testable import Archive

/// With the system's queue, and looking for itself. A change that is not told would be waited for without end.
@Suite(.timeLimit(.minutes(10)))
struct ArchiveWatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Họp\n\nHuyện họp.\n", to: "seeds/2020/a.txt")
        try folder.write("title: Kho\n", to: "bantin.yaml")
        try folder.write("a {}", to: "Templates/styles/own.css")
    }

    private static let edits: [Edit] = [
        Edit("a bulletin is written") { try $0.write("Họp hai\n", to: "seeds/2020/a.txt") },
        Edit("a bulletin comes") { try $0.write("Họp\n", to: "seeds/2020/b.txt") },
        Edit("a bulletin goes") { try FileManager.default.removeItem(atPath: $0.at("seeds/2020/a.txt")) },
        Edit("a bulletin is renamed") { try move($0, "seeds/2020/a.txt", "seeds/2020/c.txt") },
        Edit("an editor puts another file in its place") {
            try $0.write("Họp ba\n", to: "elsewhere")
            guard rename($0.at("elsewhere"), $0.at("seeds/2020/a.txt")) == 0 else { throw POSIXError(.EIO) }
        },
        Edit("a folder comes with a bulletin in it") { try $0.write("Họp\n", to: "seeds/2021/05/d.txt") },
        Edit("a folder goes") { try FileManager.default.removeItem(atPath: $0.at("seeds/2020")) },
        Edit("a folder is renamed") { try move($0, "seeds/2020", "seeds/2019") },
        Edit("a sidecar comes") { try $0.write("title: A\n", to: "seeds/2020/a.yaml") },
        Edit("the configuration is written") { try $0.write("title: B\n", to: "bantin.yaml") },
        Edit("the configuration goes") { try FileManager.default.removeItem(atPath: $0.at("bantin.yaml")) },
        Edit("people are told apart") { try $0.write("", to: "people.yaml") },
        Edit("a style is written") { try $0.write("b {}", to: "Templates/styles/own.css") },
        Edit("a page of the owner's comes") { try $0.write("", to: "pages/a.md") },
        Edit("a static file comes") { try $0.write("", to: "static/anh/a.png") },
        Edit("strings come") { try $0.write("", to: "Templates/strings/vi.yaml") },
        Edit("all templates go") { try FileManager.default.removeItem(atPath: $0.at("Templates")) },
        Edit("all bulletins go") { try FileManager.default.removeItem(atPath: $0.at("seeds")) },
    ]

    @Test(arguments: edits, [true, false]) func `a change is told`(edit: Edit, isQueue: Bool) async throws {
        var changes = try watch(isQueue).changes().makeAsyncIterator()
        try edit.make(folder)
        #expect(await changes.next() != nil)
    }

    @Test(arguments: [true, false]) func `what comes into a new folder later is told, too`(isQueue: Bool) async throws {
        var changes = try watch(isQueue).changes().makeAsyncIterator()
        try folder.makeFolder("seeds/2022/01")
        #expect(await changes.next() != nil)
        try folder.write("Họp\n", to: "seeds/2022/01/e.txt")
        #expect(await changes.next() != nil)
        try FileManager.default.removeItem(atPath: folder.at("Templates"))
        #expect(await changes.next() != nil)
        try folder.write("{{title}}", to: "Templates/home.mustache")
        #expect(await changes.next() != nil)
    }

    @Test func `a folder is named before what is in it is listed, so that nothing comes into it unwatched`() throws {
        try folder.makeFolder("seeds/2022")
        let folders = WatchedFolders(try configuration(), file: nil)
        var found: [String] = []
        try folders.forEach { path, _ throws(SystemError) in
            // As when a folder is made in the moment in which its parent begins to be watched.
            if path.hasSuffix("seeds/2022") { try? folder.makeFolder("seeds/2022/01") }
            found.append(path)
        }
        #expect(found.contains { $0.hasSuffix("seeds/2022/01") })
    }

    @Test func `what no build reads does not matter`() throws {
        let folders = WatchedFolders(try configuration(), file: nil)
        let before = folders.stamps()
        for name in [
            "public/index.html", ".bantin/cache.sqlite", "permalinks.tsv", "revisions.tsv", "seeds/2020/.a.txt.swp",
            "seeds/2020/a.txt~", "notes/a.txt", "seeds/.git/HEAD",
        ] {
            try folder.write("x", to: name)
        }
        #expect(folders.stamps() == before)
        for (name, isDeep) in [
            (".bantin", false), ("public", false), ("permalinks.tsv", false), (".a.txt.swp", true), ("a.txt~", true),
            ("4913.tsv", false),
        ] {
            #expect(!folders.matters(name, isDeep: isDeep), "\(name)")
        }
        for (name, isDeep) in [("bantin.yaml", false), ("seeds", false), ("Templates", false), ("a.txt", true)] {
            #expect(folders.matters(name, isDeep: isDeep), "\(name)")
        }
    }

    @Test(arguments: [true, false])
    func `another configuration is followed, wherever its file is`(isQueue: Bool) async throws {
        try folder.write("Họp\n", to: "other/a.txt")
        try folder.write("source: other\n", to: "etc/site.conf")
        let watch = try watch(isQueue)
        var changes = watch.changes().makeAsyncIterator()
        let options = ConfigurationOptions(configuration: "etc/site.conf")
        watch.follow(try Configuration.load(folder: folder.path, options: options), file: "etc/site.conf")
        // The change of folders is one.
        #expect(await changes.next() != nil)
        for name in ["other/b.txt", "etc/site.conf", "other/2020/c.txt"] {
            try folder.write("source: other\n\n", to: name)
            #expect(await changes.next() != nil, "\(name)")
        }
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (TemporaryFolder) throws -> Void

        init(_ name: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
            testDescription = name
            self.make = make
        }
    }

    private static func move(_ folder: TemporaryFolder, _ name: String, _ other: String) throws {
        try FileManager.default.moveItem(atPath: folder.at(name), toPath: folder.at(other))
    }

    private func configuration() throws -> Configuration { try Configuration.load(folder: folder.path) }

    private func watch(_ isQueue: Bool) throws -> ArchiveWatch {
        ArchiveWatch(
            WatchedFolders(try configuration(), file: nil), queue: isQueue ? try ChangeQueue() : nil,
            pause: ArchiveWatch.Pause(quiet: 8, look: 20, stop: 20))
    }
}
