/// How a string is written in YAML so that every reader gives it back as the same string.
///
/// Plain only when nothing about it could be taken for anything else, by YAML 1.1 (PyYAML, libyaml, Yams) or 1.2:
/// it begins with a letter, holds no mark that YAML gives a meaning, and is none of the words for truth and nothing.
/// All else, dates, codes with leading zeros, version numbers among it, is double-quoted, on one line.
enum YAMLString {
    static func write(_ string: String, inFlow: Bool, to bytes: inout [UInt8]) {
        var string = string
        let isWritten = string.withUTF8 { utf8 in
            guard isPlain(utf8, inFlow: inFlow) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if !isWritten { quote(string, to: &bytes) }
    }

    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, inFlow: Bool) -> Bool {
        guard let first = text.first, canBegin(first) else { return false }
        var (beforePrevious, previous) = (UInt8(0), UInt8(0))
        for byte in text {
            switch byte {
            case 0..<0x20, 0x7F, UInt8(ascii: ":"), UInt8(ascii: "#"):
                return false
            case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"):
                if inFlow { return false }
            // U+0080 to U+009F.
            case 0x80..<0xA0 where previous == 0xC2:
                return false
            // U+2028 and U+2029, line ends to YAML 1.1.
            case 0xA8...0xA9 where previous == 0x80 && beforePrevious == 0xE2:
                return false
            // U+FEFF and the noncharacters (with all that lies near them), and what is beyond U+FFFF.
            case 0xEF...:
                return false
            default:
                break
            }
            (beforePrevious, previous) = (previous, byte)
        }
        return previous != UInt8(ascii: " ") && !isReserved(text)
    }

    /// ASCII letters, and the first bytes of U+00C0 to U+1FFF, where Vietnamese letters are.
    private static func canBegin(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0xC3...0xE1).contains(byte)
    }

    /// The words that YAML 1.1 reads as a truth value or as nothing, in any case.
    private static func isReserved(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count <= 5 else { return false }
        let lowercase = text.map { $0 | 0x20 }
        return ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains {
            lowercase.elementsEqual($0.utf8)
        }
    }

    private static func quote(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in string.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C:
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(scalar.value))
            case 0x0A:
                bytes.append(contentsOf: "\\n".utf8)
            case 0x0D:
                bytes.append(contentsOf: "\\r".utf8)
            case 0x09:
                bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                bytes.append(contentsOf: "\\u".utf8)
                bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
                bytes.append(contentsOf: digits.utf8)
            default:
                bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
