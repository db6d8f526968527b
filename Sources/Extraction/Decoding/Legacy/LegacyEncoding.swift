import VietnameseText

/// An eight-bit encoding of Vietnamese. Nothing in a file says which one it is in: `LegacyDecoding` finds out.
protocol LegacyEncoding: Sendable {
    /// What `source.encoding` says: the name that IANA lists, else one of our own that begins with `x-`.
    var name: String { get }
    /// The name that people know.
    var title: String { get }
    /// Whether a small letter with marks may be meant as a capital, because the encoding lacks that capital.
    var lacksCapitals: Bool { get }
    /// The scalars that the bytes stand for, marks of their own apart; U+FFFD for a byte that stands for none.
    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar]
}

extension LegacyEncoding {
    var lacksCapitals: Bool { false }

    /// The text of a whole file.
    func text(of bytes: [UInt8]) -> [Unicode.Scalar] {
        let scalars = scalars(of: bytes[...])
        return lacksCapitals ? MissingCapitals.restored(scalars) : scalars
    }
}
