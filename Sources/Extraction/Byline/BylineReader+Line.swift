import VietnameseText

extension BylineReader {
    /// Whether a line begins with an author's label: `Bài: Minh An - Ảnh: Thu Hà`.
    func isLabelled(_ range: Range<Int>, in text: CleanText) -> Bool {
        read(range, in: text)?.label == .author
    }

    /// Whether a line names the agency that a text was taken from: `Nguồn: Báo Hà Xuyên`.
    func isSource(_ row: Page.Row, in text: CleanText) -> Bool {
        guard row.shape.words <= 16, let reading = read(row.line.tokens, in: text), reading.label == .source,
            let agency = reading.agency
        else { return false }
        // An address is none.
        return !agency.contains {
            text.isMark("/", at: $0)
                || text.isMark(".", at: $0) && $0 + 1 < agency.upperBound
                    && !text.tokens[$0 + 1].hasBlankBefore
        }
    }

    /// Whether a line by itself says who wrote the text: by a label, by nothing but names, or by an agency's name.
    func isByline(_ row: Page.Row, in text: CleanText) -> Bool {
        guard row.shape.words <= 24, row.shape.words > 0, let reading = read(row.line.tokens, in: text) else {
            return false
        }
        switch reading.label {
        case .author: return true
        case .source: return !reading.isEmpty
        case .photo, .poster: return false
        case nil: break
        }
        guard !row.cover.isFilled(by: .furniture), !row.shape.endsOpen else { return false }
        if reading.authors.isEmpty {
            return reading.agency != nil && row.shape.words <= 10 && !row.shape.endsSentence
                && !row.line.tokens.contains { text.isMark(":", at: $0) }
        }
        let words = reading.authors.map { name in name.count { text.tokens[$0].kind == .word } }
        let hasInitial = reading.authors.contains { name in name.contains { text.isMark(".", at: $0) } }
        guard words.allSatisfy({ $0 <= 5 }), row.shape.words <= 16 else { return false }
        return hasInitial || reading.hasStaff || words.contains { $0 >= 2 } || words.count >= 2
    }
}
