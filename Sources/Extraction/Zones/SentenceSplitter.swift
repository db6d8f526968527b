import VietnameseText

/// Cuts a piece of the article into sentences.
enum SentenceSplitter {
    /// More tokens are no sentence but a table or noise: cut, so that no rule has to look further. The longest real ones
    /// have some 300.
    static let longest = 600

    static func addSentences(of span: Span, in text: CleanText, to sentences: inout [Sentence]) {
        let tokens = text.tokens
        var first = span.tokens.lowerBound
        var index = first
        while index < span.tokens.upperBound {
            // Nearly all tokens are words.
            while index < span.tokens.upperBound, tokens[index].kind != .punctuation, index - first != longest {
                index &+= 1
            }
            guard index < span.tokens.upperBound else { break }
            if tokens[index].kind == .punctuation,
                let end = end(ofSentenceAt: index, from: first, in: text, limit: span.tokens.upperBound)
            {
                sentences.append(Sentence(tokens: first..<end, line: span.line))
                first = end
                index = end
            } else if index - first == longest {
                let end = cut(first..<index, in: text)
                sentences.append(Sentence(tokens: first..<end, line: span.line))
                first = end
                index = end
            } else {
                index += 1
            }
        }
        if first < span.tokens.upperBound {
            sentences.append(Sentence(tokens: first..<span.tokens.upperBound, line: span.line))
        }
    }

    /// The end of the part of a run without an end that is taken for a sentence: behind a semicolon or a comma.
    private static func cut(_ range: Range<Int>, in text: CleanText) -> Int {
        let half = range.dropFirst(range.count / 2)
        let mark =
            half.last { text.tokens[$0].canonical == Mark.semicolon }
            ?? half.last { text.tokens[$0].canonical == Mark.comma }
        return mark.map { $0 + 1 } ?? range.upperBound
    }

    /// Where the sentence ends that the mark at `index` closes; nil when it closes none.
    private static func end(ofSentenceAt index: Int, from start: Int, in text: CleanText, limit: Int) -> Int? {
        let tokens = text.tokens
        guard tokens[index].kind == .punctuation else { return nil }
        let mark = text.scalars[tokens[index].start]
        guard mark == "." || mark == "!" || mark == "?" || mark == "…" else { return nil }
        var end = index + 1
        // `...`, `./.`, `.”`
        while end < limit, !tokens[end].hasBlankBefore, tokens[end].kind == .punctuation,
            ".!?…/\"”’»)".unicodeScalars.contains(text.scalars[tokens[end].start])
        {
            end += 1
        }
        guard end < limit else { return end }
        let next = tokens[end]
        if mark == ".", end == index + 1, index > start, isAbbreviation(tokens[index - 1], in: text) { return nil }
        if !next.hasBlankBefore {
            // Two sentences printed without a blank: `hội nghị.Đồng chí`.
            let isGlued = index > start && tokens[index - 1].shape == .lower && next.shape == .capitalized
            return isGlued && tokens[index - 1].end - tokens[index - 1].start > 1 ? end : nil
        }
        // `1. Về …`
        if index == start + 1, tokens[start].kind == .number { return nil }
        switch next.kind {
        case .number: return end
        case .word: return next.shape == .lower ? nil : end
        case .punctuation: return "\"“”‘'«-–—(+•*".unicodeScalars.contains(text.scalars[next.start]) ? end : nil
        case .lineBreak: return end
        }
    }

    /// `TP. Hà Xuyên`, `M. An`: a full stop behind a short word with a capital closes nothing.
    private static func isAbbreviation(_ token: Token, in text: CleanText) -> Bool {
        guard token.kind == .word, token.shape != .lower else { return false }
        let length = token.end - token.start
        return length == 1 || length <= 4 && token.shape != .capitalized && !hasVowel(token, in: text)
    }

    private static func hasVowel(_ token: Token, in text: CleanText) -> Bool {
        text.scalars[token.range].contains { scalar in
            !"BCDĐGHKLMNPQRSTVXbcdđghklmnpqrstvx".unicodeScalars.contains(scalar)
        }
    }
}
