import Foundation
import TestSupport

@testable import Extraction

/// Bytes that no portal sends, most of them made of pieces of what portals send: the same for the same seed.
struct FuzzInput {
    private var random: SeededGenerator
    private let samples: [[UInt8]]
    private let encoders: [TestEncoder]

    /// So long that every rule has something to read, so short that a thousand take seconds.
    private static let longest = 3000

    /// `samples` are whole texts in UTF-8.
    init(seed: UInt64, samples: [[UInt8]], encoders: [TestEncoder]) {
        random = SeededGenerator(seed: seed)
        self.samples = samples
        self.encoders = encoders
    }

    mutating func next() -> [UInt8] {
        switch number(below: 8) {
        case 0: return (0..<number(below: 400)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        case 1: return Array(NastyText.string(length: 1 + number(below: 120), using: &random).utf8)
        case 2: return encoded(String(decoding: pieces(), as: UTF8.self))
        case 3: return damaged(pieces())
        case 4: return Array(String(decoding: shuffledLines(), as: UTF8.self).uppercased().utf8)
        case 5: return Array(UnmarkedText.typed(String(decoding: pieces(), as: UTF8.self)).utf8)
        case 6: return shuffledLines()
        default: return pieces()
        }
    }

    private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }

    /// Stretches of several texts, cut at any byte and repeated now and then.
    private mutating func pieces() -> [UInt8] {
        var bytes: [UInt8] = []
        let length = 1 + number(below: Self.longest)
        while bytes.count < length {
            let sample = samples[number(below: samples.count)]
            let start = number(below: sample.count)
            let piece = sample[start..<min(sample.count, start + 1 + number(below: number(below: 5) == 0 ? 1500 : 60))]
            for _ in 0...(number(below: 12) == 0 ? number(below: 30) : 0) { bytes += piece }
            if number(below: 10) == 0 {
                bytes += Array((NastyText.pieces + NastyText.lineEnds).randomElement(using: &random)?.utf8 ?? "".utf8)
            }
        }
        // A character that is cut in two makes the whole text undecodable: kept in one text of ten.
        return number(below: 10) == 0 ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private mutating func shuffledLines() -> [UInt8] {
        var lines = pieces().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines.shuffle(using: &random)
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Some bytes changed, added or gone, or the end cut off.
    private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 6) where !bytes.isEmpty {
            let place = number(below: bytes.count)
            switch number(below: 4) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
            case 2: bytes.remove(at: place)
            default: bytes.removeSubrange(max(place, bytes.count - 200)...)
            }
        }
        return bytes
    }

    private mutating func encoded(_ text: String) -> [UInt8] {
        switch number(below: 3 + encoders.count) {
        case 0: return utf16(text, isBigEndian: false)
        case 1: return utf16(text, isBigEndian: true)
        case 2: return Array(decomposed(text).utf8)
        case let choice:
            let typed = TestEncoder.typed(text)
            return encoders[choice - 3].encode(typed) ?? encoders[choice - 3].encode(UnmarkedText.typed(typed))
                ?? Array(text.utf8)
        }
    }

    private mutating func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        let mark = number(below: 2) == 0 ? "\u{FEFF}" : ""
        return (mark + text).utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    /// NFD, as some systems store it.
    private func decomposed(_ text: String) -> String {
        text.decomposedStringWithCanonicalMapping
    }
}
