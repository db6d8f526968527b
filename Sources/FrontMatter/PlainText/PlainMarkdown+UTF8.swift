import VietnameseText

extension PlainMarkdown {
    /// The text as bytes.
    public var utf8: [UInt8] { UTF8Text(scalars).bytes }
}
