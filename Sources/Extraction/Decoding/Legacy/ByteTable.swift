/// What each byte of a single-byte encoding stands for.
struct ByteTable: Sendable {
    /// Stands for a byte that means nothing.
    static let undefined: Unicode.Scalar = "\u{FFFD}"

    private var scalars: [Unicode.Scalar]

    /// ASCII, then the rest as text: the scalars from byte 0x80 on, `\u{FFFD}` where there is none.
    init(upperHalf: String) {
        scalars = (0..<0x80).map { Unicode.Scalar(UInt8($0)) } + Array(upperHalf.unicodeScalars)
        scalars += [Unicode.Scalar](repeating: Self.undefined, count: max(0, 256 - scalars.count))
    }

    subscript(byte: UInt8) -> Unicode.Scalar {
        get { scalars[Int(byte)] }
        set { scalars[Int(byte)] = newValue }
    }

    /// Puts the scalars of a text on bytes that follow each other.
    mutating func put(_ text: String, at first: UInt8) {
        for (offset, scalar) in text.unicodeScalars.enumerated() { scalars[Int(first) + offset] = scalar }
    }

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] { bytes.map { scalars[Int($0)] } }

    /// The byte that stands for a scalar.
    func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalars.firstIndex(of: scalar).map { UInt8($0) }
    }
}
