extension YAMLSubsetParser {
    /// Text between double quotes, with what backslashes stand for (YAML 1.2, 7.3.1).
    mutating func doubleQuoted() throws(OutsideSubset) -> String {
        position += 1
        var start = position
        var string = ""
        while true {
            switch byte {
            case UInt8(ascii: "\n"): throw OutsideSubset()
            case UInt8(ascii: "\""):
                string += text(from: start)
                position += 1
                return string
            case UInt8(ascii: "\\"):
                string += text(from: start)
                position += 1
                string.unicodeScalars.append(try escaped())
                start = position
            default: position += 1
            }
        }
    }

    /// The character that what follows a backslash stands for (YAML 1.2, 5.7): one of the marks that people use, or
    /// four hexadecimal digits.
    private mutating func escaped() throws(OutsideSubset) -> Unicode.Scalar {
        let mark = byte
        position += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw OutsideSubset()
        }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw OutsideSubset() }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        // Of two surrogates no character is made. Yams loses a byte order mark at the start of a string.
        guard let scalar = Unicode.Scalar(value), scalar != "\u{FEFF}" else { throw OutsideSubset() }
        return scalar
    }
}
