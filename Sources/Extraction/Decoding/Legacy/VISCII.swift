/// VISCII 1.1 (RFC 1456): every letter is one byte, six capitals among the control characters.
struct VISCII: LegacyEncoding {
    let name = "VISCII"
    let title = "VISCII"

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] { Self.table.scalars(of: bytes) }

    private static let table = {
        var table = ByteTable(
            upperHalf: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
                + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
                + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
                + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")
        for (byte, letter) in zip([0x02, 0x05, 0x06, 0x14, 0x19, 0x1E] as [UInt8], "ẲẴẪỶỸỴ".unicodeScalars) {
            table[byte] = letter
        }
        return table
    }()
}
