/// A text that is put together scalar by scalar: a string that grows by scalars costs ten times as much.
public struct UTF8Text: Sendable {
    @usableFromInline var buffer: [UInt8] = []

    /// With room for so many bytes.
    public init(reserving count: Int) { buffer.reserveCapacity(count) }

    /// The text of scalars.
    public init(_ scalars: [Unicode.Scalar]) {
        self.init(reserving: scalars.count * 2)
        for scalar in scalars { append(scalar) }
    }

    /// What was appended.
    public var bytes: [UInt8] { buffer }

    /// Whether nothing was appended.
    public var isEmpty: Bool { buffer.isEmpty }

    /// The text.
    public var string: String { String(decoding: buffer, as: UTF8.self) }

    /// Appends UTF-8.
    @inlinable
    public mutating func append(_ utf8: some Sequence<UInt8>) { buffer.append(contentsOf: utf8) }

    /// Appends a scalar.
    @inlinable
    public mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case ..<0x80:
            buffer.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            buffer.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            buffer.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case ..<0x1_0000:
            buffer.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            buffer.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            buffer.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
