extension Extractor {
    /// The decoded source, which the offsets of a record's evidence count; nil when the bytes are no text.
    public func text(of raw: RawBulletin) -> [Unicode.Scalar]? { try? decoder.decode(raw).get().scalars }
}
