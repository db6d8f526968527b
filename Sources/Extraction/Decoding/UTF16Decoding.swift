/// UTF-16 with a byte order mark.
struct UTF16Decoding: TextDecoding {
    func decode(_ bytes: [UInt8]) -> DecodingOutcome {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFE, 0xFF): Self.decode(bytes, isBigEndian: true)
        case (0xFF, 0xFE): Self.decode(bytes, isBigEndian: false)
        default: .declined
        }
    }

    /// All bytes, in the order that is known or supposed.
    static func decode(_ bytes: [UInt8], isBigEndian: Bool) -> DecodingOutcome {
        let encoding = isBigEndian ? "utf-16be" : "utf-16le"
        func unit(_ index: Int) -> UInt32 {
            let (a, b) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isBigEndian ? a << 8 | b : b << 8 | a
        }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count / 2)
        var index = 0
        while index < bytes.count {
            guard index + 1 < bytes.count else { return .broken(offset: index, encoding: encoding) }
            var value = unit(index)
            var length = 2
            if (0xD800..<0xDC00).contains(value), index + 3 < bytes.count {
                let low = unit(index + 2)
                guard (0xDC00..<0xE000).contains(low) else { return .broken(offset: index, encoding: encoding) }
                value = 0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)
                length = 4
            }
            guard let scalar = Unicode.Scalar(value) else { return .broken(offset: index, encoding: encoding) }
            scalars.append(scalar)
            index += length
        }
        return .text(DecodedText(scalars: scalars, encoding: encoding))
    }
}
