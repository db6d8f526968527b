import TestSupport
import Testing

@testable import Archive

struct AddedFilesTests {
    /// In memory, or most of them in a file for a while.
    @Test(arguments: [false, true])
    func `files of many blocks are found by their numbers and sorted by path and by folder`(isSpilled: Bool) throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 3)
        let paths = (0..<10_000).map { number in
            let folders = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                ["a", "a-b", "ab", "á"].randomElement(using: &random) ?? ""
            }
            return (folders + ["\(number).html"]).joined(separator: "/")
        }
        var files = AddedFiles(spillingTo: isSpilled ? folder.path : nil)
        for (number, path) in paths.enumerated() {
            try files.append(
                path.utf8, FileStamp(stamp: UInt64(number), size: 1),
                number % 2 == 0 ? nil : ContentHash(Array(path.utf8)))
        }
        #expect(files.count == paths.count)
        try files.restore()
        #expect(try FileDescriptor(folder: folder.path).entries().isEmpty, "the file has no name")
        let sorted = files.sorted().map { Int($0) }
        #expect(sorted.map { paths[$0] } == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for number in sorted {
            #expect(Array(files.path(number)) == Array(paths[number].utf8))
            #expect(files.stamp(number).stamp == UInt64(number))
            #expect(files.hash(number) == (number % 2 == 0 ? nil : ContentHash(Array(paths[number].utf8))))
        }
        // The folders of a tree, each right before what is in it.
        let parts = files.sortedByFolder().map { number in
            paths[Int(number)].split(separator: "/").map { Array($0.utf8) }
        }
        for (one, next) in zip(parts, parts.dropFirst()) {
            let (left, right) = (one.dropLast(), next.dropLast())
            let isInOrder =
                left == right
                ? one[left.count].lexicographicallyPrecedes(next[right.count])
                : left.lexicographicallyPrecedes(right) { $0.lexicographicallyPrecedes($1) }
            #expect(isInOrder)
        }
    }

    @Test func `what comes after files were brought back stays in memory`() throws {
        let folder = try TemporaryFolder()
        var files = AddedFiles(spillingTo: folder.path)
        for number in 0..<5_000 { try files.append("\(number)".utf8, .absent) }
        try files.restore()
        for number in 5_000..<10_000 { try files.append("\(number)".utf8, .absent) }
        try files.restore()
        #expect((0..<10_000).allSatisfy { String(decoding: files.path($0), as: UTF8.self) == "\($0)" })
    }

    @Test func `a list without files has none`() {
        #expect(AddedFiles().isEmpty)
        #expect(AddedFiles().sorted().isEmpty)
    }
}
