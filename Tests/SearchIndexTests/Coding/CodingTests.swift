import TestSupport
import Testing

@testable import SearchIndex

struct CodingTests {
    @Test func `bits are read as they were written`() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let bound = Int.random(in: 1...5000, using: &generator)
            let share = Double.random(in: 0...1, using: &generator)
            let numbers = (0..<UInt32(bound)).filter { _ in Double.random(in: 0..<1, using: &generator) < share }
            let value = UInt64.random(in: 0..<1 << 44, using: &generator)
            let parameter = Int.random(in: 38...43, using: &generator)
            var writer = BitWriter()
            writer.gamma(bound)
            writer.interpolative(numbers[...], 0, bound - 1)
            writer.rice(value, parameter)
            var other = BitWriter()
            other.truncated(bound - 1, below: bound)
            writer.append(other)
            var reader = BitReader(writer.finish())
            #expect(reader.gamma() == bound)
            var read: [UInt32] = []
            reader.interpolative(numbers.count, 0, bound - 1, into: &read)
            #expect(read == numbers)
            #expect(reader.rice(parameter) == value)
            #expect(reader.truncated(below: bound) == bound - 1)
            #expect(!reader.isPastEnd)
        }
    }

    @Test func `a run without gaps costs nothing`() {
        var writer = BitWriter()
        writer.interpolative(Array(UInt32(5)...90)[...], 5, 90)
        #expect(writer.bitCount == 0)
    }

    @Test func `a file gives back what was wrapped, with a header that says neither when nor where`() throws {
        var generator = SeededGenerator(seed: 5)
        for count in [0, 1, 300, 100_000] {
            let content = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let file = ScriptFile.wrap(content)
            #expect(try ScriptFile.unwrap(file) == content)
            #expect(file.starts(with: Array("bantinSearch(\"".utf8) + [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]))
            let stamp = SegmentStamp([SearchEntry(id: UInt64(count), digest: 7, year: nil)])
            let stamped = ScriptFile.wrap(content, stamp: stamp)
            #expect(Array(stamped[18..<22]) == Array(stamp.text.utf8))
            #expect(stamped[..<18] + [0, 0, 0, 0] + stamped[22...] == file[...])
            let lines = file.split(separator: 10, omittingEmptySubsequences: false)
            #expect(lines.count == 2 && lines[1].isEmpty && !file.contains(13))
        }
    }

    @Test func `segments of other documents, of other texts or in another order have other stamps`() {
        let entries = (0..<4).map { SearchEntry(id: $0, digest: $0 / 2, year: nil) }
        let lists = [[], [0], [1], [2], [0, 1], [1, 0], [0, 1, 2, 3]].map { $0.map { entries[$0] } }
        #expect(Set(lists.map { SegmentStamp($0).text }).count == lists.count)
        for list in lists {
            #expect(SegmentStamp(list).text.wholeMatch(of: /[0-9A-Za-z]{4}/) != nil)
            #expect(SegmentStamp(list) == SegmentStamp(list))
        }
    }

    @Test func `a file that is damaged or cut off is not read`() throws {
        var file = ScriptFile.wrap(Array("thu ngân sách".utf8))
        #expect(throws: (any Error).self) { try ScriptFile.unwrap(Array(file.dropLast(9))) }
        #expect(throws: (any Error).self) { try ScriptFile.unwrap([]) }
        #expect(throws: (any Error).self) { try ScriptFile.unwrap(Array("<!DOCTYPE html>".utf8)) }
        file[30] ^= 1
        #expect(throws: (any Error).self) { try ScriptFile.unwrap(file) }
    }

    @Test(arguments: [(1, 1), (2, 32), (4, 1), (32, 64), (64, 4), (192, 96), (6400, 3200)])
    func `every key has one shard and every shard its unit`(words: Int, numbers: Int) {
        let layout = SegmentLayout(documents: 10, shards: KindCounts(words: words, numbers: numbers))
        var generator = SeededGenerator(seed: UInt64(words))
        for _ in 0..<500 {
            let key = UInt64.random(in: 0..<1 << TermHash.keyBits, using: &generator)
            let shard = layout.shard(of: key)
            #expect(
                layout.start(of: shard) <= key && (shard == words + numbers - 1 || key < layout.start(of: shard + 1)))
            let partition = RunRecord.partition(key << 16)
            let unit = (0..<layout.units).first { layout.partitions(of: $0).contains(partition) }
            #expect(unit.map { layout.shards(of: $0).contains(shard) } == true)
        }
        #expect((0..<layout.units).flatMap(layout.shards(of:)) == Array(0..<words + numbers))
    }
}
