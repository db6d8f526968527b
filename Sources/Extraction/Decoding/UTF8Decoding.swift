/// UTF-8, with or without byte order mark.
struct UTF8Decoding: TextDecoding {
    static let name = "utf-8"

    func decode(_ bytes: [UInt8]) -> DecodingOutcome {
        let input = bytes.span
        let count = input.count
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(count)
        var index = 0
        while index < count {
            let first = input[index]
            if first < 0x80 {
                scalars.append(Unicode.Scalar(first))
                index += 1
                continue
            }
            let length = Self.length(lead: first)
            guard length > 1, index + length <= count else { return .broken(offset: index, encoding: Self.name) }
            var value = UInt32(first) & (0x7F >> UInt32(length))
            for next in index + 1..<index + length {
                let byte = input[next]
                guard byte & 0xC0 == 0x80 else { return .broken(offset: index, encoding: Self.name) }
                value = value << 6 | UInt32(byte & 0x3F)
            }
            // Too long a form, a surrogate, or beyond Unicode.
            guard value >= Self.smallest[length], let scalar = Unicode.Scalar(value) else {
                return .broken(offset: index, encoding: Self.name)
            }
            scalars.append(scalar)
            index += length
        }
        return .text(DecodedText(scalars: scalars, encoding: Self.name))
    }

    /// The smallest value that needs so many bytes.
    private static let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x1_0000]

    private static func length(lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }
}
