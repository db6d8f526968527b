/// A word, number, punctuation mark or line break of a text, with the keys that phrases are matched by.
public struct Token: Sendable, Hashable {
    /// What a token consists of.
    public enum Kind: UInt8, Sendable {
        /// A maximal run of letters of any script and of combining marks.
        case word
        /// A maximal run of ASCII digits.
        case number
        /// One scalar that is neither letter, digit nor blank.
        case punctuation
        /// One line feed.
        case lineBreak
    }

    /// Which letters of a word are capitals.
    public enum Shape: UInt8, Sendable {
        /// `huyện`
        case lower
        /// `Huyện`, and a single capital letter.
        case capitalized
        /// `HUYỆN`
        case upper
        /// `HuyỆn`, `eBay`
        case mixed
        /// No letter that has a case.
        case none
    }

    /// What the token consists of.
    public let kind: Kind
    /// Which of its letters are capitals.
    public let shape: Shape
    /// Whether blanks stand between the token before (or the text's beginning) and this one.
    public let hasBlankBefore: Bool
    @usableFromInline let startOffset: Int32
    @usableFromInline let endOffset: Int32
    /// The key of the token; of a number by its value, of punctuation one for all dashes and one for all quotes of a
    /// kind.
    public let canonical: Syllable
    /// The key without marks, đ as d.
    public let folded: Syllable

    /// Offset of the first scalar.
    @inlinable
    public var start: Int { Int(startOffset) }

    /// Offset behind the last scalar.
    @inlinable
    public var end: Int { Int(endOffset) }

    /// The scalars' offsets.
    @inlinable
    public var range: Range<Int> { start..<end }

    /// The same token as if another word stood there: `huyen` as huyện. Its place, shape and folded key stay.
    public func read(as key: Syllable) -> Token {
        Token(
            kind: kind, shape: shape, hasBlankBefore: hasBlankBefore, startOffset: startOffset, endOffset: endOffset,
            canonical: key, folded: folded)
    }

    /// A number's value, if it has no more than 18 significant digits.
    public var number: Int? {
        guard kind == .number, canonical.rawValue & WordKey.hashedNumber == WordKey.number else { return nil }
        return Int(canonical.rawValue & ~WordKey.hashedNumber)
    }
}
