import Foundation
import TestSupport
import Testing

@testable import Archive

struct SiteUpdateTests {
    private var site: TestSite
    private var folder: TemporaryFolder { site.folder }

    init() throws { site = try TestSite() }

    @Test func `a site takes its place whole, and the old one goes`() throws {
        try site.publish(["index.html": "1", "a/old.html": "1"])
        try site.publish(["index.html": "2", "a/b/new.html": "2"])
        #expect(try folder.names() == [".public.spare", "public"])
        #expect(try site.files() == ["index.html": "2", "a/b/new.html": "2"])
        #expect(try SiteMarker(in: TreeFolder(folder.at("public")))?.paths == ["a/b/new.html", "index.html"])
    }

    @Test func `nothing shows before it is published, nor after it is given up`() throws {
        try site.publish(["index.html": "1"])
        let update = try site.update()
        try update.write("index.html", "2")
        #expect(try site.files() == ["index.html": "1"])
        update.discard()
        #expect(try site.files() == ["index.html": "1"])
        #expect(try site.files(".public.spare/tree") == ["index.html": "1"])
    }

    @Test func `a site that nobody publishes is given up`() throws {
        try site.publish(["index.html": "1"])
        do {
            let update = try site.update()
            try update.write("index.html", "2")
            try update.write("a/b.html", "2")
        }
        #expect(try site.files() == ["index.html": "1"])
        #expect(try site.files(".public.spare/tree") == ["index.html": "1"])
    }

    @Test func `a first site that is given up leaves nothing`() throws {
        let update = try site.update()
        try update.write("a/index.html", "1")
        update.discard()
        #expect(try folder.names() == [".public.spare"])
        #expect(try folder.names(in: ".public.spare") == [".gitignore", "lock"])
    }

    @Test func `what did not change keeps its inode, its time and its folder`() throws {
        try site.publish(["index.html": "1", "a/same.html": "same", "b/same.html": "same"])
        let paths = ["public", "public/a", "public/a/same.html", "public/b", "public/b/same.html"]
        let before = try paths.map(site.status)
        let written = try site.publish(["index.html": "2", "a/same.html": "same", "b/same.html": "same"])
        #expect(written.filter(\.isNew).map(\.path) == ["index.html"])
        for (path, status) in zip(paths, before) where path.hasSuffix("html") {
            #expect(try site.status(path) == status)
        }
        // Two builds later the same folder is back at its place, and what is in it was never touched.
        try site.publish(["index.html": "3", "a/same.html": "same", "b/same.html": "same"])
        #expect(try site.status("public/a") == before[1])
        #expect(try site.status("public/a/same.html") == before[2])
    }

    @Test func `a build that changes nothing touches nothing`() throws {
        try site.publish(["index.html": "1", "a/b.html": "1"])
        let paths = ["", "public", "public/.bantin-site", "public/a", "public/a/b.html", ".public.spare/tree"]
        let before = try paths.map(site.status)
        #expect(try site.publish(["index.html": "1", "a/b.html": "1"]).allSatisfy { !$0.isNew })
        #expect(try paths.map(site.status) == before)
    }

    @Test func `the token stays as long as the tree, and a new tree has another`() throws {
        let first = try token(.whole) { try $0.write("index.html", "1") }
        #expect(try token(.changes) { _ in } == first)
        #expect(try token(.whole) { try $0.write("index.html", "1") } == first)
        #expect(try token(.changes) { try $0.write("index.html", "1") } == first)
        let second = try token(.changes) { try $0.write("index.html", "2") }
        #expect(second != first)
        #expect(try site.update().token == second)
    }

    @Test func `the next token is told before the swap, and the old one still counts when that fails`() throws {
        let first = try token(.whole) { try $0.write("index.html", "1") }
        var next: UInt64?
        do {
            let update = try site.update()
            try update.write("index.html", "2")
            #expect(throws: CancellationError.self) {
                try update.publish(.changes) { token in
                    next = token
                    #expect(try site.files() == ["index.html": "1"])
                    throw CancellationError()
                }
            }
            update.discard()
        }
        #expect(next != nil && next != first)
        #expect(try token(.changes) { _ in } == first)
    }

    @Test func `who trusts the tree of the last build is not told what others did to it`() throws {
        let first = try record(.whole) {
            try $0.write("index.html", "1")
            try $0.write("a/b.html", "1")
        }
        try folder.write("changed", to: "public/a/b.html")
        var second: TreeRecord?
        do {
            let update = try SiteUpdate(of: site.destination, jobs: 2, trusting: first)
            #expect(update.damaged == [])
            try update.write("index.html", "2")
            second = try update.publish(.changes).record
            update.settle()
        }
        #expect(try site.files() == ["index.html": "2", "a/b.html": "changed"])
        #expect(try site.files(".public.spare/tree") == site.files())
        #expect(try SiteUpdate(of: site.destination, jobs: 2, trusting: first).damaged == ["a/b.html"])
        #expect(try SiteUpdate(of: site.destination, jobs: 2, trusting: second).damaged == [])
    }

    @Test func `only what changes is written when the rest stays`() throws {
        try site.publish(["index.html": "1", "a/old.html": "1", "a/b/c.html": "1"])
        let update = try site.update()
        #expect(update.damaged.isEmpty)
        try update.write("index.html", "2")
        try update.write("d/e.html", "2")
        update.remove("a/b/c.html")
        update.remove("never/there.html")
        let outcome = try update.publish(.changes)
        #expect(outcome.files == 3)
        #expect(try site.files() == ["index.html": "2", "a/old.html": "1", "d/e.html": "2"])
        #expect(try folder.names(in: "public/a") == ["old.html"])
    }

    @Test func `a file can become a folder, and a folder a file`() throws {
        try site.publish(["a": "1", "b/c": "1", "b/d/e": "1"])
        try site.publish(["a/x/y": "2", "b": "2"])
        #expect(try site.files() == ["a/x/y": "2", "b": "2"])
        let update = try site.update()
        try update.write("b/c", "3")
        update.remove("b")
        try update.write("a", "3")
        update.remove("a/x/y")
        _ = try update.publish(.changes)
        #expect(try site.files() == ["a": "3", "b/c": "3"])
    }

    @Test func `two builds of one destination do not run at once`() throws {
        let first = try site.update()
        let failure = #expect(throws: OutputFailure.self) { try site.update() }
        #expect(failure?.diagnostic.description == "error: another build is writing public; wait until it is done")
        try first.write("index.html", "1")
        _ = try first.publish(.whole)
        #expect(try site.files() == ["index.html": "1"])
    }

    @Test func `folders above the destination are made, and a link to it stays one`() throws {
        try site.publish(["index.html": "1"], at: ArchivePath("out/of/sight", in: folder.path))
        try folder.link("public", to: "out/of/sight")
        try site.publish(["index.html": "2"])
        #expect(try folder.text(of: "out/of/sight/index.html") == "2")
        #expect(try folder.names(in: "out/of") == [".sight.spare", "sight"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.at("public")) == "out/of/sight")
    }

    @Test func `folders keep their permissions`() throws {
        try site.publish(["index.html": "1", "a/b.html": "1"])
        for name in ["public", "public/a"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder.at(name))
        }
        for text in ["2", "3"] {
            try site.publish(["index.html": text, "a/b.html": "1"])
            for name in ["public", "public/a"] { #expect(try site.status(name).mode & 0o7777 == 0o750) }
        }
    }

    @Test func `version control leaves the hidden folder alone`() throws {
        try site.publish(["index.html": "1"])
        #expect(try folder.text(of: ".public.spare/.gitignore") == "*\n")
    }

    private func token(_ scope: SiteUpdate.Scope, _ write: (SiteUpdate) throws -> Void) throws -> UInt64 {
        try record(scope, write).token
    }

    private func record(_ scope: SiteUpdate.Scope, _ write: (SiteUpdate) throws -> Void) throws -> TreeRecord {
        let update = try site.update()
        try write(update)
        let record = try update.publish(scope).record
        update.settle()
        return record
    }
}
