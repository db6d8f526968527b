/// windows-1252 (IANA, Microsoft's best fit table): no encoding of Vietnamese, but the one whose quotes and dashes the
/// fonts of TCVN3 and VNI kept, and the one that a program assumes that knows neither.
enum Windows1252 {
    static let table = ByteTable(upperHalf: punctuation + String(String.UnicodeScalarView(latin1)))

    /// The bytes 0x80 to 0x9F.
    static let punctuation = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"

    private static let latin1 = (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }
}
