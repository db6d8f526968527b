/// Phrases to values, matched on tokens by their canonical or by their folded keys.
///
/// Case, tone placement and the amount of blanks do not matter, every dash matches every other with blanks around it
/// or without, and nothing is skipped: a line break inside a phrase ends the match.
///
/// A class that never changes, so that passing it on costs one reference count.
public final class PhraseTrie<Value: Sendable>: Sendable {
    @usableFromInline let values: [Value]
    @usableFromInline let canonical: TokenTrie
    @usableFromInline let folded: TokenTrie

    /// The trie of a list.
    public init(_ list: PhraseList<Value>) {
        values = list.values
        canonical = TokenTrie(list.canonical)
        folded = TokenTrie(list.folded)
    }

    /// The longest phrase that begins at the token with this index, and the index behind its last token. Of phrases
    /// with the same keys the one that was inserted first.
    @inlinable
    @inline(__always)
    public func longestMatch(
        in tokens: ArraySlice<Token>, at index: Int, folded isFolded: Bool = false
    ) -> (value: Value, end: Int)? {
        let (span, place) = (tokens.span, index - tokens.startIndex)
        guard place >= 0, place < span.count, mayBegin(span[place], isFolded),
            let match = longestMatch(in: span, at: place, isFolded)
        else { return nil }
        return (match.value, match.end + tokens.startIndex)
    }

    /// The longest phrase that begins at the token with this index.
    @inlinable
    @inline(__always)
    public func longestMatch(
        in tokens: [Token], at index: Int, folded isFolded: Bool = false
    ) -> (value: Value, end: Int)? {
        // Most tokens begin no phrase: they are turned away at once.
        guard index >= 0, index < tokens.count, mayBegin(tokens[index], isFolded) else { return nil }
        return longestMatch(in: tokens.span, at: index, isFolded)
    }

    @inlinable
    @inline(never)
    func longestMatch(in tokens: Span<Token>, at index: Int, _ isFolded: Bool) -> (value: Value, end: Int)? {
        let match = (isFolded ? folded : canonical).longest(tokens, from: index, folded: isFolded)
        guard let match else { return nil }
        return (values[Int(match.entry)], match.end)
    }

    /// The first token of a range that a phrase may begin with; the range's end when there is none.
    @inlinable
    public func nextOpening(in tokens: [Token], from start: Int, to end: Int) -> Int {
        canonical.next(in: tokens.span, from: start, to: end)
    }

    /// Whether a phrase may begin with a token; never wrong when it says no.
    @inlinable
    @inline(__always)
    public func mayBegin(with token: Token) -> Bool { canonical.mayBegin(with: token.canonical) }

    /// All phrases that begin at the token with this index, the longest first, equally long ones in order of
    /// insertion.
    @inlinable
    public func matches(
        in tokens: ArraySlice<Token>, at index: Int, folded isFolded: Bool = false
    ) -> [(value: Value, end: Int)] {
        guard tokens.indices.contains(index), mayBegin(tokens[index], isFolded) else { return [] }
        let start = tokens.startIndex
        return (isFolded ? folded : canonical).all(tokens.span, from: index - start, folded: isFolded)
            .map { (values[Int($0.entry)], $0.end + start) }
    }

    /// All phrases that begin at the token with this index.
    @inlinable
    public func matches(in tokens: [Token], at index: Int, folded isFolded: Bool = false) -> [(value: Value, end: Int)]
    {
        guard index >= 0, index < tokens.count, mayBegin(tokens[index], isFolded) else { return [] }
        return matches(in: tokens[...], at: index, folded: isFolded)
    }

    /// The value of the phrase that begins at one token and ends right before another; nil when none fills these tokens.
    @inlinable
    @inline(__always)
    public func value(ofPhraseIn tokens: [Token], _ range: Range<Int>) -> Value? {
        guard range.lowerBound >= 0, range.upperBound <= tokens.count, !range.isEmpty,
            mayBegin(with: tokens[range.lowerBound]), let entry = canonical.entry(of: tokens.span, range)
        else { return nil }
        return values[Int(entry)]
    }

    @inlinable
    @inline(__always)
    func mayBegin(_ token: Token, _ isFolded: Bool) -> Bool {
        isFolded ? folded.mayBegin(with: token.folded) : canonical.mayBegin(with: token.canonical)
    }
}
