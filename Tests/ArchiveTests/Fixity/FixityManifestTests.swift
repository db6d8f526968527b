import TestSupport
import Testing

@testable import Archive

struct FixityManifestTests {
    private func text(_ files: [String: String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (path, content) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            FixityManifest.write(ContentHash(Array(content.utf8)), path.utf8, to: &bytes)
        }
        return bytes
    }

    private func merged(_ old: [UInt8], _ changes: [LineChange], _ blockSize: Int?) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let sorted = changes.sorted { PathOrder.names.compare($0.path, $1.path) < 0 }
        let folder = try TemporaryFolder()
        try folder.write(String(decoding: old, as: UTF8.self), to: "manifest")
        let text = try SortedLines(
            FileDescriptor(reading: folder.at("manifest")), pathOffset: FixityManifest.pathOffset, blockSize: blockSize)
        try SortedLines.write(text, with: sorted) { piece in
            switch piece {
            case .old(let range): bytes += old[range]
            case .new(let new): bytes += new
            }
        }
        return bytes
    }

    @Test func `a line is the one that sha256sum writes`() {
        // printf abc | sha256sum
        #expect(
            String(decoding: text(["a b.html": "abc"]), as: UTF8.self)
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a b.html\n")
    }

    /// Read a little at a time, or as a whole.
    @Test(arguments: [1, 100, 1000, nil])
    func `changing lines makes the manifest that writing all of them makes`(blockSize: Int?) throws {
        var generator = SeededGenerator(seed: 8)
        var files: [String: String] = [:]
        for _ in 0..<100 {
            var changes: [LineChange] = []
            let old = text(files)
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                let path =
                    String(repeating: "a/", count: .random(in: 0...3, using: &generator))
                    + "\(Int.random(in: 0...80, using: &generator)).html"
                guard !changes.contains(where: { $0.path.elementsEqual(path.utf8) }) else { continue }
                let content = Bool.random(using: &generator) ? "\(UInt8.random(in: 0...9, using: &generator))" : nil
                files[path] = content
                changes.append(LineChange(path, content.map { .hash(ContentHash(Array($0.utf8))) } ?? .none))
            }
            #expect(try merged(old, changes, blockSize) == text(files))
        }
    }

    @Test func `other programs' lines are read, and what is none is named by its number`() throws {
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let lines = try FixityManifest.lines(of: Array("\(hash.uppercased()) *a/b\r\n\n\(hash)  ê\n".utf8))
        #expect(lines.map(\.path) == ["a/b", "ê"])
        #expect(lines.allSatisfy { $0.hash == ContentHash(Array("abc".utf8)) })
        for bad in ["abc  a", "\(hash) a", "\(hash)  ", String(repeating: "x", count: 64) + "  a"] {
            let error = #expect(throws: FixityManifest.Malformed.self) {
                try FixityManifest.lines(of: Array("\(hash)  a\n\(bad)\n".utf8))
            }
            #expect(error?.line == 2, "\(bad)")
        }
    }
}
