/// A line of the clean text that is not blank.
struct Line: Sendable, Hashable {
    /// In scalars of the clean text, without blanks at either end.
    let range: Range<Int>
    /// In tokens of the clean text, the line break not among them.
    let tokens: Range<Int>
    /// Counted from 1 in the decoded source.
    let number: Int
    let blankLinesBefore: Int
}
