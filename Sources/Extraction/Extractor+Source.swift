extension Extractor {
    /// The decoded source, which the offsets of a record's evidence count; nil when the bytes are no text.
    public func text(of raw: RawBulletin) -> [Unicode.Scalar]? { try? decoder.decode(raw).get().scalars }

    /// A text as rules read it: composed, without what is invisible, blanks as single spaces, and lines that were broken at
    /// a fixed width put together.
    public func clean(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] { cleaner.clean(text).scalars }
}
