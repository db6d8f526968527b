/// Cuts a text into tokens; one pass, and a table look-up for each scalar.
public enum Tokenizer {
    /// The tokens of a text, in order. Blanks, control and format characters make none.
    ///
    /// Words need not be in NFC: their keys are those of the composed word.
    public static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        let entries = ScalarTable.entries
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4 + 8)
        var position = 0
        var hasBlank = false
        while position < scalars.count {
            let start = position
            position += 1
            switch entry(scalars[start], entries).type {
            case .blank:
                hasBlank = true
                continue
            case .lineFeed:
                tokens.append(punctuation(scalars[start], .lineBreak, start, hasBlank))
            case .punctuation:
                tokens.append(punctuation(scalars[start], .punctuation, start, hasBlank))
            case .digit:
                while position < scalars.count, ("0"..."9").contains(scalars[position]) { position += 1 }
                let key = Syllable(number: scalars[start..<position])
                tokens.append(Token(.number, .none, start..<position, key, key, hasBlank))
            case .letter, .mark:
                tokens.append(word(scalars, start, hasBlank, entries))
                position = tokens[tokens.count - 1].end
            }
            hasBlank = false
        }
        return tokens
    }

    @inline(__always)
    private static func entry(_ scalar: Unicode.Scalar, _ entries: [ScalarTable.Entry]) -> ScalarTable.Entry {
        if let index = ScalarTable.index(scalar) { return entries[index] }
        return ScalarTable.computedEntry(scalar)
    }

    @inline(__always)
    private static func word(
        _ scalars: [Unicode.Scalar], _ start: Int, _ hasBlank: Bool, _ entries: [ScalarTable.Entry]
    ) -> Token {
        var builder = SyllableBuilder()
        var isPlain = true
        var cases = CaseCount()
        var position = start
        while position < scalars.count {
            let letter = entry(scalars[position], entries)
            guard letter.type == .letter || letter.type == .mark else { break }
            if letter.code == 0 || builder.count == SyllableBuilder.maximumLetters { isPlain = false }
            if isPlain { builder.append(letter.code, folded: letter.foldedCode) }
            cases.count(letter, isFirst: position == start)
            position += 1
        }
        var key: (canonical: UInt64, folded: UInt64)
        if isPlain {
            key = builder.finish()
        } else {
            let word = WordKey(scalars[start..<position])
            key = (word.canonical, word.folded)
        }
        return Token(
            .word, cases.shape, start..<position, Syllable(rawValue: key.canonical), Syllable(rawValue: key.folded),
            hasBlank)
    }

    private static func punctuation(
        _ scalar: Unicode.Scalar, _ kind: Token.Kind, _ start: Int, _ hasBlank: Bool
    ) -> Token {
        let key = Syllable(punctuation: scalar)
        return Token(kind, .none, start..<start + 1, key, key, hasBlank)
    }
}

/// Counts capitals on the way through a word.
private struct CaseCount {
    private var upper = 0
    private var lower = 0
    private var startsUpper = false

    @inline(__always)
    mutating func count(_ letter: ScalarTable.Entry, isFirst: Bool) {
        if letter.isUpper { upper += 1 }
        if letter.isLower { lower += 1 }
        if isFirst { startsUpper = letter.isUpper }
    }

    var shape: Token.Shape {
        if upper == 0 { return lower == 0 ? .none : .lower }
        if upper == 1 && startsUpper { return .capitalized }
        return lower == 0 ? .upper : .mixed
    }
}

extension Token {
    @inline(__always)
    fileprivate init(
        _ kind: Kind, _ shape: Shape, _ range: Range<Int>, _ canonical: Syllable, _ folded: Syllable, _ hasBlank: Bool
    ) {
        self.init(
            kind: kind, shape: shape, hasBlankBefore: hasBlank, startOffset: Int32(range.lowerBound),
            endOffset: Int32(range.upperBound), canonical: canonical, folded: folded)
    }
}
