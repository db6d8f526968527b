/// UTF-8, with or without byte order mark.
struct UTF8Decoding: TextDecoding {
    static let name = "utf-8"

    func decode(_ bytes: [UInt8]) -> DecodingOutcome {
        var surveyor = TextSurvey.Surveyor()
        var broken: Int?
        let scalars = [Unicode.Scalar](capacity: bytes.count) { output in
            broken = Self.decode(bytes.span, to: &output, &surveyor)
        }
        if let broken { return .broken(offset: broken, encoding: Self.name) }
        return .text(DecodedText(scalars: scalars, encoding: Self.name, survey: surveyor.survey))
    }

    /// The offset of the first byte that is no UTF-8; nil when all of it is.
    private static func decode(
        _ input: Swift.Span<UInt8>, to scalars: inout OutputSpan<Unicode.Scalar>, _ surveyor: inout TextSurvey.Surveyor
    ) -> Int? {
        // Variables of its own stay in registers.
        var output = scalars
        var survey = surveyor
        var broken: Int?
        var index = 0
        while index < input.count {
            let byte = input[index]
            let scalar: Unicode.Scalar
            if byte < 0x80 {
                scalar = Unicode.Scalar(byte)
                index &+= 1
            } else if let (other, length) = Self.scalar(at: index, of: input) {
                scalar = other
                index &+= length
            } else {
                broken = index
                break
            }
            survey.read(scalar, at: output.count)
            output.append(scalar)
        }
        scalars = output
        surveyor = survey
        return broken
    }

    /// The scalar beyond ASCII that begins at a byte, and how many bytes it has; nil for too short or too long a form, a surrogate,
    /// or a value beyond Unicode.
    @inline(__always)
    private static func scalar(at index: Int, of input: Swift.Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = UInt32(input[index])
        let value: UInt32
        let length: Int
        // Nearly all letters of Vietnamese have two bytes or three.
        switch first {
        case 0xC2..<0xE0:
            guard let low = rest(at: index &+ 1, of: input) else { return nil }
            (value, length) = ((first & 0x1F) << 6 | low, 2)
        case 0xE0..<0xF0:
            guard let middle = rest(at: index &+ 1, of: input), let low = rest(at: index &+ 2, of: input) else {
                return nil
            }
            (value, length) = ((first & 0x0F) << 12 | middle << 6 | low, 3)
            guard value >= 0x800 else { return nil }
        case 0xF0..<0xF5:
            guard let high = rest(at: index &+ 1, of: input), let middle = rest(at: index &+ 2, of: input),
                let low = rest(at: index &+ 3, of: input)
            else { return nil }
            (value, length) = ((first & 0x07) << 18 | high << 12 | middle << 6 | low, 4)
            guard value >= 0x1_0000 else { return nil }
        default: return nil
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The six bits of a byte that is not the first of its scalar.
    @inline(__always)
    private static func rest(at index: Int, of input: Swift.Span<UInt8>) -> UInt32? {
        guard index < input.count, input[index] & 0xC0 == 0x80 else { return nil }
        return UInt32(input[index] & 0x3F)
    }
}
