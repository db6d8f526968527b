/// Phrases with their values, as they are collected: what a `PhraseTrie` is made of.
public struct PhraseList<Value: Sendable>: Sendable {
    private(set) var canonical: [[Syllable]] = []
    private(set) var folded: [[Syllable]] = []
    private(set) var values: [Value] = []

    /// A list without phrases.
    public init() {}

    /// Adds a phrase. One that is there already (or differs in its marks only, for folded matching) keeps its value
    /// beside the new one. A phrase without any token is not added.
    public mutating func insert(_ phrase: String, _ value: Value) {
        insert(Tokenizer.tokens(of: Array(phrase.unicodeScalars)), value)
    }

    /// Adds a phrase that is in tokens already.
    public mutating func insert(_ phrase: some Sequence<Token>, _ value: Value) {
        let tokens = phrase.filter { $0.kind != .lineBreak }
        canonical.append(tokens.map(\.canonical))
        folded.append(tokens.map(\.folded))
        values.append(value)
    }
}
