/// Writes values one behind the other, without names: for what one version of the program keeps for itself. JSON is for
/// everybody else.
public struct PackedWriter: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public mutating func write(_ value: some Packable) { value.pack(into: &self) }

    /// Bytes as they are, with their number before them.
    public mutating func write(bytes other: [UInt8]) {
        write(varint: UInt64(other.count))
        bytes.append(contentsOf: other)
    }

    /// 7 bits a byte, the low ones first.
    mutating func write(varint number: UInt64) {
        var number = number
        while number >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
            number >>= 7
        }
        bytes.append(UInt8(number))
    }

    /// Always 8 bytes.
    mutating func write(fixed number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func write(utf8 text: String) {
        var text = text
        text.withUTF8 { buffer in
            write(varint: UInt64(buffer.count))
            write(raw: buffer)
        }
    }

    /// Bytes alone.
    mutating func write(raw buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }
}
