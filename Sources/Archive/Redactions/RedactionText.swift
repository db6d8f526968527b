import VietnameseText

/// The words of a redaction. Case, blanks and the place of tone marks make no difference; nor do missing marks, where a
/// text has none.
struct RedactionPattern: Sendable {
    fileprivate let tokens: [Token]
    /// Whether punctuation may stand between the words, as it may in a passage.
    fileprivate let isLoose: Bool

    /// nil without a word.
    init?(_ redaction: Redaction) {
        tokens = Tokenizer.tokens(of: Array(redaction.text.unicodeScalars)).filter(\.isWord)
        if case .passage = redaction.subject { isLoose = true } else { isLoose = false }
        if tokens.isEmpty { return nil }
    }
}

/// Takes redactions out of texts.
struct RedactionText: Sendable {
    /// By the folded key of their first words, the longest first.
    private var patterns: [Syllable: [RedactionPattern]] = [:]

    init(_ patterns: [RedactionPattern]) {
        for pattern in patterns.sorted(by: { $0.tokens.count > $1.tokens.count }) {
            self.patterns[pattern.tokens[0].folded, default: []].append(pattern)
        }
    }

    /// The text with marks in the place of what must not be said; nil when there is nothing of it.
    func redacted(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(of: scalars)
        var result = String.UnicodeScalarView()
        var copied = 0
        var index = 0
        while index < tokens.count {
            guard let end = match(at: index, in: tokens) else {
                index += 1
                continue
            }
            result.append(contentsOf: scalars[copied..<tokens[index].start])
            result.append(contentsOf: Redaction.mark.unicodeScalars)
            copied = tokens[end].end
            index = end + 1
        }
        guard copied > 0 else { return nil }
        result.append(contentsOf: scalars[copied...])
        return String(result)
    }

    /// The last token of the longest pattern that begins here.
    private func match(at start: Int, in tokens: [Token]) -> Int? {
        guard tokens[start].isWord, let candidates = patterns[tokens[start].folded] else { return nil }
        for pattern in candidates { if let end = end(of: pattern, at: start, in: tokens) { return end } }
        return nil
    }

    private func end(of pattern: RedactionPattern, at start: Int, in tokens: [Token]) -> Int? {
        var index = start
        var isExact = true
        var isUnmarked = true
        for (position, wanted) in pattern.tokens.enumerated() {
            if position > 0 {
                index += 1
                while index < tokens.count, !tokens[index].isWord,
                    pattern.isLoose || tokens[index].kind == .lineBreak
                { index += 1 }
            }
            guard index < tokens.count, tokens[index].isWord, tokens[index].folded == wanted.folded else { return nil }
            isExact = isExact && tokens[index].canonical == wanted.canonical
            isUnmarked = isUnmarked && tokens[index].canonical == tokens[index].folded
        }
        return isExact || isUnmarked ? index : nil
    }
}

extension Token {
    fileprivate var isWord: Bool { kind == .word || kind == .number }
}
