import TestSupport
import Testing

@testable import Archive

struct SiteMarkerTests {
    @Test func `a marker is read as it was written, with the line ends of any system`() {
        let marker = SiteMarker(paths: ["b", "a/c", "B"])
        #expect(marker.paths == ["B", "a/c", "b"])
        #expect(SiteMarker(marker.bytes) == marker)
        #expect(SiteMarker(marker.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }) == marker)
        #expect(SiteMarker([]) == nil)
        #expect(SiteMarker(Array("bantin-site/10\n\na\n".utf8)) == nil)
        #expect(SiteMarker(Array("bantin-site/1".utf8))?.paths == [])
    }

    @Test(arguments: 0..<100)
    func `a marker with other paths is the one that would be written anew`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = ["a", "a-b", "a/b", "a/b/c", "ab", "á", "z", "a/b.c", "index.html", "b/index.html"]
        let old = Set(names.filter { _ in Bool.random(using: &random) })
        let new = Set(names.filter { _ in Bool.random(using: &random) })
        let bytes = try written(
            SiteMarker(paths: Array(old)).bytes, adding: files(new.subtracting(old)),
            removing: Array(old.subtracting(new)))
        #expect(bytes == SiteMarker(paths: Array(new)).bytes)
    }

    @Test func `a marker that somebody changed is not changed but written anew`() throws {
        let bytes = SiteMarker(paths: ["a", "b"]).bytes
        let added = files(["c"])
        #expect(try written(Array(bytes.dropLast()), adding: added, removing: []) == nil)
        #expect(try written(bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }, adding: added, removing: []) == nil)
        #expect(try written(bytes, adding: AddedFiles(), removing: ["c"]) == nil)
    }

    /// nil when the old one is not as it would be written.
    private func written(_ old: [UInt8], adding added: AddedFiles, removing removed: [String]) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        return try SiteMarker.write(old, adding: added, removing: removed) { bytes += $0 } ? bytes : nil
    }

    private func files(_ paths: some Sequence<String>) -> AddedFiles {
        var files = AddedFiles()
        for path in paths { files.append(path.utf8, .absent) }
        return files
    }
}
