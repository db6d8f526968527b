import VietnameseText

extension PlainMarkdown {
    /// The text as bytes.
    public var utf8: [UInt8] {
        var text = UTF8Text(reserving: scalars.count * 2)
        for scalar in scalars { text.append(scalar) }
        return text.bytes
    }
}
