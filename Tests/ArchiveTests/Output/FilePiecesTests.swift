import TestSupport
import Testing

@testable import Archive

struct FilePiecesTests {
    @Test(arguments: [0, 1, 131_071, 131_072, 131_073, 262_144, 300_000])
    func `pieces put together are the file, however long it is`(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = bytes(size)
        let file = try folder.file("a", bytes)
        var read: [UInt8] = []
        #expect(try file.readPieces { read += $0 } == size)
        #expect(read == bytes)
    }

    @Test func `a range ends where it ends, or where the file does`() throws {
        let folder = try TemporaryFolder()
        let bytes = bytes(300_000)
        let file = try folder.file("a", bytes)
        for range in [0..<0, 5..<5, 5..<6, 1000..<140_000, 131_072..<262_144, 290_000..<300_000] {
            var read: [UInt8] = []
            #expect(try file.readPieces(from: range.lowerBound, count: range.count) { read += $0 } == range.count)
            #expect(read == Array(bytes[range]))
        }
        var sizes: [Int] = []
        #expect(try file.readPieces(from: 299_990, count: 100) { sizes.append($0.count) } == 10)
        #expect(try file.readPieces(from: 400_000, count: 100) { sizes.append($0.count) } == 0)
        #expect(sizes == [10])
    }

    @Test func `files are alike only as a whole`() throws {
        let folder = try TemporaryFolder()
        var bytes = bytes(262_144)
        let file = try folder.file("a", bytes)
        #expect(try file.isAlike(folder.file("b", bytes)))
        #expect(try !file.isAlike(folder.file("c", bytes + [0])))
        #expect(try !file.isAlike(folder.file("d", bytes.dropLast())))
        bytes[200_000] ^= 1
        #expect(try !file.isAlike(folder.file("e", bytes)))
        #expect(try folder.file("f", []).isAlike(folder.file("g", [])))
    }

    private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 9) } }
}

extension TemporaryFolder {
    fileprivate func file(_ name: String, _ bytes: some Collection<UInt8>) throws -> FileDescriptor {
        try write(bytes, to: name)
        return try FileDescriptor(reading: at(name))
    }
}
