/// TCVN 5712:1993 in its full form, VN1: capitals with a tone lie among the control characters and in holes of the
/// other letters; six marks combine. Unix programs (`iconv -t TCVN`) write it, Windows programs write `TCVN3`.
struct TCVN5712: LegacyEncoding {
    let name = TCVN3().name
    let title = "TCVN 5712 (VN1)"

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] { Self.table.scalars(of: bytes) }

    private static let table = {
        var table = ByteTable(
            upperHalf: "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
                + "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ"
                + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
                + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")
        table.put("ÚỤ", at: 0x01)
        table.put("ỪỬỮ", at: 0x04)
        table.put("ỨỰỲỶỸÝỴ", at: 0x11)
        return table
    }()
}
