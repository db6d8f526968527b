/// Phrases to values, matched on tokens by their canonical or by their folded keys.
///
/// Case, tone placement and the amount of blanks do not matter, every dash matches every other with blanks around it
/// or without, and nothing is skipped: a line break inside a phrase ends the match.
public struct PhraseTrie<Value: Sendable>: Sendable {
    @usableFromInline var values: [Value] = []
    @usableFromInline var canonical = TokenTrie()
    @usableFromInline var folded = TokenTrie()

    /// A trie without phrases.
    public init() {}

    /// Adds a phrase. One that is there already (or differs in its marks only, for folded matching) keeps its value
    /// beside the new one. A phrase without any token is not added.
    public mutating func insert(_ phrase: String, _ value: Value) {
        insert(Tokenizer.tokens(of: Array(phrase.unicodeScalars)), value)
    }

    /// Adds a phrase that is in tokens already.
    public mutating func insert(_ phrase: some Sequence<Token>, _ value: Value) {
        let tokens = phrase.filter { $0.kind != .lineBreak }
        let entry = Int32(values.count)
        values.append(value)
        canonical.insert(tokens.map(\.canonical), entry)
        folded.insert(tokens.map(\.folded), entry)
    }

    /// The longest phrase that begins at the token with this index, and the index behind its last token. Of phrases
    /// with the same keys the one that was inserted first.
    @inlinable
    public func longestMatch(
        in tokens: ArraySlice<Token>, at index: Int, folded isFolded: Bool = false
    ) -> (value: Value, end: Int)? {
        guard tokens.indices.contains(index), mayBegin(tokens[index], isFolded),
            let match = longestMatch(in: tokens.span, at: index - tokens.startIndex, isFolded)
        else { return nil }
        return (match.value, match.end + tokens.startIndex)
    }

    /// The longest phrase that begins at the token with this index.
    @inlinable
    public func longestMatch(
        in tokens: [Token], at index: Int, folded isFolded: Bool = false
    ) -> (value: Value, end: Int)? {
        // Most tokens begin no phrase: they are turned away at once.
        guard index >= 0, index < tokens.count, mayBegin(tokens[index], isFolded) else { return nil }
        return longestMatch(in: tokens.span, at: index, isFolded)
    }

    @inlinable
    func longestMatch(in tokens: Span<Token>, at index: Int, _ isFolded: Bool) -> (value: Value, end: Int)? {
        let match =
            isFolded
            ? folded.longest(tokens, from: index, folded: true) : canonical.longest(tokens, from: index, folded: false)
        guard let match else { return nil }
        return (values[Int(match.entry)], match.end)
    }

    /// Whether a phrase may begin with a token; never wrong when it says no.
    @inlinable
    public func mayBegin(with token: Token) -> Bool { canonical.mayBegin(with: token.canonical) }

    /// All phrases that begin at the token with this index, the longest first, equally long ones in order of
    /// insertion.
    @inlinable
    public func matches(
        in tokens: ArraySlice<Token>, at index: Int, folded isFolded: Bool = false
    ) -> [(value: Value, end: Int)] {
        guard tokens.indices.contains(index), mayBegin(tokens[index], isFolded) else { return [] }
        let found =
            isFolded ? folded.all(tokens, from: index, folded: true) : canonical.all(tokens, from: index, folded: false)
        return found.map { (values[Int($0.entry)], $0.end) }
    }

    /// All phrases that begin at the token with this index.
    @inlinable
    public func matches(in tokens: [Token], at index: Int, folded isFolded: Bool = false) -> [(value: Value, end: Int)]
    {
        guard index >= 0, index < tokens.count, mayBegin(tokens[index], isFolded) else { return [] }
        return matches(in: tokens[...], at: index, folded: isFolded)
    }

    @inlinable
    func mayBegin(_ token: Token, _ isFolded: Bool) -> Bool {
        isFolded ? folded.mayBegin(with: token.folded) : canonical.mayBegin(with: token.canonical)
    }
}
