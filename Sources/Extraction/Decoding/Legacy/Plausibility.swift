import VietnameseText

/// How well words read as Vietnamese. Only marked words count; a text without any reads well in every encoding.
struct Plausibility {
    /// The sum over words: more is better, and only differences mean something.
    private(set) var points = 0
    /// Marked words, and marks that no text has where they stand.
    private(set) var words = 0
    /// Those of the words that Vietnamese could spell so.
    private(set) var syllables = 0

    /// Signs such as ° or «, which are no words and prove nothing.
    private var signs = 0

    /// Fewer good ones mean that this is no Vietnamese, or not in this encoding. Text full of misprints passes.
    var isPlausible: Bool { words > 0 ? syllables * 5 >= words * 3 : signs == 0 }

    /// Logarithms of likelihood, roughly. A common syllable stands in a text some forty times as often as a possible one
    /// does by chance. One that cannot be is a misprint, one word in several hundred. What no misprint makes, a foreign
    /// letter or a capital within a word, is a wrong encoding.
    private enum Points {
        static let common = 4
        static let misspelt = -6
        static let foreign = -12
    }

    /// Adds what one marked word of a file became. `lacksCapitals`: as in `LegacyEncoding`.
    mutating func add(_ scalars: [Unicode.Scalar], lacksCapitals: Bool) {
        for scalar in scalars where Self.isNoText(scalar) { addWord(Points.foreign) }
        let tokens = Tokenizer.tokens(of: scalars)
        for (index, token) in tokens.enumerated() {
            if token.kind == .word {
                add(scalars[token.start..<token.end], token, lacksCapitals: lacksCapitals)
            } else if scalars[token.start] != ByteTable.undefined {
                let before = index > 0 ? tokens[index - 1].kind : nil
                let after = index + 1 < tokens.count ? tokens[index + 1].kind : nil
                let mark = scalars[token.start]
                if Self.isQuoteOrDash(mark, before: before, after: after) { continue }
                if Self.isSign(mark, before: before, after: after) {
                    signs += 1
                    continue
                }
                if before == .word || after == .word, Self.isOfAnotherScript(mark) { addWord(Points.foreign) }
                // A sign by itself is as good as a foreign word.
                addWord(mark.value > 0x2000 && scalars.count == 1 ? Points.misspelt : Points.foreign)
            }
        }
    }

    private mutating func add(_ word: ArraySlice<Unicode.Scalar>, _ token: Token, lacksCapitals: Bool) {
        if word.allSatisfy(\.isASCII) || Self.isAbbreviation(word, token) { return }
        // Of one letter there are a handful of words only; all other letters are quotes or dashes elsewhere.
        let isCommon = CommonSyllables.all.contains(token.canonical)
        if Self.mixesScripts(word) { addWord(Points.foreign) }
        let isLone = word.count == 1 && !isCommon && !word.allSatisfy { $0 == "ó" || $0 == "Ó" }
        if isLone || token.shape == .mixed && !(lacksCapitals && Self.isMixedByEncoding(word)) {
            addWord(Points.foreign)
        } else if !token.canonical.isVietnamese {
            addWord(word.contains(where: Self.isForeignLatin) ? Points.foreign : Points.misspelt)
        } else {
            addWord(isCommon ? Points.common : 0, isSyllable: true)
        }
    }

    private mutating func addWord(_ points: Int, isSyllable: Bool = false) {
        self.points += points
        words += 1
        if isSyllable { syllables += 1 }
    }

    /// Capitals without a tone: `HĐND`, `Đ`, `Ô`.
    private static func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>, _ token: Token) -> Bool {
        let isInitial = word.count == 1 && word.allSatisfy("ĂÂĐÊÔƠƯ".unicodeScalars.contains)
        return isInitial || !token.canonical.isVietnamese && word.allSatisfy { $0 == "Đ" || ("A"..."Z").contains($0) }
    }

    /// Whether only small letters with marks stand in the way of `Hội` or `HỘI`.
    private static func isMixedByEncoding(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.contains(where: { ("a"..."z").contains($0) }) else { return true }
        return !word.dropFirst().contains { $0.properties.isUppercase }
    }

    /// Whether a word of Latin letters has others in it. Words wholly of another script are as good as any foreign word.
    private static func mixesScripts(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.contains(where: isLatin) && word.contains(where: isOfAnotherScript)
    }

    private static func isOfAnotherScript(_ scalar: Unicode.Scalar) -> Bool {
        !isLatin(scalar) && !(0x2000..<0x2C00).contains(scalar.value)
    }

    /// A Latin letter that Vietnamese lacks.
    private static func isForeignLatin(_ scalar: Unicode.Scalar) -> Bool {
        isLatin(scalar) && !scalar.isASCII && !Folding.isMark(scalar) && !scalar.isMarkedVietnamese
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x370 || scalar.value & ~0xFF == 0x1E00
    }

    /// Control characters, a soft hyphen, what an encoding leaves undefined.
    private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xAD
            || scalar == ByteTable.undefined
    }

    /// Quotes, dashes and the ellipsis, where they may stand between their neighbours without a blank.
    private static func isQuoteOrDash(_ mark: Unicode.Scalar, before: Token.Kind?, after: Token.Kind?) -> Bool {
        switch mark {
        case "–", "—", "’", "\u{A0}": true
        case "“", "‘": before != .word
        case "”": after != .word
        case "…": before != .word || after != .word
        default: false
        }
    }

    /// Other signs of Latin-1, likewise.
    private static func isSign(_ mark: Unicode.Scalar, before: Token.Kind?, after: Token.Kind?) -> Bool {
        switch mark {
        case "«": before != .word
        case "»", "²", "³": after != .word
        case "°": before == nil
        case "½", "±", "×", "·": before == nil && after == nil
        default: false
        }
    }
}
