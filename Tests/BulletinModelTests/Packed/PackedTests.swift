import BulletinModel
import TestSupport
import Testing

struct PackedTests {
    private func packed(_ value: some Packable) -> [UInt8] {
        var writer = PackedWriter()
        writer.write(value)
        return writer.bytes
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a record comes back as it was`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bulletin = Bulletin.generated(using: &generator)
        var reader = PackedReader(packed(bulletin))
        #expect(try reader.read(Bulletin.self) == bulletin)
        #expect(reader.isAtEnd)
    }

    @Test(arguments: [0, 1, -1, 63, -64, 64, 1 << 40, .max, .min])
    func `whole numbers come back`(number: Int) throws {
        var reader = PackedReader(packed(number))
        #expect(try reader.read(Int.self) == number)
    }

    @Test(arguments: [0, -0.5, 41.68, 1e300, .infinity, 1229.6])
    func `numbers come back`(number: Double) throws {
        var reader = PackedReader(packed(number))
        #expect(try reader.read(Double.self) == number)
    }

    @Test func `a number that is short in writing is short in bytes`() {
        #expect(packed(249.0).count <= 4)
        #expect(packed(-3).count == 1)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `damaged bytes are refused or read as something else and never more than that`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = packed(Bulletin.generated(using: &generator))
        for _ in 0..<50 {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
            var reader = PackedReader(bytes)
            _ = try? reader.read(Bulletin.self)
        }
    }

    @Test func `what is cut short is refused, wherever the cut is`() {
        var generator = SeededGenerator(seed: 7)
        let bytes = packed(Bulletin.generated(using: &generator))
        for count in 0..<bytes.count {
            var reader = PackedReader(Array(bytes[..<count]))
            #expect(throws: PackedReader.Damage.self) { try reader.read(Bulletin.self) }
        }
    }
}
