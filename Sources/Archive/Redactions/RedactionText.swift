import VietnameseText

/// Takes redactions out of texts.
struct RedactionText: Sendable {
    /// The longest first.
    private let patterns: [RedactionPattern]
    /// The positions of those that begin with a letter.
    private let starting: [Unicode.Scalar: [Int]]

    init(_ patterns: [RedactionPattern]) {
        self.patterns = patterns.sorted { $0.letterCount > $1.letterCount }
        starting = Dictionary(grouping: self.patterns.indices) { [patterns = self.patterns] in patterns[$0].first }
    }

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

    /// Which redactions are to be taken out of some texts, and words that are one of their names but for marks that some
    /// of them lack: another name, or a slip of the pen.
    func findings(in texts: [String]) -> (sure: Set<Redaction>, similar: Set<String>) {
        var sure: Set<Int> = []
        var similar: Set<String> = []
        for text in texts {
            let readable = ReadableText(Array(text.unicodeScalars))
            for scalars in [readable.words] + readable.destinations.map({ Array(readable.scalars[$0]) }) {
                let tokens = Tokenizer.tokens(of: scalars)
                for start in tokens.indices {
                    for (index, match) in candidates(at: start, in: tokens, of: scalars) {
                        if match.isSure {
                            sure.insert(index)
                        } else {
                            let words = tokens[start...match.last].filter { $0.kind != .lineBreak }.map {
                                String(String.UnicodeScalarView(scalars[$0.range]))
                            }
                            similar.insert(words.joined(separator: " "))
                        }
                    }
                }
            }
        }
        return (Set(sure.map { patterns[$0].redaction }), similar)
    }

    private func matches(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        let tokens = Tokenizer.tokens(of: scalars)
        var found: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            let match = candidates(at: index, in: tokens, of: scalars).first(where: \.match.isSure)?.match
            if let match { found.append(tokens[index].start..<tokens[match.last].end) }
            index = (match?.last ?? index) + 1
        }
        return found
    }

    /// The patterns that may begin at a token, by their positions.
    private func candidates(
        at start: Int, in tokens: [Token], of scalars: [Unicode.Scalar]
    ) -> [(index: Int, match: RedactionPattern.Match)] {
        guard let indices = starting[Folding.fold(scalars[tokens[start].start])] else { return [] }
        return indices.compactMap { index in
            patterns[index].match(at: start, in: tokens, of: scalars).map { (index, $0) }
        }
    }
}
