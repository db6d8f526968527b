import BulletinModel
import VietnameseText

/// The numbers that the article reports, each with what it measures, how exact it is, what share of what it is, how
/// it changed against what, and for which period.
struct FigureRule: Sendable {
    static let name = "figures.clause"

    private let lexicon: FigureLexicon
    private let scanner: QuantityScanner
    private let indicators: IndicatorReader
    private let periods: FigurePeriod

    init() throws {
        lexicon = try FigureLexicon()
        scanner = QuantityScanner(units: try UnitLexicon(), lexicon: lexicon)
        indicators = IndicatorReader(lexicon: lexicon)
        periods = FigurePeriod(lexicon: lexicon)
    }

    /// The figures of the article in order.
    ///
    /// - Parameter period: what the bulletin reports on; a figure that names none of its own has this one.
    func find(in document: ZonedText, period: EDTF?) -> [Finding<Figure>] {
        document.sentences.flatMap { figures(in: document.text, sentence: $0.tokens, period: period) }
    }

    private func figures(in text: CleanText, sentence: Range<Int>, period: EDTF?) -> [Finding<Figure>] {
        var clause = FigureClause(start: sentence.lowerBound)
        for quantity in scanner.quantities(in: text.tokens, sentence) {
            let context = context(of: quantity, after: clause.end, in: text, sentence, period)
            if quantity.unit == nil {
                clause.add(percentage: quantity, context, sentence: sentence)
            } else {
                clause.add(value: quantity, context, text: text)
            }
            clause.end = max(quantity.tokens.upperBound, context.end)
        }
        return clause.figures
    }

    /// What stands around a number.
    private func context(
        of quantity: Quantity, after previous: Int, in text: CleanText, _ sentence: Range<Int>, _ period: EDTF?
    ) -> FigureContext {
        let tokens = text.tokens
        let start = max(previous, sentence.lowerBound)
        let gap = start..<max(start, quantity.tokens.lowerBound)
        let hard = gap.last { FigureClause.boundaries.contains(tokens[$0].canonical) }
        var context = FigureContext(end: quantity.tokens.upperBound)
        context.startsClause = hard != nil
        var words = (hard.map { $0 + 1 } ?? gap.lowerBound)..<gap.upperBound
        context.isTarget = lexicon.targets.longestMatch(anywhereIn: tokens[words]) != nil
        context.isCumulative = lexicon.cumulatives.longestMatch(anywhereIn: tokens[words]) != nil
        let known = indicators.known(in: tokens[words])
        let named = periods.find(in: tokens[words], document: period)
        context.period = named?.period
        words = stripCues(before: words, in: tokens, &context)
        if let named { words = stripCues(before: without(named.tokens, words), in: tokens, &context) }
        if quantity.unit == nil { readWhole(after: quantity, in: tokens, sentence, &context) }
        context.hasContent = known != nil || !indicators.isEmpty(words, in: tokens)
        let object = quantity.unit == nil ? nil : object(after: quantity.tokens.upperBound, in: tokens, sentence)
        if let object { context.end = object.upperBound }
        if context.hasContent {
            context.indicator =
                known ?? indicators.printed(in: text, words: words, object: context.endsWithVerb ? object : nil)
        } else if quantity.unit == nil, context.whole == nil, context.comparison == nil,
            let object = self.object(after: quantity.tokens.upperBound, in: tokens, sentence)
        {
            // "98,6% học sinh tốt nghiệp": a share of what follows.
            context.following = .init(name: text.string(tokens: object), tokens: object, isKnown: false)
        } else if let object, let unit = quantity.unit, unit.base == unit.name, object.count <= 3 {
            // "412 hộ nghèo": what is counted says what is measured.
            context.indicator = .init(
                name: unit.name + " " + text.string(tokens: object), tokens: object, isKnown: false)
        }
        context.documentPeriod = period
        return context
    }

    /// Takes qualifiers, verbs and words of change off the end of the words before a number.
    private func stripCues(before words: Range<Int>, in tokens: [Token], _ context: inout FigureContext) -> Range<Int> {
        var words = words
        while !words.isEmpty {
            let slice = tokens[words]
            if let change = lexicon.changes.match(endingAt: words.upperBound, in: slice) {
                if context.sign == nil { context.sign = change.value }
                words = words.lowerBound..<change.start
            } else if let qualifier = lexicon.qualifiers.match(endingAt: words.upperBound, in: slice) {
                if context.qualifier == nil { context.qualifier = qualifier.value }
                words = words.lowerBound..<qualifier.start
            } else if let verb = lexicon.verbs.match(endingAt: words.upperBound, in: slice) {
                if tokens[words.upperBound - 1].canonical == Self.done { context.endsWithVerb = true }
                words = words.lowerBound..<verb.start
            } else if let cumulative = lexicon.cumulatives.match(endingAt: words.upperBound, in: slice) {
                words = words.lowerBound..<cumulative.start
            } else if tokens[words.upperBound - 1].kind == .punctuation, words.count > 1,
                tokens[words.upperBound - 1].canonical == Self.openingBracket
                    || tokens[words.upperBound - 1].canonical == Self.comma
            {
                words = words.lowerBound..<words.upperBound - 1
            } else {
                break
            }
        }
        return words
    }

    /// The words without a stretch at either end of them.
    private func without(_ named: Range<Int>, _ words: Range<Int>) -> Range<Int> {
        if named.upperBound >= words.upperBound {
            return words.lowerBound..<max(words.lowerBound, min(words.upperBound, named.lowerBound))
        }
        if named.lowerBound <= words.lowerBound { return named.upperBound..<words.upperBound }
        return words
    }

    /// The noun phrase behind a unit: up to five lower-case words before punctuation or a word of change.
    private func object(after end: Int, in tokens: [Token], _ sentence: Range<Int>) -> Range<Int>? {
        var last = end
        while last < sentence.upperBound, last - end < 5, tokens[last].kind == .word, tokens[last].shape == .lower,
            lexicon.verbs.longestMatch(in: tokens, at: last) == nil,
            lexicon.changes.longestMatch(in: tokens, at: last) == nil
        {
            last += 1
        }
        let isWhole = last < sentence.upperBound && tokens[last].kind == .punctuation
        return last > end && isWhole ? end..<last : nil
    }

    /// What a percentage is a share of, and what it is compared with: the words behind it.
    private func readWhole(
        after quantity: Quantity, in tokens: [Token], _ sentence: Range<Int>, _ context: inout FigureContext
    ) {
        let slice = tokens[sentence]
        var index = quantity.tokens.upperBound
        let compare = lexicon.compareWords.longestMatch(in: slice, at: index)
        if let whole = lexicon.wholes.longestMatch(in: slice, at: index) {
            context.whole = whole.value
            context.end = whole.end
            return
        }
        if let compare { index = compare.end }
        if let comparison = lexicon.comparisons.longestMatch(in: slice, at: index) {
            context.comparison = comparison.value
            context.end = comparison.end
        } else if compare != nil, let whole = lexicon.wholes.longestMatch(in: slice, at: index) {
            context.whole = whole.value
            context.end = whole.end
        }
    }

    private static let openingBracket = Syllable("(")
    private static let comma = Syllable(",")
    private static let done = Syllable("được")
}
