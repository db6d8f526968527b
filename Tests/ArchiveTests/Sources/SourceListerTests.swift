import Foundation
import TestSupport
import Testing

@testable import Archive

struct SourceListerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    @Test func `bulletins are found at every depth, sorted by their bytes`() throws {
        for name in ["b.txt", "a/z.md", "a.txt", "Z.TXT", "a/b/c.txt", "Họp tháng 5 (1).txt", "a b.txt"] {
            try folder.write("x", to: "seeds/\(name)")
        }
        try folder.write("x", to: "seeds/.hidden.txt")
        try folder.write("x", to: "seeds/.git/a.txt")
        let list = try list()
        #expect(
            list.files.map(\.path)
                == [
                    "Họp tháng 5 (1).txt", "Z.TXT", "a b.txt", "a.txt", "a/b/c.txt", "a/z.md", "b.txt",
                ].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(list.diagnostics == [])
        #expect(list.files.first { $0.path == "a/z.md" }?.id == "a/z")
        #expect(list.files.first { $0.path == "a/z.md" }?.mediaType == "text/markdown")
        #expect(list.files.first { $0.path == "Z.TXT" }?.id == "Z")
        #expect(list.files.first { $0.path == "Z.TXT" }?.mediaType == "text/plain")
    }

    /// Some end where the system's buffer of names ends.
    @Test func `names of every length are read, however many there are`() throws {
        var paths: [String] = []
        for index in 0..<3000 {
            let digits = String(100_000 + index)
            paths.append("\(index % 7)/\(digits)\(String(repeating: "x", count: index % 240)).txt")
        }
        for path in paths { try folder.write("x", to: "seeds/\(path)") }
        let found = try list().files.map(\.path)
        #expect(found == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func `a name that would break a table's line is an error`() throws {
        for name in ["a.txt", "b\tb.txt", "c\n/c.md"] { try folder.write("x", to: "seeds/\(name)") }
        let list = try list()
        #expect(list.files.map(\.path) == ["a.txt"])
        #expect(
            list.diagnostics.map(\.description)
                == ["seeds/b?b.txt", "seeds/c?/c.md"].map {
                    "\($0): error: the name has a tab, a line break or the like; rename the file, or the folder that it lies in"
                })
    }

    @Test func `other files are named in a note`() throws {
        for name in ["a.txt", "a.yaml", "ảnh.jpg", "sub/b.pdf", "README", "c.doc", "d.doc", "e.doc", "f.doc"] {
            try folder.write("x", to: "seeds/\(name)")
        }
        #expect(
            try messages() == [
                "seeds: note: left out, since a bulletin's name ends in .txt or .md: README, c.doc, d.doc, e.doc, f.doc"
                    + " and 2 more"
            ])
    }

    @Test func `links are judged by where they lead`() throws {
        try folder.write("x", to: "seeds/a/real.txt")
        try folder.write("x", to: "outside.txt")
        try folder.link("seeds/again.txt", to: "a/real.txt")
        try folder.link("seeds/b", to: "a")
        try folder.link("seeds/gone.txt", to: "nowhere.txt")
        try folder.link("seeds/a/loop", to: "..")
        try folder.link("seeds/self.txt", to: "self.txt")
        try folder.link("seeds/out.txt", to: "../outside.txt")
        #expect(try list().files.map(\.path) == ["a/real.txt"])
        #expect(
            try messages() == [
                "seeds/a/loop: error: the link leads back to a folder that holds it; remove it",
                "seeds/again.txt: note: the link was not followed: its target is read under its own name",
                "seeds/b: note: the link was not followed: its target is read under its own name",
                "seeds/gone.txt: error: the link leads nowhere; remove it",
                "seeds/out.txt: error: the link leads out of the source folder; copy what it leads to",
                "seeds/self.txt: error: the link leads back to itself; remove it",
            ])
    }

    @Test func `a folder that is a link itself is read`() throws {
        try folder.write("x", to: "seeds/a.txt")
        try folder.link("linked", to: "seeds")
        let list = try SourceLister.list(ArchivePath("linked", in: folder.path))
        #expect(list.files.map(\.path) == ["a.txt"])
    }

    @Test func `what only looks like a bulletin is told`() throws {
        try folder.write("x", to: "seeds/a.txt/b.txt")
        #expect(mkfifo(folder.at("seeds/pipe.txt"), 0o600) == 0)
        #expect(mkfifo(folder.at("seeds/pipe"), 0o600) == 0)
        #expect(try list().files.map(\.path) == ["a.txt/b.txt"])
        #expect(
            try messages() == [
                "seeds/a.txt: error: this is a folder, though it is named like a bulletin; rename it; the files in it"
                    + " are read all the same",
                "seeds/pipe.txt: error: this is a pipe, a socket or a device, not a file",
                "seeds: note: left out, since a bulletin's name ends in .txt or .md: pipe",
            ])
    }

    @Test func `a name that is not UTF-8 is told`() throws {
        try folder.write("x", to: "seeds/a.txt")
        let path = (Array(folder.at("seeds/b").utf8) + [0xE1, 0x0A] + Array(".txt".utf8) + [0])
            .map { CChar(bitPattern: $0) }
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
        #expect(try messages() == [#"seeds/b\xE1\x0A.txt: error: the name is not UTF-8; rename the file"#])
        #expect(unlink(path) == 0)
    }

    @Test func `a sidecar without its bulletin is told`() throws {
        for name in ["a.txt", "a.yaml", "sub/b.md", "sub/b.yaml", "b.yaml"] {
            try folder.write("x", to: "seeds/\(name)")
        }
        #expect(
            try messages() == [
                "seeds/b.yaml: warning: there is no bulletin beside this sidecar; name it as the bulletin is, but for"
                    + " .yaml"
            ])
    }

    private func list() throws -> SourceList {
        try SourceLister.list(ArchivePath("seeds", in: folder.path))
    }

    private func messages() throws -> [String] { try list().diagnostics.map(\.description) }
}
