import VietnameseText

/// The name of a section in its line: `Tin tức / Tin hoạt động` and `Tin tức - Hoạt động của Ban Thường vụ` name the
/// last one, `Tin tức - Sự kiện` is one name.
enum SectionLine {
    private static let news = [Syllable("tin"), Syllable("tức")]
    /// A section of its own behind a dash has so many words.
    private static let leastWords = 4

    static func name(in line: Range<Int>, of text: CleanText) -> Range<Int> {
        var range = line
        while let last = range.last, text.tokens[last].kind == .punctuation { range = range.lowerBound..<last }
        let stroke = range.last { text.isMark("/", at: $0) && text.tokens[$0].hasBlankBefore }
        if let stroke, stroke + 1 < range.upperBound { return stroke + 1..<range.upperBound }
        let start = range.lowerBound
        guard range.count >= Self.leastWords + 3, text.isMark("-", at: start + 2),
            text.tokens[start..<start + 2].map(\.canonical) == news
        else { return range }
        return start + 3..<range.upperBound
    }
}
