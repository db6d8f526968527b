/// UTF-8, with or without byte order mark.
struct UTF8Decoding: TextDecoding {
    static let name = "utf-8"

    func decode(_ bytes: [UInt8]) -> DecodingOutcome {
        let input = bytes.span
        var broken: Int?
        let scalars = [Unicode.Scalar](capacity: input.count) { output in
            var index = 0
            while index < input.count {
                let byte = input[index]
                if byte < 0x80 {
                    output.append(Unicode.Scalar(byte))
                    index &+= 1
                    continue
                }
                guard let (scalar, length) = Self.scalar(at: index, of: input) else {
                    broken = index
                    return
                }
                output.append(scalar)
                index &+= length
            }
        }
        if let broken { return .broken(offset: broken, encoding: Self.name) }
        return .text(DecodedText(scalars: scalars, encoding: Self.name))
    }

    /// The scalar beyond ASCII that begins at a byte, and how many bytes it has; nil for too short or too long a form, a surrogate,
    /// or a value beyond Unicode.
    @inline(__always)
    private static func scalar(at index: Int, of input: Swift.Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = input[index]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first < 0xF5, index &+ length <= input.count else { return nil }
        var value = UInt32(first) & (0x7F &>> UInt32(length))
        var next = index &+ 1
        while next < index &+ length {
            let byte = input[next]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
            next &+= 1
        }
        guard value >= smallest(length), let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }

    /// The smallest value that needs so many bytes.
    @inline(__always)
    private static func smallest(_ length: Int) -> UInt32 { length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000 }
}
