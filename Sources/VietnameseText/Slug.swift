/// Names for paths and URLs.
public enum Slug {
    /// What stands for a text without any letter or digit that a slug can hold.
    public static let unnamed = "khong-ten"

    /// The text in lower-case ASCII letters and digits, everything between them one hyphen: `Bắc Kạn` to `bac-kan`.
    ///
    /// A slug longer than `maximumLength` is cut behind its last whole word, or within the word if it is the first.
    /// Never empty: what has nothing to show is called `unnamed`, whatever the length.
    public static func make(_ text: String, maximumLength: Int = 80) -> String {
        let limit = max(1, maximumLength)
        let folded = ScalarTable.folded
        var bytes: [UInt8] = []
        bytes.reserveCapacity(limit)
        var wordsEnd = 0
        var isBetweenWords = false
        for scalar in text.unicodeScalars where !Folding.isMark(scalar) {
            let letter = ScalarTable.index(scalar).map { folded[$0] } ?? Folding.fold(scalar)
            guard isSlugLetter(letter) else {
                isBetweenWords = true
                continue
            }
            if isBetweenWords, !bytes.isEmpty {
                wordsEnd = bytes.count
                if wordsEnd + 2 > limit { break }
                bytes.append(UInt8(ascii: "-"))
            }
            isBetweenWords = false
            if bytes.count == limit {
                if wordsEnd > 0 { bytes.removeLast(bytes.count - wordsEnd) }
                break
            }
            bytes.append(UInt8(truncatingIfNeeded: letter.value))
        }
        return bytes.isEmpty ? unnamed : String(decoding: bytes, as: UTF8.self)
    }

    @inline(__always)
    private static func isSlugLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
}
