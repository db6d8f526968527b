import Foundation
import TestSupport
import Testing

@testable import Archive

/// What goes wrong while a site is written: the old one stays, and the next build succeeds.
struct FaultTests {
    private let files = ["index.html": "1", "a/b.html": "1", "a/c/d.html": "1"]
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["index.html", "a/c/d.html", "e/f.html", ".bantin-site"], [ENOSPC, EIO, EDQUOT])
    func `a disk that is full at any file leaves the old site`(path: String, code: Int32) throws {
        var site = TestSite(in: folder, calls: .unsynced)
        try site.publish(files)
        site.calls.writeRefusal = { $0 == path ? code : 0 }
        let new = ["index.html": "2", "a/b.html": "1", "a/c/d.html": "2", "e/f.html": "2"]
        do {
            let update = try site.update()
            let failure = #expect(throws: SystemError.self) {
                for path in new.keys.sorted() { try update.write(path, new[path] ?? "") }
                _ = try update.publish(.whole)
            }
            #expect(failure?.code == code)
            #expect(failure?.description.hasPrefix("cannot write ") == true)
            update.discard()
        }
        #expect(try site.files() == files)
        #expect(try site.files(".public.spare/tree") == files)
        #expect(try site.update().damaged == [])
        site.calls.writeRefusal = { _ in 0 }
        try site.publish(new)
        #expect(try site.files() == new)
    }

    @Test func `everything is on the disk before the swap, and a disk that fails then leaves the old site`() throws {
        var site = TestSite(in: folder, calls: .unsynced)
        try site.publish(files)
        site.calls.sync = { _, isWhole in isWhole ? EIO : 0 }
        let (destination, path) = (try site.status("public").inode, folder.at("public"))
        do {
            let update = try site.update()
            try update.write("index.html", "2")
            #expect(throws: SystemError.self) { try update.publish(.changes) }
            update.discard()
        }
        #expect(try site.files() == files)
        site.calls.sync = { _, isWhole in
            // Whoever would look now sees the old site.
            isWhole && (try? FileStatus(of: path).inode) != destination ? EIO : 0
        }
        try site.publish(["index.html": "2"])
        #expect(try site.status("public").inode != destination)
    }

    /// A disk of 256 kB where this process may mount one; elsewhere one that is full after so much.
    @Test func `a small disk that is full leaves the old site, and room for the next one`() throws {
        try folder.makeFolder("disk")
        #if os(Linux)
            let isMounted = mount("none", folder.at("disk"), "tmpfs", 0, "size=256k") == 0
            defer { if isMounted { umount2(folder.at("disk"), Int32(MNT_DETACH)) } }
        #else
            let isMounted = false
        #endif
        var calls = SystemCalls.unsynced
        if !isMounted { calls.writeRefusal = { $0 >= "big/3" ? ENOSPC : 0 } }
        let site = TestSite(in: folder, calls: calls)
        let destination = ArchivePath("disk/public", in: folder.path)
        try site.publish(files, at: destination)
        do {
            let update = try site.update(at: destination)
            let failure = #expect(throws: SystemError.self) {
                for number in 0..<9 { try update.write("big/\(number)", String(repeating: "x", count: 60_000)) }
                _ = try update.publish(.whole)
            }
            #expect(failure?.code == ENOSPC)
            update.discard()
        }
        #expect(try site.files("disk/public") == files)
        try site.publish(["index.html": "2", "big": String(repeating: "x", count: 60_000)], at: destination)
        #expect(try site.files("disk/public")["index.html"] == "2")
    }

    @Test func `a build that may not write there says so, and leaves the old site`() async throws {
        let site = TestSite(in: folder, calls: .unsynced)
        try site.publish(files)
        let path = folder.path
        // The user ‘nobody’ of this machine, where the tests run as root: root may do anything.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        for name in ["", "public", ".public.spare", ".public.spare/tree"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.at(name))
        }
        await #expect(processExitsWith: .exitCode(EACCES)) { [path = path as String] in
            if getuid() == 0 { setuid(65534) }
            do {
                let update = try SiteUpdate(of: ArchivePath("public", in: path), jobs: 2)
                try update.write("index.html", "2")
                _ = try update.publish(.whole)
            } catch let error as SystemError {
                exit(error.code)
            }
        }
        #expect(try site.files() == files)
        for name in ["", "public", ".public.spare", ".public.spare/tree"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.at(name))
        }
        try site.publish(["index.html": "2"])
        #expect(try site.files() == ["index.html": "2"])
    }

    @Test func `a clock that was put back does not hide a change`() throws {
        let site = TestSite(in: folder, calls: .unsynced)
        try site.publish(files)
        // The last build was tomorrow.
        let tomorrow = Date.now.addingTimeInterval(86_400)
        for path in ["public", "public/a", "public/a/b.html", ".public.spare/tree", ".public.spare/tree/a"] {
            try FileManager.default.setAttributes([.modificationDate: tomorrow], ofItemAtPath: folder.at(path))
        }
        try site.publish(files)
        try folder.write("2", to: "public/a/b.html")
        try folder.write("stray", to: "public/a/stray")
        try FileManager.default.setAttributes([.modificationDate: tomorrow], ofItemAtPath: folder.at("public/a"))
        #expect(throws: OutputFailure.self) { try site.update() }
        try FileManager.default.removeItem(atPath: folder.at("public/a/stray"))
        #expect(try site.update().damaged == ["a/b.html"])
        try site.publish(files)
        #expect(try site.files() == files)
    }

    @Test func `files that grow and shrink under another's hand do not stop a build`() throws {
        let site = TestSite(in: folder, calls: .unsynced)
        try site.publish(files)
        let update = try site.update()
        try folder.write("longer than before", to: "public/a/b.html")
        try FileManager.default.removeItem(atPath: folder.at("public/a/c/d.html"))
        for (path, text) in files { try update.write(path, text) }
        _ = try update.publish(.whole)
        #expect(try site.files() == files)
    }
}
