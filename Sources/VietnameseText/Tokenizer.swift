/// Cuts a text into tokens; one pass, and a table look-up for each scalar.
public enum Tokenizer {
    /// The tokens of a text, in order. Blanks, control and format characters make none.
    ///
    /// Words need not be in NFC: their keys are those of the composed word.
    public static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        let table = ScalarTable.entries
        let entries = table.span
        let input = scalars.span
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count * 3 / 8 + 8)
        var position = 0
        var hasBlank = false
        while position < input.count {
            let start = position
            let scalar = input[start]
            position &+= 1
            if scalar == " " {
                hasBlank = true
                continue
            }
            let first = entry(scalar, entries)
            switch first.type {
            case .letter, .mark:
                let word = Word(first, in: input, at: start, entries)
                position = word.end
                tokens.append(Token(.word, word.shape, start..<word.end, keys(of: word, at: start, scalars), hasBlank))
            case .blank:
                hasBlank = true
                continue
            case .punctuation:
                tokens.append(punctuation(scalar, .punctuation, start, hasBlank))
            case .digit:
                let number = number(input, start, hasBlank) ?? longNumber(scalars, start, hasBlank)
                tokens.append(number)
                position = number.end
            case .lineFeed:
                tokens.append(punctuation(scalar, .lineBreak, start, hasBlank))
            }
            hasBlank = false
        }
        return tokens
    }

    /// The keys of a word, packed if it can be.
    @inline(__always)
    private static func keys(
        of word: Word, at start: Int, _ scalars: [Unicode.Scalar]
    ) -> (canonical: UInt64, folded: UInt64) {
        if word.isPacked { return (word.canonical, word.folded) }
        let long = WordKey(scalars[start..<word.end])
        return (long.canonical, long.folded)
    }

    @inline(__always)
    fileprivate static func entry(_ scalar: Unicode.Scalar, _ entries: Span<ScalarTable.Entry>) -> ScalarTable.Entry {
        if let index = ScalarTable.index(scalar) { return entries[index] }
        return ScalarTable.computedEntry(scalar)
    }

    /// The number that begins here; nil when it has too many digits to be counted.
    @inline(__always)
    private static func number(_ scalars: Span<Unicode.Scalar>, _ start: Int, _ hasBlank: Bool) -> Token? {
        var value: UInt64 = 0
        var position = start
        while position < scalars.count, case let digit = scalars[position].value &- 0x30, digit <= 9 {
            value = value &* 10 &+ UInt64(digit)
            position &+= 1
        }
        guard position - start <= Syllable.longestCountedNumber else { return nil }
        let key = Syllable(number: value)
        return Token(.number, .none, start..<position, (key.rawValue, key.rawValue), hasBlank)
    }

    private static func longNumber(_ scalars: [Unicode.Scalar], _ start: Int, _ hasBlank: Bool) -> Token {
        let digits = scalars[start...].prefix { ("0"..."9").contains($0) }
        let key = Syllable(number: digits)
        return Token(.number, .none, start..<digits.endIndex, (key.rawValue, key.rawValue), hasBlank)
    }

    private static func punctuation(
        _ scalar: Unicode.Scalar, _ kind: Token.Kind, _ start: Int, _ hasBlank: Bool
    ) -> Token {
        let key = Syllable(punctuation: scalar)
        return Token(kind, .none, start..<start + 1, (key.rawValue, key.rawValue), hasBlank)
    }
}

/// A run of letters and marks, read once.
private struct Word {
    /// The word's keys, if it is packed.
    let canonical: UInt64
    let folded: UInt64
    let end: Int
    let shape: Token.Shape
    /// Whether its letters are few enough to be packed, and all of the alphabet.
    let isPacked: Bool

    // A function of its own: inside of the tokenizer's loop it runs out of registers.
    @inline(never)
    init(
        _ first: ScalarTable.Entry, in scalars: Span<Unicode.Scalar>, at start: Int, _ entries: Span<ScalarTable.Entry>
    ) {
        var builder = SyllableBuilder()
        builder.append(first.code, folded: first.foldedCode)
        var rest: ScalarTable.Traits = []
        var position = start &+ 1
        while position < scalars.count {
            let letter = Tokenizer.entry(scalars[position], entries)
            guard letter.traits.contains(.partOfWord) else { break }
            builder.append(letter.code, folded: letter.foldedCode)
            rest.formUnion(letter.traits)
            position &+= 1
        }
        let all = first.traits.union(rest)
        end = position
        shape = Self.shape(first.traits, rest)
        isPacked = !all.contains(.foreign) && builder.count <= SyllableBuilder.maximumLetters
        (canonical, folded) = isPacked ? builder.finish(mayHaveY: all.contains(.y)) : (0, 0)
    }

    /// The shape of a word by its first letter and all others.
    @inline(__always)
    private static func shape(_ first: ScalarTable.Traits, _ rest: ScalarTable.Traits) -> Token.Shape {
        let all = first.union(rest)
        guard all.contains(.upper) else { return all.contains(.lower) ? .lower : .none }
        if !rest.contains(.upper) { return .capitalized }
        return all.contains(.lower) ? .mixed : .upper
    }
}

extension Token {
    @inline(__always)
    fileprivate init(
        _ kind: Kind, _ shape: Shape, _ range: Range<Int>, _ keys: (canonical: UInt64, folded: UInt64), _ hasBlank: Bool
    ) {
        self.init(
            kind: kind, shape: shape, hasBlankBefore: hasBlank,
            startOffset: Int32(truncatingIfNeeded: range.lowerBound),
            endOffset: Int32(truncatingIfNeeded: range.upperBound), canonical: Syllable(rawValue: keys.canonical),
            folded: Syllable(rawValue: keys.folded))
    }
}
