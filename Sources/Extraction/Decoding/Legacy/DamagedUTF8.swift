/// UTF-8 as a rival of the encodings that are guessed: a file of which one byte was lost is no text in any of them, and
/// a short text in one of them may look like UTF-8 of another script (`tr߶ng` is `trường` in VISCII).
struct DamagedUTF8: LegacyEncoding {
    let name = UTF8Decoding.name
    let title = "UTF-8"

    func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var decoder = UTF8()
        var input = bytes.makeIterator()
        while true {
            switch decoder.decode(&input) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .error: scalars.append(ByteTable.undefined)
            case .emptyInput: return scalars
            }
        }
    }
}
