import VietnameseText

/// Words of a text in the spelling of a lexicon.
enum Spelling {
    /// Which letters the words begin with.
    enum Case {
        /// Capitals where either the lexicon or the text has them.
        case either
        /// As the text prints them.
        case printed
    }

    /// The lexicon's phrase with the capitals of the text, where both have the same words.
    static func spelled(_ phrase: String, as range: Range<Int>, in text: CleanText, _ letters: Case) -> String {
        let tokens = text.tokens[range]
        guard tokens.contains(where: { $0.shape != .upper }) else { return phrase }
        var result = UTF8Text(reserving: phrase.utf8.count + 8)
        var printed = tokens.lazy.filter { $0.kind == .word }.makeIterator()
        var atStart = true
        for scalar in phrase.unicodeScalars {
            let isLetter = scalar.value > 0x7F || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            if isLetter, atStart, let token = printed.next() {
                switch letters {
                case _ where token.shape != .lower: result.append(Folding.uppercase(scalar))
                case .either: result.append(scalar)
                case .printed: result.append(Folding.lowercase(scalar))
                }
            } else {
                result.append(scalar)
            }
            atStart = !isLetter
        }
        return result.string
    }

    /// A name as it is written outside of headings: each word with one capital, `Bh'riu` as it is printed.
    static func name(_ range: Range<Int>, in text: CleanText) -> String {
        var result = UTF8Text(reserving: 3 * (text.scalarRange(tokens: range).count + 1))
        for index in range {
            let token = text.tokens[index]
            let isBehindApostrophe = index > range.lowerBound && text.tokens[index - 1].canonical == Mark.apostrophe
            if index > range.lowerBound, token.hasBlankBefore, !isBehindApostrophe { result.append(" ") }
            // A single word in capitals is an abbreviation: PRTC.
            let isHeading = token.shape == .upper && range.count > 1
            for place in token.range {
                let scalar = text.scalars[place]
                switch token.kind {
                case .word
                where place == token.start && (isHeading || index == range.lowerBound || token.hasBlankBefore):
                    result.append(Folding.uppercase(scalar))
                case .word where isHeading: result.append(Folding.lowercase(scalar))
                default: result.append(scalar)
                }
            }
        }
        return result.string
    }
}
