import VietnameseText

/// Takes redactions out of texts.
struct RedactionText: Sendable {
    /// The longest first.
    private let patterns: [RedactionPattern]

    init(_ patterns: [RedactionPattern]) { self.patterns = patterns.sorted { $0.letterCount > $1.letterCount } }

    /// The text with marks in the place of what must not be said; nil when there is nothing of it.
    func redacted(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let found = ranges(in: scalars)
        guard !found.isEmpty else { return nil }
        var result = String.UnicodeScalarView()
        var copied = 0
        for range in found {
            result.append(contentsOf: scalars[copied..<range.lowerBound])
            result.append(contentsOf: Redaction.mark.unicodeScalars)
            copied = range.upperBound
        }
        result.append(contentsOf: scalars[copied...])
        return String(result)
    }

    /// Where it stands in a text, in the text's order; no two ranges meet.
    func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
        let readable = ReadableText(text)
        var found = matches(in: readable.words).map { readable.completed($0, in: text) }
        for destination in readable.destinations where !matches(in: Array(readable.scalars[destination])).isEmpty {
            found.append(destination)
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { ranges, range in
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// Words that are a name but for marks that some of them lack: another name, or a slip of the pen.
    func similar(in text: String) -> [String] {
        let scalars = ReadableText(Array(text.unicodeScalars)).words
        let tokens = Tokenizer.tokens(of: scalars)
        return tokens.indices.compactMap { start in
            patterns.lazy.compactMap { $0.match(at: start, in: tokens, of: scalars) }.first { !$0.isSure }
                .map { String(String.UnicodeScalarView(scalars[tokens[start].start..<tokens[$0.last].end])) }
        }
    }

    private func matches(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        let tokens = Tokenizer.tokens(of: scalars)
        var found: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            let match = patterns.lazy.compactMap { $0.match(at: index, in: tokens, of: scalars) }.first(where: \.isSure)
            if let match { found.append(tokens[index].start..<tokens[match.last].end) }
            index = (match?.last ?? index) + 1
        }
        return found
    }
}
