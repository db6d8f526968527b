import VietnameseText

/// Reads what a figure measures from the words before it.
struct IndicatorReader: Sendable {
    struct Indicator: Sendable, Equatable {
        var name: String
        var tokens: Range<Int>
        /// Whether the lexicon knows it.
        var isKnown: Bool
    }

    let lexicon: FigureLexicon
    private let comma = Syllable(",")

    init(lexicon: FigureLexicon) {
        self.lexicon = lexicon
    }

    /// The longest indicator that the lexicon knows, verbs and words of change at its end included (`tốc độ tăng`).
    func known(in tokens: ArraySlice<Token>) -> Indicator? {
        lexicon.indicators.longestMatch(anywhereIn: tokens).map {
            Indicator(name: $0.value, tokens: $0.range, isKnown: true)
        }
    }

    /// The indicator, as printed, in the words between the figure before (or the beginning of the clause) and a number, the verbs
    /// before the number left out already; nil when only words are left that say nothing of their own.
    ///
    /// - Parameter object: the noun phrase behind the unit, which completes a verb: `gieo cấy được 12 ha lúa`.
    func printed(in text: CleanText, words: Range<Int>, object: Range<Int>?) -> Indicator? {
        let phrase = nounPhrase(in: text.tokens, words)
        let count = text.tokens[phrase].count { $0.kind == .word }
        guard (1...14).contains(count),
            lexicon.circumstances.longestMatch(in: text.tokens[phrase], at: phrase.lowerBound) == nil
        else { return nil }
        var name = text.string(tokens: phrase)
        if let object { name += " " + text.string(tokens: object) }
        return Indicator(
            name: loweringFirst(name, text.tokens[phrase.lowerBound].shape), tokens: phrase, isKnown: false)
    }

    /// Whether the words hold anything of their own: openings, verbs and punctuation do not.
    func isEmpty(_ words: Range<Int>, in tokens: [Token]) -> Bool {
        nounPhrase(in: tokens, words).isEmpty
    }

    /// Behind the last comma or bracket, without openings in front and verbs behind.
    private func nounPhrase(in tokens: [Token], _ words: Range<Int>) -> Range<Int> {
        var phrase = words
        if let last = phrase.last(where: {
            tokens[$0].kind == .punctuation && tokens[$0].canonical != NumeralReader.dash
        }) {
            phrase = last + 1..<phrase.upperBound
            if phrase.isEmpty, last > words.lowerBound { return nounPhrase(in: tokens, words.lowerBound..<last) }
        }
        var isShrinking = true
        while isShrinking, !phrase.isEmpty {
            isShrinking = false
            if let opening = lexicon.openings.longestMatch(in: tokens[phrase], at: phrase.lowerBound) {
                phrase = opening.end..<phrase.upperBound
                isShrinking = true
            } else if tokens[phrase.lowerBound].kind == .punctuation {
                phrase = phrase.lowerBound + 1..<phrase.upperBound
                isShrinking = true
            }
            if let verb = lexicon.verbs.match(endingAt: phrase.upperBound, in: tokens[phrase]) {
                phrase = phrase.lowerBound..<verb.start
                isShrinking = true
            }
        }
        return phrase
    }

    private func loweringFirst(_ name: String, _ shape: Token.Shape) -> String {
        guard shape == .capitalized, let first = name.unicodeScalars.first else { return name }
        return first.properties.lowercaseMapping + String(name.unicodeScalars.dropFirst())
    }
}
