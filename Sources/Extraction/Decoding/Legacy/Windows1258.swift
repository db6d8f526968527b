/// windows-1258 (IANA; Microsoft's code page 1258): Latin letters with circumflex, breve and horn as one byte, the
/// tone as a combining mark behind them. Some letters with a tone (à, é, ù …) have a byte too; both spellings occur.
struct Windows1258: LegacyEncoding {
    let name = "windows-1258"
    let title = "windows-1258"

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] { Self.table.scalars(of: bytes) }

    private static let table = ByteTable(
        upperHalf: "€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}"
            + "\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ"
            + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß"
            + "àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ")
}
