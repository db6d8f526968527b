/// A piece of one line that belongs to one zone; most lines are a single one.
struct Span: Sendable, Hashable {
    let zone: Zone
    /// In tokens of the clean text.
    let tokens: Range<Int>
    /// Index into the clean text's lines.
    let line: Int
}
