/// Which characters the subset of YAML is made of.
enum YAMLCharacters {
    /// Whether text, in valid UTF-8, has only line feeds and printable characters that are nothing but text to every
    /// version of YAML (1.2, 5.1; 1.1, 5.4).
    ///
    /// Not so are controls, tabs and carriage returns among them, U+0080 to U+009F, the line ends of YAML 1.1 (U+0085,
    /// U+2028, U+2029), byte order marks, U+FFFE and U+FFFF.
    static func areCommon(_ text: [UInt8]) -> Bool {
        var (beforePrevious, previous) = (UInt8(0), UInt8(0))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\n"): break
            case 0..<0x20, 0x7F: return false
            case 0x80..<0xA0 where previous == 0xC2: return false
            case 0xA8...0xA9 where previous == 0x80 && beforePrevious == 0xE2: return false
            case 0xBF where previous == 0xBB && beforePrevious == 0xEF: return false
            case 0xBE... where previous == 0xBF && beforePrevious == 0xEF: return false
            default: break
            }
            (beforePrevious, previous) = (previous, byte)
        }
        return true
    }

    /// Keys are words of ASCII here; all that Bantin knows are.
    static func beginsKey(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "_")
    }

    static func continuesKey(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Whether a plain scalar may begin with it, whatever follows (YAML 1.2, 7.3.3): no indicator, no blank.
    static func beginsPlain(_ byte: UInt8) -> Bool {
        if isLetter(byte) || isDigit(byte) || byte >= 0x80 { return true }
        switch byte {
        case UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
