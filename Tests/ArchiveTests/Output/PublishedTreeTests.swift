import Foundation
import Site
import TestSupport
import Testing

@testable import Archive

/// What a build finds at a destination where others were, too.
struct PublishedTreeTests {
    private let site: TestSite
    private var folder: TemporaryFolder { site.folder }
    private let files = ["index.html": "1", "a/b.html": "1", "a/c/d.html": "1"]

    init() throws {
        site = try TestSite()
        // So that both trees have folders of which the stamps are sure.
        try site.publish(files.merging(["index.html": "0"]) { $1 })
        usleep(30_000)
        try site.publish(files)
    }

    @Test func `a file that somebody changed, in place or by another, or removed, is found and put right`() throws {
        let changes: [() throws -> Void] = [
            { try "changed".write(toFile: folder.at("public/a/b.html"), atomically: false, encoding: .utf8) },
            { try "2".write(toFile: folder.at("public/a/b.html"), atomically: true, encoding: .utf8) },
            { try FileManager.default.removeItem(atPath: folder.at("public/a/b.html")) },
            {
                try FileManager.default.removeItem(atPath: folder.at("public/a/b.html"))
                try folder.link("public/a/b.html", to: "../index.html")
            },
            {
                try FileManager.default.removeItem(atPath: folder.at("public/a/b.html"))
                try folder.makeFolder("public/a/b.html")
            },
        ]
        for change in changes {
            try change()
            do {
                let update = try site.update()
                #expect(update.token != nil)
                #expect(update.damaged == ["a/b.html"])
                try update.write("a/b.html", "1")
                _ = try update.publish(.changes)
                update.settle()
            }
            #expect(try site.files() == files)
            #expect(try site.files(".public.spare/tree") == files)
            #expect(try site.status("public/a/b.html").kind == .file)
            #expect(try site.update().damaged == [])
        }
    }

    @Test func `in a large tree, a file that was replaced or removed is found by its folder`() throws {
        let changes: [() throws -> Void] = [
            { try "2".write(toFile: folder.at("public/a/b.html"), atomically: true, encoding: .utf8) },
            { try FileManager.default.removeItem(atPath: folder.at("public/a/b.html")) },
        ]
        for change in changes {
            try change()
            do {
                let update = try SiteUpdate(of: site.destination, jobs: 2, lookingAt: 2, calls: site.calls)
                #expect(update.damaged == ["a/b.html"])
                try update.write("a/b.html", "1")
                _ = try update.publish(.changes)
                update.settle()
            }
            #expect(try site.files() == files)
        }
        // So that the stamps of folders are sure again.
        usleep(30_000)
        try site.publish(files.merging(["index.html": "0"]) { $1 })
        try site.publish(files)
        // What was written into a file shows to a build that renders it again.
        try "changed".write(toFile: folder.at("public/a/b.html"), atomically: false, encoding: .utf8)
        let update = try SiteUpdate(of: site.destination, jobs: 2, lookingAt: 2, calls: site.calls)
        #expect(update.damaged == [])
        #expect(try update.write(OutputFile(path: "a/b.html", bytes: [UInt8(ascii: "1")])).isNew)
    }

    @Test func `a folder that somebody removed is found and put right`() throws {
        try FileManager.default.removeItem(atPath: folder.at("public/a"))
        do {
            let update = try site.update()
            #expect(update.damaged == ["a/b.html", "a/c/d.html"])
            for path in update.damaged { try update.write(path, "1") }
            _ = try update.publish(.changes)
        }
        #expect(try site.files() == files)
    }

    @Test func `damage that nothing is put in place of is not published`() throws {
        try folder.write("changed", to: "public/a/b.html")
        let update = try site.update()
        try update.write("index.html", "2")
        let failure = #expect(throws: OutputFailure.self) { try update.publish(.changes) }
        #expect(
            failure?.diagnostic.description
                == "error: public/a/b.html is not as it was, and nothing took its place")
    }

    @Test(arguments: [false, true])
    func `a file with the same bytes but another time is as good as the old one`(isOther: Bool) throws {
        try "1".write(toFile: folder.at("public/a/b.html"), atomically: isOther, encoding: .utf8)
        let before = try site.status("public/a/b.html")
        do {
            let update = try site.update()
            #expect(update.damaged == ["a/b.html"])
            #expect(try !update.write("a/b.html", "1").isNew)
            #expect(try update.publish(.changes).token == update.token)
        }
        #expect(try site.status("public/a/b.html") == before)
        #expect(try site.update().damaged == [])
        try site.publish(files.merging(["index.html": "2"]) { $1 })
        #expect(try site.status("public/a/b.html") == before)
    }

    @Test func `a file that another took the place of stays, whatever else changes`() throws {
        try "1".write(toFile: folder.at("public/a/b.html"), atomically: true, encoding: .utf8)
        let before = try site.status("public/a/b.html")
        try site.publish(files.merging(["index.html": "2"]) { $1 })
        #expect(try site.status("public/a/b.html") == before)
        #expect(try site.update().damaged == [])
    }

    @Test func `a folder that goes leaves no doubt about the one that it was in`() throws {
        try site.publish(["index.html": "2", "a/b.html": "1"])
        #expect(try site.update().published.dirty == [])
        #expect(try folder.names(in: ".public.spare/tree/a") == ["b.html"])
    }

    @Test func `a build that was killed right after its swap is known by its own record`() throws {
        let (old, new) = (folder.at(".public.spare/stamps"), folder.at(".public.spare/stamps.new"))
        let record = try Data(contentsOf: URL(filePath: old))
        try site.publish(files.merging(["index.html": "2"]) { $1 })
        let token = try site.update().token
        try FileManager.default.moveItem(atPath: old, toPath: new)
        try record.write(to: URL(filePath: old))
        #expect(token != nil)
        #expect(try site.update().token == token)
        #expect(!FileManager.default.fileExists(atPath: new))
        #expect(try site.update().token == token)
    }

    @Test func `of a large tree's record what differs is written, and it is as good as the whole`() throws {
        let others = Dictionary(uniqueKeysWithValues: (0..<200).map { ("others/\($0)", "") })
        let (whole, changes) = (folder.at(".public.spare/stamps"), folder.at(".public.spare/stamps.changes"))
        try site.publish(others.merging(files) { $1 })
        try site.publish(others.merging(["index.html": "2"]) { $1 })
        let first = try Data(contentsOf: URL(filePath: whole))
        var tokens: Set<UInt64?> = []
        for text in ["3", "4", "5"] {
            try site.publish(others.merging(["index.html": text]) { $1 })
            #expect(try Data(contentsOf: URL(filePath: whole)) == first)
            let update = try site.update()
            #expect(update.damaged == [] && update.published.dirty == [])
            tokens.insert(update.token)
        }
        #expect(tokens.count == 3 && !tokens.contains(nil))
        let bytes = try Data(contentsOf: URL(filePath: changes))
        // As a build leaves it that is killed right after its swap.
        try FileManager.default.moveItem(atPath: changes, toPath: changes.replacing(".changes", with: ".new"))
        #expect(try tokens.contains(site.update().token))
        #expect(try Data(contentsOf: URL(filePath: changes)) == bytes)
        for position in stride(from: 0, to: bytes.count, by: 5) {
            var copy = bytes
            copy[position] ^= 0x10
            try copy.write(to: URL(filePath: changes))
            #expect(try !tokens.contains(site.update().token), "\(position)")
        }
        // More is written as a whole again, and what is left of the differences counts for nothing.
        try bytes.write(to: URL(filePath: changes))
        try site.publish(files)
        #expect(try site.update().damaged == [] && Data(contentsOf: URL(filePath: whole)) != first)
        #expect(try !tokens.contains(site.update().token))
    }

    @Test func `somebody's files are named, and nothing is written`() throws {
        try folder.write("", to: "public/á/Thumbs.db")
        _ = try site.update()
        for stranger in ["CNAME", "á/c.html", ".git/HEAD", "a/.bantin-site"] {
            try folder.write("", to: "public/\(stranger)")
        }
        let failure = try #require(throws: OutputFailure.self) { try site.update() }
        #expect(
            failure.diagnostic.description
                == "error: public holds what Bantin did not put there: public/.git/HEAD, public/CNAME, "
                + "public/a/.bantin-site and 1 more; move it elsewhere: a build replaces the whole folder")
        // Nor without the record.
        try FileManager.default.removeItem(atPath: folder.at(".public.spare"))
        #expect(throws: failure) { try site.update() }
    }

    @Test func `an empty folder of somebody's goes, and so do the files that desktops leave`() throws {
        try folder.makeFolder("public/a/empty/below")
        try folder.write("", to: "public/a/.DS_Store")
        usleep(30_000)
        for text in ["2", "3"] {
            try site.publish(files.merging(["index.html": text]) { $1 })
            #expect(try folder.names(in: "public/a") == ["b.html", "c"])
        }
    }

    @Test func `another version of the site that somebody put there is known by its list`() throws {
        // As a version control system does it.
        try folder.write("0", to: "public/index.html")
        try folder.write("0", to: "public/old.html")
        try FileManager.default.removeItem(atPath: folder.at("public/a/c"))
        try folder.write(SiteMarker(paths: ["a/b.html", "index.html", "old.html"]).bytes, to: "public/.bantin-site")
        do {
            let update = try site.update()
            #expect(update.damaged == ["index.html", "a/c/d.html"])
            for path in update.damaged { try update.write(path, "1") }
            _ = try update.publish(.changes)
        }
        #expect(try site.files() == files)
        #expect(try SiteMarker(in: TreeFolder(folder.at("public")))?.paths.count == 3)
    }

    @Test func `a marker that somebody changed is put right`() throws {
        let bytes = SiteMarker(paths: Array(files.keys)).bytes
        try folder.write(bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }, to: "public/.bantin-site")
        let update = try site.update()
        #expect(update.damaged == [])
        _ = try update.publish(.changes)
        #expect(try folder.text(of: "public/.bantin-site") == String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: ["stamps", "tree", "tree/a", "tree/index.html", ""])
    func `what is lost of the hidden folder is made anew, and no file is touched`(name: String) throws {
        let before = try site.status("public/a/b.html")
        for text in ["2", "3"] {
            try FileManager.default.removeItem(atPath: folder.at(".public.spare/\(name)"))
            try site.publish(files.merging(["index.html": text]) { $1 })
            #expect(try site.files() == files.merging(["index.html": text]) { $1 })
            #expect(try site.status("public/a/b.html") == before)
        }
    }

    @Test func `a damaged record counts for nothing`() throws {
        let bytes = try Data(contentsOf: URL(filePath: folder.at(".public.spare/stamps")))
        var damaged = [Data(), bytes.prefix(20), bytes.dropLast(), bytes + [0], Data("nothing of the kind".utf8)]
        for position in stride(from: 0, to: bytes.count, by: 7) {
            var copy = bytes
            copy[position] ^= 0x10
            damaged.append(copy)
        }
        for bytes in damaged {
            try bytes.write(to: URL(filePath: folder.at(".public.spare/stamps")))
            #expect(try site.update().token == nil)
        }
        try site.publish(files)
        #expect(try site.update().token != nil)
    }

    @Test func `what somebody did to the spare tree never shows`() throws {
        try folder.write("changed", to: ".public.spare/tree/a/new.html")
        try folder.makeFolder(".public.spare/tree/x/y")
        try FileManager.default.removeItem(atPath: folder.at(".public.spare/tree/a/b.html"))
        try folder.link(".public.spare/tree/a/b.html", to: "/etc/hostname")
        try FileManager.default.removeItem(atPath: folder.at(".public.spare/tree/a/c"))
        try folder.link(".public.spare/tree/a/c", to: folder.at("public"))
        let update = try site.update()
        try update.write("index.html", "2")
        try update.write("a/c/e.html", "2")
        _ = try update.publish(.changes)
        #expect(try site.files() == files.merging(["index.html": "2", "a/c/e.html": "2"]) { $1 })
        #expect(try site.status("public/a/b.html").kind == .file)
    }

    @Test func `a spare tree that is a link is not followed`() throws {
        try FileManager.default.removeItem(atPath: folder.at(".public.spare/tree"))
        try folder.write("keep", to: "elsewhere/keep")
        try folder.link(".public.spare/tree", to: folder.at("elsewhere"))
        try site.publish(["index.html": "2"])
        #expect(try site.files() == ["index.html": "2"])
        #expect(try site.files("elsewhere") == ["keep": "keep"])
    }

    @Test func `a folder that was emptied is a new site`() throws {
        for name in try folder.names(in: "public") {
            try FileManager.default.removeItem(atPath: folder.at("public/\(name)"))
        }
        #expect(try site.update().token == nil)
        try site.publish(files)
        #expect(try site.files() == files)
    }
}
