import Foundation
import TestSupport
import Testing

@testable import Archive

/// Destinations on file systems that cannot do what others can.
struct UnusualFileSystemTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [ENOSYS, EINVAL]) func `where folders cannot be exchanged two renames do it`(code: Int32) throws {
        let site = site { $0.exchange = { _, _ in code } }
        for text in ["1", "2", "3"] {
            try site.publish(["index.html": text, "a/same": "same"])
            #expect(try site.files() == ["index.html": text, "a/same": "same"])
            #expect(try folder.names(in: ".public.spare") == [".gitignore", "lock", "stamps", "tree"])
        }
    }

    @Test func `the old site comes back when the second rename fails`() throws {
        try site().publish(["index.html": "1"])
        let failing = site { calls in
            calls.exchange = { tree, _ in
                try? FileManager.default.removeItem(atPath: tree)
                return ENOSYS
            }
        }
        let update = try failing.update()
        try update.write("index.html", "2")
        #expect(throws: SystemError.self) { try update.publish(.whole) }
        update.discard()
        #expect(try failing.files() == ["index.html": "1"])
    }

    @Test func `a build that was killed between two renames is finished`() throws {
        let site = site()
        try site.publish(["index.html": "1"])
        try move("public", to: ".public.spare/previous")
        try site.publish(["index.html": "2"])
        #expect(try site.files() == ["index.html": "2"])
        try move(".public.spare/tree", to: ".public.spare/previous")
        try site.publish(["index.html": "3"])
        #expect(try site.files() == ["index.html": "3"])
        #expect(try folder.names(in: ".public.spare") == [".gitignore", "lock", "stamps", "tree"])
    }

    @Test(arguments: [EPERM, EMLINK, ENOTSUP, EXDEV])
    func `where files cannot have two names they are copied with their times`(code: Int32) throws {
        let site = site { $0.linkRefusal = { _ in code } }
        try site.publish(["index.html": "1", "a/same": "same"])
        let before = try site.status("public/a/same")
        for text in ["2", "3"] {
            let written = try site.publish(["index.html": text, "a/same": "same"])
            #expect(written.filter(\.isNew).map(\.path) == ["index.html"])
            #expect(try site.files() == ["index.html": text, "a/same": "same"])
            #expect(try site.status("public/a/same").modified == before.modified)
            #expect(try folder.names(in: ".public.spare") == [".gitignore", "lock", "stamps"])
            #expect(try site.update().damaged == [])
        }
    }

    @Test func `one file that cannot have two names is copied, and the others are not`() throws {
        let site = site { $0.linkRefusal = { $0 == "a/one" ? EMLINK : 0 } }
        try site.publish(["index.html": "1", "a/one": "same", "a/other": "same"])
        let before = try site.status("public/a/other")
        for text in ["2", "3"] {
            try site.publish(["index.html": text, "a/one": "same", "a/other": "same"])
            #expect(try site.files() == ["index.html": text, "a/one": "same", "a/other": "same"])
            #expect(try site.status("public/a/other") == before)
            #expect(try site.update().damaged == [])
        }
    }

    @Test(arguments: [EXDEV, EBUSY]) func `a folder that cannot be renamed is filled file by file`(code: Int32) throws {
        let site = site { $0.exchange = { _, _ in code } }
        try site.publish(["index.html": "1", "a/old/x.html": "1", "b": "1", "c/d": "1", "same": "1"])
        let before = try site.status("public/same")
        for text in ["2", "3"] {
            let files = ["index.html": text, "a/new.html": text, "b/e/f": text, "c": text, "same": "1"]
            try site.publish(files, notes: ["output.file-by-file"])
            #expect(try site.files() == files)
            #expect(try folder.names(in: "public") == [".bantin-site", "a", "b", "c", "index.html", "same"])
            #expect(try folder.names(in: "public/a") == ["new.html"])
            #expect(try folder.names(in: ".public.spare") == [".gitignore", "lock", "stamps"])
            #expect(try site.status("public/same") == before)
            #expect(try site.update().damaged == [])
            #expect(try site.publish(files).allSatisfy { !$0.isNew })
        }
    }

    @Test func `what a killed replacement left is finished`() throws {
        let site = site { $0.exchange = { _, _ in EXDEV } }
        try site.publish(["index.html": "1", "old": "1"])
        try site.publish(["index.html": "2", "old": "2"], notes: ["output.file-by-file"])
        // Half of it: the list of both, a new file at its place, one on its way, one gone.
        try folder.write(SiteMarker(paths: ["index.html", "new", "old"]).bytes, to: "public/.bantin-site")
        try folder.write("3", to: "public/new")
        try folder.write("half", to: "public/.bantin-site.new")
        try FileManager.default.removeItem(atPath: folder.at("public/old"))
        do {
            let update = try site.update()
            #expect(update.damaged == ["old"])
            update.remove("old")
            try update.write("new", "3")
            _ = try update.publish(.changes)
        }
        #expect(try site.files() == ["index.html": "2", "new": "3"])
        #expect(try site.update().damaged == [])
    }

    private func site(_ change: (inout SystemCalls) -> Void = { _ in }) -> TestSite {
        var calls = SystemCalls.unsynced
        change(&calls)
        return TestSite(in: folder, calls: calls)
    }

    private func move(_ path: String, to name: String) throws {
        try FileManager.default.moveItem(atPath: folder.at(path), toPath: folder.at(name))
    }
}
