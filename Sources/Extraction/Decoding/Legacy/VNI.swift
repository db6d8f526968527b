/// VNI, as the Windows fonts whose names begin with `VNI-` had it: a letter, then one byte for its marks. The i, ỵ, ơ,
/// ư and đ are single bytes, of which ơ and ư take a tone. All other bytes are those of windows-1252. A mark that goes
/// with no letter (`hoääi`) becomes a combining one, as the fonts show it.
struct VNI: LegacyEncoding {
    /// IANA lists no name.
    let name = "x-vni"
    let title = "VNI"

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if index < bytes.endIndex, bytes[index] >= 0xC0, let letter = Self.pairs[Self.key(byte, bytes[index])] {
                scalars.append(letter)
                index += 1
            } else if let marks = Self.lone[byte] {
                scalars += marks
            } else {
                scalars.append(Self.singles[byte])
            }
        }
        return scalars
    }

    /// Letters and marks as they look in windows-1252: `hoäi nghò` is `hội nghị`.
    private static let marks: [(letter: Unicode.Scalar, marks: String, marked: String)] = [
        ("a", "øùûõï", "àáảãạ"), ("a", "âàáåãä", "âầấẩẫậ"), ("a", "êèéúüë", "ăằắẳẵặ"),
        ("e", "øùûõï", "èéẻẽẹ"), ("e", "âàáåãä", "êềếểễệ"),
        ("o", "øùûõï", "òóỏõọ"), ("o", "âàáåãä", "ôồốổỗộ"), ("ô", "øùûõï", "ờớởỡợ"),
        ("u", "øùûõï", "ùúủũụ"), ("ö", "øùûõï", "ừứửữự"), ("y", "øùûõ", "ỳýỷỹ"),
    ]

    private static let pairs: [UInt16: Unicode.Scalar] = {
        var pairs: [UInt16: Unicode.Scalar] = [:]
        for (letter, marks, marked) in Self.marks {
            let small = UInt8(truncatingIfNeeded: letter.value)
            for (mark, whole) in zip(marks.unicodeScalars, marked.unicodeScalars) {
                let mark = UInt8(truncatingIfNeeded: mark.value)
                // The letter decides the case; the mark of a capital is often typed small.
                for mark in [mark, capital(mark)] {
                    pairs[key(small, mark)] = whole
                    pairs[key(capital(small), mark)] = whole.uppercase
                }
            }
        }
        return pairs
    }()

    /// Each mark apart.
    private static let lone: [UInt8: [Unicode.Scalar]] = {
        let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
        let shapes: [(marks: String, scalars: [[Unicode.Scalar]])] = [
            ("øùûõï", tones.map { [$0] }), ("âàáåãä", [["\u{302}"]] + tones.map { ["\u{302}", $0] }),
            ("êèéúüë", [["\u{306}"]] + tones.map { ["\u{306}", $0] }),
        ]
        var lone: [UInt8: [Unicode.Scalar]] = [:]
        for (marks, scalars) in shapes {
            for (mark, scalars) in zip(marks.unicodeScalars, scalars) {
                let mark = UInt8(truncatingIfNeeded: mark.value)
                lone[mark] = scalars
                lone[capital(mark)] = scalars
            }
        }
        return lone
    }()

    private static let singles = {
        var table = Windows1252.table
        for (byte, letter) in zip("ôöñìíæóòî".unicodeScalars, "ơưđìíỉĩịỵ".unicodeScalars) {
            let small = UInt8(truncatingIfNeeded: byte.value)
            table[small] = letter
            table[capital(small)] = letter.uppercase
        }
        return table
    }()

    /// In ASCII and in windows-1252 alike.
    private static func capital(_ small: UInt8) -> UInt8 { small & ~0x20 }

    private static func key(_ letter: UInt8, _ mark: UInt8) -> UInt16 { UInt16(letter) << 8 | UInt16(mark) }
}
