import TestSupport
import Testing

@testable import GzipCoding

struct DeflateTests {
    private static let texts: [[UInt8]] = [
        [], [7], Array("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".utf8), [UInt8](repeating: 0, count: 70_000),
        Array("Thu ngân sách nhà nước; thu ngân sách nhà nước, thu ngân sách.".utf8), Array(0...255),
    ]

    private static func generated(_ seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let letters = Int.random(in: 1...256, using: &generator)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...900, using: &generator) {
            if bytes.count > 9, Bool.random(using: &generator) {
                // From before, also over itself.
                let start = Int.random(in: 0..<bytes.count, using: &generator)
                for offset in 0..<Int.random(in: 1...300, using: &generator) { bytes.append(bytes[start + offset]) }
            } else {
                bytes.append(UInt8(Int.random(in: 0..<letters, using: &generator)))
            }
        }
        return bytes
    }

    @Test func `zlib reads what was packed or stored`() throws {
        for bytes in Self.texts + (0..<60).map(Self.generated) {
            #expect(try Gzip.decompress(Gzip.constant(bytes)) == bytes)
            #expect(try Gzip.decompress(Gzip.constant(bytes, isDense: true)) == bytes)
        }
    }

    @Test func `what repeats gets small, what does not stays as it is`() {
        let text = Array(String(repeating: "Hội nghị Ban Chấp hành Đảng bộ huyện. ", count: 200).utf8)
        #expect(Deflate.packed(text).count < text.count / 50)
        var generator = SeededGenerator(seed: 5)
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(Gzip.constant(noise).count == noise.count + 5 + 18)
    }

    @Test func `no code is longer than its limit, however unlike the frequencies are`() {
        var frequencies = [1, 1]
        while frequencies.count < 40 { frequencies.append(frequencies.suffix(2).reduce(0, +)) }
        for limit in [7, 15] {
            let lengths = HuffmanCode(frequencies, limit: limit).lengths
            #expect(lengths.allSatisfy { (1...limit).contains($0) })
            // Kraft's sum: the code is whole.
            #expect(lengths.reduce(0) { $0 + 1 << (limit - $1) } == 1 << limit)
        }
    }
}
