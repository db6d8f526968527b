import VietnameseText

/// Finds periods, and whether the text assesses them or looks forward to them.
struct PeriodScanner: Sendable {
    /// What the words before a period say of it.
    enum Sense: Sendable, Hashable {
        case assessed
        case coming
        /// `giao ban tháng 5`: the meeting is named after it.
        case named
        /// Nothing.
        case bare
    }

    struct Sighting: Sendable, Hashable {
        let mention: PeriodMention
        let sense: Sense
        /// Whether nothing but `Trong` stands before it in its sentence.
        let isInitial: Bool
    }

    private enum Cue: Sendable {
        case assessed, coming, planned, named
    }

    private let parser: PeriodParser
    private let cues: PhraseTrie<Cue>
    private let notBefore: PhraseTrie<Bool>
    private let openings: PhraseTrie<Bool>

    init(parser: PeriodParser, lexicon: Lexicon) throws {
        self.parser = parser
        var cues = PhraseTrie<Cue>()
        for (section, cue) in [
            ("assessed", Cue.assessed), ("coming", .coming), ("planned", .planned), ("named_after_period", .named),
        ] {
            for phrase in try lexicon.phrases(section) { cues.insert(phrase, cue) }
        }
        self.cues = cues
        notBefore = PhraseTrie(try lexicon.phrases("not_a_period"))
        openings = PhraseTrie(try lexicon.phrases("period_openings"))
    }

    /// The periods of one stretch of text, in order.
    func sightings(in text: CleanText, _ range: Range<Int>) -> [Sighting] {
        let tokens = text.tokens
        var sightings: [Sighting] = []
        var sense = Sense.bare
        // Whether no period has followed the last word of assessment yet.
        var awaitsPeriod = true
        var isSeparated = false
        var index = range.lowerBound
        while index < range.upperBound {
            if let mention = parser.period(in: text, at: index, range) {
                if notBefore.start(in: tokens, endingAt: index, after: range.lowerBound) == nil {
                    // `… 6 tháng đầu năm và 6 tháng cuối năm`: only the first of the two can be over.
                    let isAhead = mention.isRest && !(sense == .assessed && awaitsPeriod)
                    sightings.append(
                        Sighting(
                            mention: mention, sense: isAhead ? .coming : sense,
                            isInitial: isInitial(index, in: tokens, from: range.lowerBound)))
                    awaitsPeriod = false
                }
                index = mention.tokens.upperBound
                continue
            }
            guard let cue = cues.match(in: tokens, at: index, before: range.upperBound) else {
                if tokens[index].kind == .punctuation || tokens[index].canonical == Word.and { isSeparated = true }
                index += 1
                continue
            }
            index = cue.end
            switch cue.value {
            case .assessed:
                sense = .assessed
                awaitsPeriod = true
                isSeparated = false
            case .named:
                if sense == .bare { sense = .named }
            case .coming:
                // `kết quả triển khai nhiệm vụ tháng 4`
                if sense != .assessed || !awaitsPeriod || isSeparated { sense = .coming }
            case .planned:
                if sense == .bare || sense == .assessed && !awaitsPeriod { sense = .coming }
            }
        }
        return sightings
    }

    private func isInitial(_ index: Int, in tokens: [Token], from lower: Int) -> Bool {
        index == lower || openings.start(in: tokens, endingAt: index, after: lower) == lower
    }
}
