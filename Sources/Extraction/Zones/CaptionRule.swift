import VietnameseText

/// Tells the caption of a photograph from a short paragraph.
struct CaptionRule: Sendable {
    private enum Word: Sendable {
        case view, act, credit, position, person
    }

    private let words: PhraseTrie<Word>
    private let files: Set<Syllable>

    init(_ lexicon: Lexicon) throws {
        var words = PhraseList<Word>()
        for (section, word) in [
            ("view", Word.view), ("act", .act), ("credit", .credit), ("position", .position), ("person", .person),
        ] {
            for phrase in try lexicon.phrases(section) { words.insert(phrase, word) }
        }
        self.words = PhraseTrie(words)
        files = Set(try lexicon.phrases("file").map { Syllable($0) })
    }

    /// Whether a lone line is a caption. `hasSeen` tells whether the text before has these words.
    func isCaption(_ row: Page.Row, in text: CleanText, hasSeen: (ArraySlice<Token>) -> Bool) -> Bool {
        let range = row.line.tokens
        let shape = row.shape
        guard shape.words <= 45, let first = range.first else { return false }
        if isFileName(range, in: text) || hasCredit(range, in: text) { return true }
        if "📷📸".unicodeScalars.contains(text.scalars[text.tokens[first].start]) { return true }
        guard !shape.endsOpen, !shape.isItem, shape.innerEnds == 0 else { return hasPosition(range, in: text) }
        if hasPosition(range, in: text) { return true }
        let opening = words.longestMatch(in: text.tokens[..<range.upperBound], at: first)
        if opening?.value == .view { return shape.words <= 18 }
        // `Phát biểu giao nhiệm vụ, đồng chí Trần An chúc mừng …`: a sentence.
        if opening?.value == .act, shape.endsSentence { return false }
        guard shape.words <= 28 else { return false }
        return showsPerson(range, isAnnounced: opening?.value == .person, shape, text, hasSeen)
    }

    private func isFileName(_ range: Range<Int>, in text: CleanText) -> Bool {
        guard range.count >= 3, let last = range.last else { return false }
        return files.contains(text.tokens[last].canonical) && text.isMark(".", at: last - 1)
            && !text.tokens[last].hasBlankBefore
    }

    /// `… Ảnh: Minh An`, `(Ảnh: Minh An)`, `Ảnh 1: …`
    private func hasCredit(_ range: Range<Int>, in text: CleanText) -> Bool {
        for index in range where text.tokens[index].kind == .word && text.tokens[index].shape != .lower {
            let before = index == range.lowerBound || text.tokens[index - 1].kind == .punctuation
            guard before,
                let match = words.matches(in: text.tokens[..<range.upperBound], at: index).first(where: {
                    $0.value == .credit
                })
            else { continue }
            var end = match.end
            if end < range.upperBound, text.tokens[end].kind == .number { end += 1 }
            if end < range.upperBound, text.isMark(":", at: end) || text.isMark("-", at: end) && end > match.end {
                return true
            }
        }
        return false
    }

    /// `(thứ ba, từ trái sang)`
    private func hasPosition(_ range: Range<Int>, in text: CleanText) -> Bool {
        range.contains { words.longestMatch(in: text.tokens[..<range.upperBound], at: $0)?.value == .position }
    }

    /// A person, what they do, and little behind it.
    private func showsPerson(
        _ range: Range<Int>, isAnnounced: Bool, _ shape: LineShape, _ text: CleanText,
        _ hasSeen: (ArraySlice<Token>) -> Bool
    ) -> Bool {
        guard isAnnounced || shape.capitalized >= 3,
            let first = range.first, text.tokens[first].shape != .lower
        else { return false }
        for index in range.dropFirst(2) where text.tokens[index].shape == .lower {
            guard
                let act = words.matches(in: text.tokens[..<range.upperBound], at: index).first(where: {
                    $0.value == .act
                })
            else { continue }
            let rest = text.tokens[act.end..<range.upperBound]
            let hasMore = rest.dropLast().contains { $0.kind == .punctuation && text.scalars[$0.start] != "\"" }
            guard !hasMore, rest.count(where: { $0.kind == .word }) <= 12 else { return false }
            if !shape.endsSentence { return true }
            // The name before the act may be that of a place, which many sentences have.
            let announced = firstName(range, in: text)
            if isAnnounced, !announced.isEmpty { return hasSeen(announced) }
            return hasSeen(name(before: index, from: first, in: text)) || hasSeen(announced)
        }
        return false
    }

    /// The first capitalised words in a row behind the word that announces a person.
    private func firstName(_ range: Range<Int>, in text: CleanText) -> ArraySlice<Token> {
        let announced = words.longestMatch(in: text.tokens[..<range.upperBound], at: range.lowerBound)
        var end = announced.map { $0.value == .person ? $0.end : range.lowerBound } ?? range.lowerBound
        let start = end
        while end < range.upperBound, text.tokens[end].kind == .word, text.tokens[end].shape != .lower { end += 1 }
        return text.tokens[start..<end]
    }

    /// The capitalised words at the end of what stands before the act.
    private func name(before end: Int, from start: Int, in text: CleanText) -> ArraySlice<Token> {
        var first = end
        while first > start, text.tokens[first - 1].kind == .word, text.tokens[first - 1].shape != .lower { first -= 1 }
        return text.tokens[first..<end]
    }
}
