import VietnameseText

/// The years that a text speaks of.
enum TextYears {
    /// Of headlines and the first sentences, else of the whole article.
    static func latest(in zoned: ZonedText) -> Int? {
        let opening = zoned.headlines + zoned.sentences.prefix(3).map(\.tokens)
        return years(in: opening, of: zoned.text).max()
            ?? years(in: zoned.sentences.map(\.tokens), of: zoned.text).max()
    }

    /// Years that stand alone; `2015-2020` is a term.
    static func years(in ranges: [Range<Int>], of text: CleanText) -> [Int] {
        ranges.joined().compactMap { index in
            guard text.tokens[index].kind == .number, text.tokens[index].range.count == 4,
                let year = text.tokens[index].number, (1990...2100).contains(year)
            else { return nil }
            let isInTerm =
                index + 2 < text.tokens.count && text.isMark("-", at: index + 1)
                && text.tokens[index + 2].range.count == 4
                || index > 1 && text.isMark("-", at: index - 1) && text.tokens[index - 2].range.count == 4
            return isInTerm ? nil : year
        }
    }
}
