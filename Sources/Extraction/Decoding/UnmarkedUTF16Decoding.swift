import BulletinModel

/// UTF-16 without a byte order mark: in a Latin text every second byte is a NUL, or nearly. The right order is the one
/// that gives Latin letters; the other gives ideographs and control characters.
///
/// Asked after UTF-8, which takes no file with NULs.
struct UnmarkedUTF16Decoding: TextDecoding {
    func decode(_ bytes: [UInt8]) -> DecodingOutcome {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.contains(0) else { return .declined }
        let readings = [false, true].compactMap { Self.reading(bytes, isBigEndian: $0) }
        return readings.count == 1 ? .text(readings[0]) : .declined
    }

    /// The text, if nearly all of it is Latin.
    private static func reading(_ bytes: [UInt8], isBigEndian: Bool) -> DecodedText? {
        guard case .text(var text) = UTF16Decoding.decode(bytes, isBigEndian: isBigEndian) else { return nil }
        let latin = text.scalars.count(where: isLatinText)
        guard latin * 20 >= text.scalars.count * 19 else { return nil }
        text.warnings = [
            Warning(
                code: "encoding.guessed",
                message:
                    "the encoding is a guess: read as \(isBigEndian ? "UTF-16BE" : "UTF-16LE") without a byte order"
                    + " mark, \(latin) of \(text.scalars.count) characters are Latin letters, digits and punctuation")
        ]
        return text
    }

    private static func isLatinText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20AB: true
        default: false
        }
    }
}
