/// TCVN3, known as ABC: the third form (VN3) of TCVN 5712:1993, as the Windows fonts whose names begin with `.Vn` had
/// it. Of the capitals only those without a tone have a byte (Ă Â Ê Ô Ơ Ư Đ); capitals with one are small letters set
/// in a font of capitals (`.VnTimeH`), which the text does not tell. Quotes and dashes are those of windows-1252.
struct TCVN3: LegacyEncoding {
    /// IANA lists no name.
    let name = "x-tcvn3"
    let title = "TCVN3 (ABC)"
    let lacksCapitals = true

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] { Self.table.scalars(of: bytes) }

    private static let table = ByteTable(
        upperHalf: Windows1252.punctuation
            + "\u{A0}ĂÂÊÔƠƯĐăâêôơưđ\u{FFFD}\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạ\u{FFFD}ằẳẵắ\u{FFFD}"
            + "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}ặầẩẫấậè\u{FFFD}ẻẽéẹềểễếệìỉ\u{FFFD}\u{FFFD}\u{FFFD}ĩíịò"
            + "\u{FFFD}ỏõóọồổỗốộờởỡớợù\u{FFFD}ủũúụừửữứựỳỷỹýỵ\u{FFFD}")
}
