/// What the tokenizer needs to know of a scalar, computed once for the scalars that these texts consist of (Latin,
/// combining marks, Vietnamese, general punctuation) and on demand for all others.
enum ScalarTable {
    enum Class: UInt8 { case blank, lineFeed, digit, letter, mark, punctuation }

    /// What the letters of a word have between them decides how its key is made.
    struct Traits: OptionSet {
        let rawValue: UInt8

        static let upper = Traits(rawValue: 1 << 0)
        static let lower = Traits(rawValue: 1 << 1)
        /// Has no number in the alphabet: a word with it is not packed.
        static let foreign = Traits(rawValue: 1 << 2)
        /// A y, which may be the only vowel of its word.
        static let y = Traits(rawValue: 1 << 3)
        /// A letter or a mark.
        static let partOfWord = Traits(rawValue: 1 << 4)
    }

    /// One scalar's entry: class, traits, its number in the alphabet (0: none) and that of its letter without marks.
    struct Entry {
        var type: Class
        var traits: Traits = []
        var code: UInt8 = 0
        var foldedCode: UInt8 = 0

        var isUpper: Bool { traits.contains(.upper) }
    }

    /// Covers 0…0x36F, then 0x1E00…0x1EFF, then 0x2000…0x206F.
    static let entries = covered.map(computedEntry)
    static let lowercase = covered.map(computedLowercase)
    static let uppercase = covered.map(computedUppercase)
    static let folded = covered.map { computedFold(computedLowercase($0)) }

    private static let covered = [0...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F].joined().compactMap {
        Unicode.Scalar(UInt32($0))
    }

    /// The place of a scalar in the tables, or nil.
    @inline(__always)
    static func index(_ scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        if value < 0x370 { return value }
        if value & ~0xFF == 0x1E00 { return value - 0x1E00 + 0x370 }
        if value >= 0x2000, value < 0x2070 { return value - 0x2000 + 0x470 }
        return nil
    }

    static func entry(_ scalar: Unicode.Scalar) -> Entry {
        index(scalar).map { entries[$0] } ?? computedEntry(scalar)
    }

    // Not to be inlined: the tokenizer would set up its queries for each word.
    @inline(never)
    static func computedEntry(_ scalar: Unicode.Scalar) -> Entry {
        let lower = computedLowercase(scalar)
        switch scalar.properties.generalCategory {
        case _ where scalar == "\n": return Entry(type: .lineFeed)
        case _ where isApostrophe(scalar): return Entry(type: .punctuation)
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return Entry(type: .blank)
        case .decimalNumber: return Entry(type: ("0"..."9").contains(scalar) ? .digit : .punctuation)
        case .nonspacingMark, .spacingMark, .enclosingMark: return Entry(type: .mark, traits: [.partOfWord, .foreign])
        case .uppercaseLetter, .titlecaseLetter:
            return letter(lower, .upper)
        case .lowercaseLetter:
            return letter(lower, .lower)
        case .modifierLetter, .otherLetter, .letterNumber:
            return letter(lower, [])
        default: return Entry(type: .punctuation)
        }
    }

    private static func letter(_ lower: Unicode.Scalar, _ letterCase: Traits) -> Entry {
        let code = Alphabet.codes[lower] ?? 0
        var traits = letterCase.union(.partOfWord)
        if code == 0 { traits.insert(.foreign) }
        if Alphabet.y ~= code { traits.insert(.y) }
        return Entry(
            type: .letter, traits: traits, code: code, foldedCode: Alphabet.codes[computedFold(lower)] ?? 0)
    }

    /// The simple lower-case mapping; İ, whose full one has two scalars, gives i.
    @inline(never)
    static func computedLowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    /// The upper-case mapping where it has one scalar: ß stays.
    @inline(never)
    static func computedUppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        return upper.count == 1 ? upper.first ?? scalar : scalar
    }

    /// The letter without its marks and strokes. Unicode's names, which never change, say which letter that is:
    /// `LATIN SMALL LETTER O WITH HORN AND DOT BELOW`.
    @inline(never)
    static func computedFold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return scalar }
        let words = name.split(separator: " ")
        guard words.count > 5, words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH",
            let base = words[3].unicodeScalars.first
        else { return scalar }
        return words[1] == "SMALL" ? computedLowercase(base) : base
    }

    /// Apostrophes and single quotes, among them the modifier letter that Unicode counts as a letter.
    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "`", "´", "\u{2BC}", "‘", "’", "‚", "‛", "′", "‹", "›": true
        default: false
        }
    }

    /// One scalar for all dashes, for all single and for all double quotes; any other stands for itself.
    static func punctuationKey(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar == "`" ? "'" : scalar }
        if isApostrophe(scalar) { return "'" }
        switch scalar {
        case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": return "-"
        case "“", "”", "„", "‟", "«", "»", "″", "\u{FF02}": return "\""
        default: return scalar
        }
    }
}
