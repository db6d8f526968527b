import BulletinModel
import VietnameseText

/// Puts the numbers of a sentence together: percentages go to the figure before them, cumulative values repeat its
/// indicator.
///
/// One sentence is opened after another, so that what is known of figures has its room once.
struct FigureClause: Sendable {
    /// Whether a mark ends a clause.
    @inline(__always)
    static func isBoundary(_ token: Token) -> Bool {
        guard token.kind == .punctuation else { return false }
        return token.canonical == Syllable(mark: ";") || token.canonical == Syllable(mark: ".")
            || token.canonical == Syllable(mark: ":") || token.canonical == Syllable(mark: "…")
    }

    /// What is known of a figure besides its finding.
    private struct Entry {
        var indicator: IndicatorReader.Indicator?
        /// Dropped at the end unless a percentage came to it.
        var needsPercentage = false
        var startsClause = false
        /// Whether it is a percentage alone, with nothing behind it that it were about.
        var isRate = false
        /// Whether it counts things of which a share is handled well.
        var isFile = false
        /// Whether it is one more share of the figure before.
        var isSecondBase = false
    }

    private let lexicon: FigureLexicon
    /// Where its figures begin among those found. They stand there from the start: a figure is a large value to move.
    private var base = 0
    /// For each of them.
    private var entries: [Entry] = []
    /// Behind the last token that belongs to a figure.
    private(set) var end = 0
    /// What the whole bulletin reports on.
    private let documentPeriod: EDTF?
    /// What the sentence has named last, `lũy kế` aside.
    private var period: EDTF?
    /// The figure before a bracket that is open, or that has closed right before the number.
    private var bracket: (figure: Int, isClosed: Bool)?
    /// Whether the sentence speaks of what is striven for.
    private var isTarget = false

    init(documentPeriod: EDTF?, lexicon: FigureLexicon) {
        self.lexicon = lexicon
        self.documentPeriod = documentPeriod
    }

    /// Begins a sentence, in front of which so many figures were found.
    mutating func open(at start: Int, behind count: Int, isTarget: Bool) {
        base = count
        entries.removeAll(keepingCapacity: true)
        end = start
        period = nil
        bracket = nil
        self.isTarget = isTarget
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Takes numbers out again that count for nothing without a percentage, their own or, as in `tiếp nhận 120 hồ sơ, giải
    /// quyết đúng hạn 98%`, the next in the clause.
    func close(_ found: inout [Finding<Figure>]) {
        var hasPercentage = false
        for index in entries.indices.reversed() {
            let needsPercentage = entries[index].needsPercentage
            let figure = base + index
            let hasOwn = found[figure].value.percent != nil || found[figure].value.changePercent != nil
            let counts = !needsPercentage || hasOwn || hasPercentage && entries[index].isFile
            hasPercentage = !entries[index].startsClause && (needsPercentage ? hasPercentage : entries[index].isRate)
            if !counts { found.remove(at: figure) }
        }
    }

    mutating func add(
        _ quantity: Quantity, _ context: FigureContext, text: CleanText, to found: inout [Finding<Figure>]
    ) {
        if context.isTarget { isTarget = true }
        if let named = context.period, !context.isCumulative { period = named }
        readBrackets(before: quantity, in: text)
        if let unit = quantity.unit {
            add(value: quantity, unit, context, text, &found)
        } else {
            add(percentage: quantity, context, text, &found)
        }
        end = max(quantity.tokens.upperBound, context.end)
    }

    private mutating func readBrackets(before quantity: Quantity, in text: CleanText) {
        if bracket?.isClosed == true { bracket = nil }
        for index in end..<max(end, quantity.leading) {
            if text.isMark("(", at: index) {
                bracket = entries.indices.last.map { ($0, false) }
            } else if text.isMark(")", at: index) {
                bracket?.isClosed = true
            }
        }
    }

    private mutating func add(
        value quantity: Quantity, _ unit: FigureUnit, _ context: FigureContext, _ text: CleanText,
        _ found: inout [Finding<Figure>]
    ) {
        guard !isBase(quantity, text.tokens), quantity.value > 0 || unit.isCount else { return }
        let span = text.string(tokens: quantity.tokens)
        // "đạt 16,7% kế hoạch (494/2.957 tỷ đồng)"
        if context.isInBracket, !context.hasContent, !context.startsClause, let last = entries.indices.last,
            found[base + last].value.value == nil, context.sign == nil,
            !unit.isCount || found[base + last].value.percentOf != nil
        {
            found[base + last].value.value = quantity.value
            found[base + last].value.unit = unit.name
            found[base + last].value.valueBase = rounded(quantity.value * unit.factor)
            found[base + last].value.span = span
            found[base + last].tokens = found[base + last].tokens.lowerBound..<quantity.tokens.upperBound
            return
        }
        var indicator = context.indicator ?? count(of: unit, context, text)
        if !context.hasContent, !context.startsSentence, context.isCumulative || context.period != nil,
            let last = entries.indices.last
        {
            indicator = entries[last].indicator
        }
        let difference = difference(unit, context)
        if let difference {
            indicator = (context.hasContent ? indicator : lastIndicator).map {
                .init(name: $0.name + " " + difference, isKnown: false)
            }
        }
        var figure = Figure(
            indicator: indicator?.name, value: quantity.value, unit: unit.name,
            valueBase: rounded(quantity.value * unit.factor),
            qualifier: context.qualifier ?? (quantity.isRange ? .about : nil), span: span)
        if difference != nil { figure.comparedWith = (context.comparison ?? context.whole).map(lexicon.text) }
        append(figure, indicator, quantity, context, needsPercentage: unit.needsPercentage, to: &found)
    }

    private mutating func add(
        percentage quantity: Quantity, _ context: FigureContext, _ text: CleanText, _ found: inout [Finding<Figure>]
    ) {
        let isGrowth = context.isGrowth && context.sign == nil && context.whole == nil
        let sign = context.sign ?? (isGrowth ? 1 : nil)
        let namesPlan = context.whole != nil || context.comparison != nil
        let isAlone = !context.isBeforeNoun || context.isTied && context.sign == nil
        let isTied = (context.isTied || namesPlan || context.object == nil) && isAlone
        // "… đạt 98% kế hoạch; tăng 7% so với cùng kỳ"
        let goesOn = !context.startsClause || context.sign != nil && !context.startsSentence
        if !context.hasContent, goesOn, isTied, let last = place(ofChange: sign != nil, in: found),
            sign != nil
                ? found[base + last].value.changePercent == nil : found[base + last].value.percent == nil
        {
            if sign == nil, found[base + last].value.percentOf == nil, context.whole == nil, context.isTied {
                found[base + last].value.percentOf = context.object.map { text.string(tokens: $0) }
            }
            put(quantity, sign, context, into: &found[base + last].value)
            let end = max(quantity.tokens.upperBound, found[base + last].tokens.upperBound)
            found[base + last].tokens = found[base + last].tokens.lowerBound..<end
            return
        }
        let indicator =
            (goesOn && isTied && !context.hasContent ? lastIndicator : context.indicator)
            ?? context.object.map { .init(name: text.string(tokens: $0), isKnown: false) }
        var figure = Figure(indicator: indicator?.name, span: text.string(tokens: quantity.tokens))
        put(quantity, sign, context, into: &figure)
        figure.qualifier = context.qualifier ?? (quantity.isRange ? .about : nil)
        let isSecondBase = goesOn && isTied && !context.hasContent && sign == nil && !entries.isEmpty
        append(figure, indicator, quantity, context, to: &found)
        entries[entries.count - 1].isSecondBase = isSecondBase
    }

    /// The figure that a percentage is put to: the last, but a change that follows a second base ("bằng 68% dự toán và
    /// bằng 63% nghị quyết, tăng 11%") belongs to the value before both, and what follows a bracket to the value before
    /// it ("705 ha (rừng sản xuất 595 ha), vượt 0,7%").
    private func place(ofChange isChange: Bool, in found: [Finding<Figure>]) -> Int? {
        guard let last = entries.indices.last else { return nil }
        if let bracket, bracket.isClosed, found[base + bracket.figure].value.value != nil { return bracket.figure }
        let isSecondBase = found[base + last].value.value == nil && entries[last].isSecondBase
        return isChange && isSecondBase && last > 0 ? last - 1 : last
    }

    private var lastIndicator: IndicatorReader.Indicator? {
        entries.isEmpty ? nil : entries[entries.count - 1].indicator
    }

    private func put(_ quantity: Quantity, _ sign: Double?, _ context: FigureContext, into figure: inout Figure) {
        if let sign {
            figure.changePercent = sign * quantity.value
            // "vượt 5% dự toán": the plan is what it is compared with.
            figure.comparedWith = figure.comparedWith ?? (context.comparison ?? context.whole).map(lexicon.text)
        } else {
            figure.percent = quantity.value
            figure.percentOf = figure.percentOf ?? context.whole.map(lexicon.text)
            figure.comparedWith = figure.comparedWith ?? context.comparison.map(lexicon.text)
        }
    }

    /// `412 hộ nghèo`: what is counted says what is measured.
    private func count(
        of unit: FigureUnit, _ context: FigureContext, _ text: CleanText
    ) -> IndicatorReader.Indicator? {
        guard unit.isCount, let object = context.object else { return nil }
        return .init(name: unit.name + " " + text.string(tokens: object), isKnown: false)
    }

    /// `trên 1 ha`, `mỗi 1 hộ`: the base of a rate.
    private func isBase(_ quantity: Quantity, _ tokens: [Token]) -> Bool {
        quantity.value == 1 && quantity.tokens.lowerBound > 0
            && Self.rateWords.contains(tokens[quantity.tokens.lowerBound - 1].canonical)
    }

    /// `giảm 4 vụ so với tháng trước`, `, tăng 12 tỷ đồng`: how much more or less, not how much; the indicator says
    /// so. `giảm 628 hộ nghèo` alone is a result.
    private func difference(_ unit: FigureUnit, _ context: FigureContext) -> String? {
        guard let sign = context.sign else { return nil }
        let isResult =
            unit.isCount && context.comparison == nil && context.whole == nil
            && (context.hasContent || context.startsClause || entries.isEmpty)
        return isResult ? nil : sign > 0 ? "tăng" : "giảm"
    }

    private mutating func append(
        _ figure: consuming Figure, _ indicator: IndicatorReader.Indicator?, _ quantity: Quantity,
        _ context: FigureContext, needsPercentage: Bool = false, to found: inout [Finding<Figure>]
    ) {
        let isTarget = isTarget || context.isPlan
        figure.kind = isTarget ? .target : .actual
        figure.period = context.period ?? period ?? (isTarget ? nil : documentPeriod)
        let confidence =
            switch indicator {
            case let indicator? where indicator.isKnown: 0.95
            case .some: 0.93
            case nil: 0.92
            }
        let finding = Finding(
            value: consume figure, tokens: quantity.tokens, rule: FigureRule.name, confidence: confidence)
        let entry = Entry(
            indicator: indicator, needsPercentage: needsPercentage,
            startsClause: context.startsClause, isRate: quantity.unit == nil && !context.isBeforeNoun,
            isFile: quantity.unit?.isHandled == true)
        // "12 tỷ đồng trong tổng số 40 tỷ đồng, đạt 30%": the percentage is that of the part.
        let isWhole = context.isTotal && !context.hasContent && !context.startsClause && !entries.isEmpty
        if isWhole {
            found.insert(consume finding, at: found.count - 1)
            entries.insert(entry, at: entries.count - 1)
        } else {
            found.append(consume finding)
            entries.append(entry)
        }
    }

    /// To six digits behind the point of a multiplication in binary: 5,571 tỷ is 5571000000 đồng.
    private func rounded(_ value: Double) -> Double {
        value < 1e6 ? (value * 1e6).rounded() / 1e6 : value.rounded()
    }

    private static let rateWords: Set<Syllable> = Set(["trên", "mỗi", "quân", "cứ"].map { Syllable($0) })
}
