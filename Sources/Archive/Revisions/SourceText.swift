import BulletinModel
import Extraction
import VietnameseText

/// A source's text whatever bytes it is kept in: UTF-8 in normal form C, without byte order mark, lines ended by line
/// feeds; of Markdown what stands below the front matter. Two files have the same one when only a person's facts, the
/// encoding or the ends of lines differ.
struct SourceText: Sendable {
    let scalars: [Unicode.Scalar]

    /// nil when the bytes are no text.
    init?(_ raw: RawBulletin, _ body: SourceBody, _ extractor: Extractor) {
        if let markdown = body.markdown {
            self.init(Array(markdown.unicodeScalars))
        } else if let scalars = extractor.text(of: raw) {
            self.init(scalars)
        } else {
            return nil
        }
    }

    private init(_ source: [Unicode.Scalar]) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(source.count)
        var isAfterReturn = false
        for scalar in source.first == "\u{FEFF}" ? source.dropFirst() : source[...] {
            if scalar == "\r" || scalar != "\n" || !isAfterReturn { scalars.append(scalar == "\r" ? "\n" : scalar) }
            isAfterReturn = scalar == "\r"
        }
        self.scalars = NormalForm.composed(scalars)?.scalars ?? scalars
    }

    /// SHA-256 of the text.
    var hash: ContentHash { ContentHash(UTF8Text(scalars).bytes) }

    /// The hash of a source that was read in an encoding: for ordinary files that of the file, which is known already, or
    /// of the bytes below the front matter.
    static func hash(of raw: RawBulletin, _ body: SourceBody, encoding: String, _ extractor: Extractor) -> ContentHash?
    {
        if let markdown = body.markdown.map({ Array($0.utf8) }), isCanonical(markdown) { return ContentHash(markdown) }
        if body.markdown == nil, encoding == "utf-8", isCanonical(raw.bytes) {
            return ContentHash(hexadecimal: Array(raw.sha256.utf8))
        }
        return SourceText(raw, body, extractor)?.hash
    }

    /// Whether UTF-8 is surely in the form that is hashed: Latin letters, with and without marks, and punctuation.
    private static func isCanonical(_ utf8: [UInt8]) -> Bool {
        let bytes = utf8.span
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\r"): return false
            case 0..<0xCC: index += 1
            case 0xE1:
                guard index + 2 < bytes.count, bytes[index + 1] & 0xFC == 0xB8 else { return false }
                index += 3
            case 0xE2:
                // U+2002 to U+203F.
                guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x82 else { return false }
                index += 3
            default: return false
            }
        }
        return true
    }
}
