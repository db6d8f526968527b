import VietnameseText

/// Reads what a figure measures from the words around it.
struct IndicatorReader: Sendable {
    struct Indicator: Sendable, Equatable {
        var name: String
        /// Whether the lexicon knows it.
        var isKnown: Bool
    }

    let lexicon: FigureLexicon

    /// The last indicator that the lexicon knows, verbs and words of change at its end included (`tốc độ tăng`).
    func known(in tokens: ArraySlice<Token>) -> Indicator? {
        lexicon.indicators.lastMatch(in: tokens).map { Indicator(name: $0.value, isKnown: true) }
    }

    /// The noun phrase, as printed, at the end of the words before a number; nil when it says nothing of its own.
    ///
    /// - Parameter object: the noun phrase behind the unit, which completes a verb: `gieo cấy được 12 ha lúa`.
    func printed(in text: CleanText, gap: FigureGap, words: Range<Int>, object: Range<Int>?) -> Indicator? {
        let phrase = nounPhrase(gap, words)
        let count = text.tokens[phrase].count { $0.kind == .word }
        guard (1...14).contains(count), !(gap.cue(at: phrase.lowerBound)?.cue.roles.contains(.circumstance) ?? false)
        else { return nil }
        var name = text.utf8(text.scalarRange(tokens: phrase))
        let first = text.tokens[phrase.lowerBound]
        if first.shape == .capitalized { Self.lowerFirst(text.scalars[first.start], of: &name) }
        if let object, endsWithVerb(gap, at: phrase.upperBound, text.tokens) {
            name.append(UInt8(ascii: " "))
            name += text.utf8(text.scalarRange(tokens: object))
        }
        return Indicator(name: String(decoding: name, as: UTF8.self), isKnown: false)
    }

    /// The noun phrase behind a unit: up to five lower-case words before punctuation.
    func object(after end: Int, in tokens: [Token]) -> Range<Int>? {
        var last = end
        while last < tokens.count, last - end < 6, tokens[last].kind == .word, tokens[last].shape == .lower,
            lexicon.cues.longestMatch(in: tokens, at: last) == nil
        {
            last += 1
        }
        guard last > end, last - end < 6, last == tokens.count || tokens[last].kind != .word else { return nil }
        return end..<last
    }

    /// Whether what a number is a share of may begin at a token.
    func isNoun(at index: Int, in tokens: [Token]) -> Bool {
        guard index < tokens.count, tokens[index].kind == .word else { return false }
        guard let roles = lexicon.cues.longestMatch(in: tokens, at: index)?.value.roles else { return true }
        return roles.isDisjoint(with: [.conjunction, .connective, .compare])
    }

    /// `trồng được 12 ha lúa`: the verb wants its object.
    private func endsWithVerb(_ gap: FigureGap, at index: Int, _ tokens: [Token]) -> Bool {
        index < gap.words.upperBound && tokens[index..<gap.words.upperBound].contains { $0.canonical == Self.done }
    }

    /// Behind the last comma or bracket before which something stands, without what leads in and verbs behind.
    private func nounPhrase(_ gap: FigureGap, _ words: Range<Int>) -> Range<Int> {
        var end = words.upperBound
        while end > words.lowerBound {
            var start = end
            while start > words.lowerBound, gap[start - 1] != .comma, gap[start - 1] != .openBracket { start -= 1 }
            let phrase = trimmed(gap, start..<end)
            if !phrase.isEmpty { return phrase }
            end = start - 1
        }
        return words.lowerBound..<words.lowerBound
    }

    private func trimmed(_ gap: FigureGap, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            switch gap[start] {
            case .cue(let number) where isLeading(gap.cues[number].cue): start = gap.cues[number].tokens.upperBound
            case .period, .aside, .comma, .openBracket: start += 1
            default:
                while start < end {
                    switch gap[end - 1] {
                    case .cue(let number) where gap.cues[number].cue.isEmpty:
                        end = max(start, gap.cues[number].tokens.lowerBound)
                    case .period, .aside: end -= 1
                    default: return start..<end
                    }
                }
            }
        }
        return start..<start
    }

    private func isLeading(_ cue: FigureCue) -> Bool {
        !cue.roles.isDisjoint(with: [.opening, .conjunction, .cumulative, .target])
            || cue.roles.contains(.verb) && !cue.roles.contains(.circumstance)
    }

    /// Makes the capital that a text begins with small.
    private static func lowerFirst(_ capital: Unicode.Scalar, of text: inout [UInt8]) {
        if capital.isASCII {
            text[0] |= 0x20
        } else if let small = UTF8.encode(Folding.lowercase(capital)) {
            text.replaceSubrange(..<UTF8.width(capital), with: small)
        }
    }

    private static let done = Syllable("được")
}
