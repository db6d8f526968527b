/// How readers expect words to be printed that the index has in one of several spellings.
///
/// Of i and y as the only vowel of a syllable both are right in most words, and texts of authorities print y in these
/// (`quý`, `kỳ`, `tỷ lệ`, `công ty`), while the canonical form has i.
enum UsualSpelling {
    /// The word as it is offered: `quý` for `quí`.
    static func of(_ exact: String) -> String { words[exact] ?? exact }

    private static let words = Dictionary(
        uniqueKeysWithValues: "quy quỳ quỷ quỹ quý quỵ ký kỳ kỷ kỹ kỵ lý mỹ hy tỷ ty".split(separator: " ").map {
            (SearchWord(Array($0.unicodeScalars)[...]).exact, String($0))
        })
}
