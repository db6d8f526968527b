import VietnameseText

/// The words that phrases of some lexicons begin with: turns most tokens away before any phrase is tried.
struct FirstWords: Sendable {
    private var bits = [UInt64](repeating: 0, count: 256)

    /// `words` are first words themselves.
    init(_ phrases: some Sequence<String>, words: [Syllable] = []) {
        for phrase in phrases {
            if let first = Tokenizer.tokens(of: Array(phrase.unicodeScalars)).first { insert(first.canonical) }
        }
        for word in words { insert(word) }
    }

    private mutating func insert(_ word: Syllable) {
        let bit = Self.bit(word)
        bits[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    /// Whether a phrase may begin with this token; never wrong when it says no.
    @inline(__always)
    func mayBegin(with token: Token) -> Bool {
        let bit = Self.bit(token.canonical)
        return bits[Int(bit >> 6)] >> (bit & 63) & 1 == 1
    }

    /// The first token of a range that a phrase may begin with; the range's end when there is none. Rules that look at every
    /// word pass over most of them here.
    func next(in tokens: [Token], from start: Int, to end: Int) -> Int {
        let (words, tokens) = (bits.span, tokens.span)
        var index = start
        while index < end {
            let bit = Self.bit(tokens[index].canonical)
            if words[Int(bit >> 6)] >> (bit & 63) & 1 == 1 { return index }
            index &+= 1
        }
        return end
    }

    @inline(__always)
    private static func bit(_ key: Syllable) -> UInt64 { (key.rawValue &* 0x9e37_79b9_7f4a_7c15) >> 50 }
}
