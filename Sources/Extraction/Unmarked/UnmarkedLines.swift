import VietnameseText

/// Finds the lines of a text that are typed without marks (`Hoi nghi Ban Thuong vu Huyen uy`).
enum UnmarkedLines {
    /// Words of a line that are enough to tell that it has its marks.
    private static let enough = 3
    /// Fewer words than that tell nothing.
    private static let fewest = 8

    /// The tokens of each such line; none when the text's longest line has its marks, or when its words are not
    /// Vietnamese.
    static func find(in text: CleanText) -> [Range<Int>] {
        guard let longest = text.lines.max(by: { $0.tokens.count < $1.tokens.count }),
            isUnmarked(longest.tokens, in: text.tokens)
        else { return [] }
        let unmarked = text.lines.lazy.map(\.tokens).filter { isUnmarked($0, in: text.tokens) }
        return isVietnamese(unmarked, in: text.tokens) ? Array(unmarked) : []
    }

    /// A title without marks.
    static func isUnmarked(title: Range<Int>, in tokens: [Token]) -> Bool {
        isUnmarked(title, in: tokens) && title.count { tokens[$0].kind == .word } >= 4
            && isVietnamese(CollectionOfOne(title), in: tokens, fewest: 4)
    }

    /// Whether hardly a word has marks. Of a line with marks the first few words tell.
    private static func isUnmarked(_ range: Range<Int>, in tokens: [Token]) -> Bool {
        var marked = 0
        for index in range where tokens[index].canonical != tokens[index].folded {
            marked += 1
            if marked == enough { break }
        }
        return marked == 0 || marked < enough && marked * 20 <= range.count
    }

    /// Whether eight words in ten can be Vietnamese, abbreviations and foreign names aside: in other languages three or
    /// four can.
    private static func isVietnamese(
        _ ranges: some Sequence<Range<Int>>, in tokens: [Token], fewest: Int = fewest
    ) -> Bool {
        var words = 0
        var possible = 0
        for index in ranges.joined() where tokens[index].kind == .word && tokens[index].range.count > 1 {
            let token = tokens[index]
            let isPossible = token.canonical.isVietnameseWithoutMarks
            if !isPossible, token.shape == .upper, token.range.count <= 8 { continue }
            words += 1
            if isPossible { possible += 1 }
        }
        return words >= fewest && possible * 10 >= words * 8
    }
}
