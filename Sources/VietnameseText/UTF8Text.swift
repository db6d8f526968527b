/// A text that is put together scalar by scalar: a string that grows by scalars costs ten times as much.
public struct UTF8Text: Sendable {
    @usableFromInline var bytes: [UInt8] = []

    /// With room for so many bytes.
    public init(reserving count: Int) { bytes.reserveCapacity(count) }

    /// Whether nothing was appended.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The text.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends a scalar.
    @inlinable
    public mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case ..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case ..<0x1_0000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
