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
        let changes =
            old.subtracting(new).map { LineChange($0, .none) } + new.subtracting(old).map { LineChange($0, .path) }
        #expect(try written(SiteMarker(paths: Array(old)).bytes, changes) == SiteMarker(paths: Array(new)).bytes)
    }

    @Test func `a marker that somebody changed is not changed but written anew`() throws {
        let bytes = SiteMarker(paths: ["a", "b"]).bytes
        #expect(try written(bytes, []) == bytes)
        let others = [Array(bytes.dropLast()), bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }, Array(bytes.dropFirst())]
        for other in others + [[]] { #expect(try written(other, []) == nil) }
        #expect(try written(bytes + Array("c\n".utf8), [], size: bytes.count) == nil)
    }

    /// nil when the old one is not as it would be written, or of another size than it was.
    private func written(_ old: [UInt8], _ changes: [LineChange], size: Int? = nil) throws -> [UInt8]? {
        let folder = try TemporaryFolder()
        try folder.write(String(decoding: old, as: UTF8.self), to: "marker")
        let file = try FileDescriptor(reading: folder.at("marker"))
        guard let lines = try SiteMarker.lines(of: file, size: size ?? old.count, blockSize: 100) else { return nil }
        var bytes: [UInt8] = []
        try SortedLines.write(lines, with: changes.sorted { PathOrder.names.compare($0.path, $1.path) < 0 }) { piece in
            switch piece {
            case .old(let range): bytes += old[range]
            case .new(let new): bytes += new
            }
        }
        return bytes
    }
}
