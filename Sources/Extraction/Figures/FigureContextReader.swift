import BulletinModel
import VietnameseText

/// Reads what stands around a number.
struct FigureContextReader: Sendable {
    private let lexicon: FigureLexicon
    private let indicators: IndicatorReader
    private let periods: FigurePeriod

    init(lexicon: FigureLexicon) {
        self.lexicon = lexicon
        indicators = IndicatorReader(lexicon: lexicon)
        periods = FigurePeriod(lexicon: lexicon)
    }

    /// - Parameters:
    ///   - start: behind the figure before, or the beginning of the sentence.
    ///   - follows: whether there is a figure before in this sentence.
    ///   - gap: what the words before the number are read into.
    func context(
        of quantity: Quantity, from start: Int, follows: Bool, in text: CleanText, _ sentence: Range<Int>,
        period: EDTF?, gap: inout FigureGap
    ) -> FigureContext {
        let tokens = text.tokens
        gap.read(start..<max(start, quantity.leading), in: tokens, lexicon: lexicon)
        var context = FigureContext(end: quantity.tokens.upperBound)
        context.startsClause = gap.startsClause
        context.startsSentence = gap.startsSentence
        if let named = periods.find(in: tokens[gap.words], document: period) {
            context.period = named.period
            gap.markPeriod(named.tokens)
        }
        context.isTarget = gap.leadsIntoTargets
        context.isPlan = gap.namesPlan(tokens)
        for found in gap.cues {
            if found.cue.roles.contains(.target) { context.isTarget = true }
            if found.cue.roles.contains(.cumulative) { context.isCumulative = true }
        }
        context.isLevel = quantity.isLevel
        context.isRange = quantity.isRange
        let last = readRun(before: quantity, gap, &context)
        readBehind(quantity, in: tokens, sentence, &context)
        readContent(gap, until: last, quantity, follows: follows && !gap.startsClause, text, &context)
        return context
    }

    /// What follows the number: its whole or comparison, `trở lên`, and the noun.
    private func readBehind(
        _ quantity: Quantity, in tokens: [Token], _ sentence: Range<Int>, _ context: inout FigureContext
    ) {
        let slice = tokens[sentence]
        if let upwards = lexicon.upwards.longestMatch(in: slice, at: context.end) {
            context.qualifier = upwards.value
            context.end = upwards.end
        }
        guard quantity.unit == nil || context.sign != nil,
            let named = FigureComparison.read(in: slice, at: context.end, lexicon: lexicon)
        else { return }
        context.end = named.end
        if named.isWhole { context.whole = named.name } else { context.comparison = named.name }
    }

    /// Reads the words right before the number back to the first that says what is measured; its end.
    private func readRun(before quantity: Quantity, _ gap: FigureGap, _ context: inout FigureContext) -> Int {
        var index = gap.words.upperBound
        var isOpen = true
        while index > gap.words.lowerBound {
            switch gap[index - 1] {
            case .comma:
                isOpen = false
                index -= 1
            case .openBracket:
                if isOpen {
                    context.isInBracket = true
                    context.isTied = true
                }
                isOpen = false
                index -= 1
            case .period, .aside: index -= 1
            case .content: return index
            case .cue(let number):
                let found = gap.cues[number]
                guard found.cue.isEmpty || isNamedPlan(found.cue, context) else { return index }
                if isOpen { read(found.cue, &context) }
                index = found.tokens.lowerBound
            }
        }
        return index
    }

    /// `vượt kế hoạch 5%`: the plan between the word of change and the number.
    private func isNamedPlan(_ cue: FigureCue, _ context: FigureContext) -> Bool {
        cue.whole != nil || cue.roles.contains(.target) || cue.roles.contains(.plan)
    }

    private func read(_ cue: FigureCue, _ context: inout FigureContext) {
        if context.qualifier == nil, !(cue.qualifier == .over && context.isRange) { context.qualifier = cue.qualifier }
        if cue.roles.contains(.total) { context.isTotal = true }
        if cue.roles.contains(.plan) { context.isTarget = true }
        if context.comparison == nil, context.whole == nil {
            context.comparison = cue.comparison
            if cue.comparison == nil { context.whole = cue.whole }
        }
        if !context.isLevel, context.sign == nil {
            if cue.roles.contains(.rising) { context.sign = 1 }
            if cue.roles.contains(.falling) { context.sign = -1 }
            if context.sign != nil { context.isTied = true }
        }
        if cue.roles.contains(.share) { context.isTied = true }
        if !cue.roles.isDisjoint(with: [.level, .share]) { context.isLevel = true }
    }

    /// Whether the words before say what is measured, and what.
    private func readContent(
        _ gap: FigureGap, until last: Int, _ quantity: Quantity, follows: Bool, _ text: CleanText,
        _ context: inout FigureContext
    ) {
        let own = follows ? ownWords(of: gap, until: last, context) : gap.words.lowerBound..<last
        let known = indicators.known(in: text.tokens[own.lowerBound..<max(own.lowerBound, gap.words.upperBound)])
        context.hasContent = known != nil || own.contains { gap.isContent($0) }
        context.isGrowth = own.contains { gap.cue(at: $0)?.cue.roles.contains(.growth) == true }
        context.object = indicators.object(after: context.end, in: text.tokens)
        context.isBeforeNoun =
            context.whole == nil && context.comparison == nil && indicators.isNoun(at: context.end, in: text.tokens)
        if let known {
            context.indicator = known
        } else if context.hasContent {
            context.indicator = indicators.printed(in: text, gap: gap, words: own, object: context.object)
        }
        if context.qualifier == nil, own.first.flatMap({ gap.cue(at: $0) })?.cue.qualifier == .about {
            context.qualifier = .about
        }
        if context.sign == nil, !context.isTied, !context.isLevel { context.sign = leadingSign(gap, own) }
    }

    /// `giảm tỷ lệ hộ nghèo 4%`: the word of change before what is measured.
    private func leadingSign(_ gap: FigureGap, _ own: Range<Int>) -> Double? {
        let start = own.last { gap[$0] == .comma || gap[$0] == .openBracket }.map { $0 + 1 } ?? own.lowerBound
        for index in start..<max(start, own.upperBound) {
            guard let found = gap.cue(at: index), found.tokens.upperBound < own.upperBound,
                (found.tokens.upperBound..<own.upperBound).prefix(3).contains(where: { gap.isContent($0) })
            else { continue }
            if found.cue.roles.contains(.falling) { return -1 }
            if found.cue.roles.contains(.rising) { return 1 }
        }
        return nil
    }

    /// The words that do not belong to the figure before: of `512 ha lúa xuân, năng suất 66 tạ/ha` those behind the
    /// comma. Where nothing divides them, up to six small words before a verb are the object of that figure; and where
    /// only a verb is left behind the last comma, all are: `96 ý kiến, kiến nghị của cử tri, đạt 93%`.
    private func ownWords(of gap: FigureGap, until last: Int, _ context: FigureContext) -> Range<Int> {
        let own = wordsBehindObject(of: gap, until: last, context)
        guard context.isTied, last < gap.words.upperBound, gap.isDivided(from: last) else { return own }
        let isList = own.count <= 10 && !own.contains { gap.cue(at: $0)?.cue.isVerb == true }
        return isList ? last..<last : own
    }

    private func wordsBehindObject(of gap: FigureGap, until last: Int, _ context: FigureContext) -> Range<Int> {
        for index in gap.words where index < last {
            switch gap[index] {
            case .comma, .openBracket: return index..<last
            case .cue(let number) where gap.cues[number].cue.roles.contains(.conjunction): return index..<last
            default: break
            }
        }
        if last < gap.words.upperBound, gap.isDivided(from: last) { return last..<last }
        for index in gap.words where index < last {
            if let cue = gap.cue(at: index)?.cue, cue.roles.contains(.share) { return index..<last }
        }
        let isObject = context.isTied && last < gap.words.upperBound && last - gap.words.lowerBound <= 6
        return isObject ? last..<last : gap.words.lowerBound..<last
    }
}
