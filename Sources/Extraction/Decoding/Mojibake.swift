import BulletinModel

/// Finds text that was decoded wrongly before it was saved as UTF-8: `Tháº¿`, `Héi nghÞ`.
///
/// The program that did it took the bytes for windows-1252, so the text leads back to them. Nothing is repaired: the
/// file says what it says, and only whoever has the original can save it again.
enum Mojibake {
    /// Lines that are enough to tell.
    private static let lineLimit = 100

    static func warning(for scalars: [Unicode.Scalar]) -> Warning? {
        var bytes: [UInt8] = []
        var firstLine: Int?
        var lines = 0
        for (number, line) in scalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            // A line with a letter that windows-1252 lacks was not decoded by it.
            guard lines < lineLimit, line.contains(where: { $0.value > 0x7F }), let original = original(line) else {
                continue
            }
            bytes += original
            bytes.append(UInt8(ascii: "\n"))
            firstLine = firstLine ?? number + 1
            lines += 1
        }
        let readings = LegacyReading.ranked(bytes, in: [AsIs(), DamagedUTF8()] + LegacyDecoding.encodings)
        guard let best = readings.first, !(best.encoding is AsIs), best.plausibility.isPlausible,
            let asIs = readings.first(where: { $0.encoding is AsIs }), let word = best.difference(from: asIs)
        else { return nil }
        let rival = readings.dropFirst().first { $0.difference(from: best) != nil }
        guard best.points - (rival?.points ?? 0) >= LegacyDecoding.lead else { return nil }
        return Warning(
            code: "encoding.mojibake",
            message: "the text was \(best.encoding.title) and was read as windows-1252 before it came here:"
                + " \(asIs.quoted(word)) was \(best.quoted(word))",
            line: firstLine)
    }

    private static func original(_ line: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in line {
            guard let byte = Self.bytes[scalar] else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static let bytes: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for byte in 0...255 as ClosedRange<UInt8> {
            let scalar = Windows1252.table[byte]
            // Programs keep the bytes that windows-1252 leaves undefined as control characters.
            bytes[scalar == ByteTable.undefined ? Unicode.Scalar(byte) : scalar] = byte
        }
        return bytes
    }()

    private struct AsIs: LegacyEncoding {
        let name = "windows-1252"
        let title = "windows-1252"

        func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] { Windows1252.table.scalars(of: bytes) }
    }
}
