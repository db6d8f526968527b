/// The lines of a text with their shapes and, where they are short, the words of the lexicon in them.
struct Page: Sendable {
    struct Row: Sendable {
        let line: Line
        let shape: LineShape
        /// `.none` for long lines, which no word turns into furniture.
        let cover: LineCover
        /// Letters and digits without marks: equal for the same words, however they are written.
        let foldedKey: UInt64
    }

    let text: CleanText
    let rows: [Row]

    init(_ text: CleanText, words: ZoneWords) {
        self.text = text
        rows = text.lines.map { line in
            let shape = LineShape(line.tokens, in: text)
            guard shape.words <= 40 else { return Row(line: line, shape: shape, cover: .none, foldedKey: 0) }
            return Row(
                line: line, shape: shape,
                cover: LineCover(line.tokens, in: text, words: words),
                foldedKey: Self.foldedKey(line.tokens, in: text))
        }
    }

    func row(_ index: Int) -> Row { rows[index] }

    /// Words without marks and punctuation, in order, hashed (FNV-1a).
    static func foldedKey(_ range: Range<Int>, in text: CleanText) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range where text.tokens[index].kind != .punctuation {
            hash = (hash ^ text.tokens[index].folded.rawValue) &* 0x100_0000_01B3
        }
        return hash
    }
}
