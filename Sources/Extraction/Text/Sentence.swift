/// A sentence of the article.
struct Sentence: Sendable, Hashable {
    /// In tokens of the clean text, its final punctuation among them.
    let tokens: Range<Int>
    /// Index into the clean text's lines.
    let line: Int
}
