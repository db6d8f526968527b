import BulletinModel
import VietnameseText

/// What stands around one number.
struct FigureContext: Sendable {
    var indicator: IndicatorReader.Indicator?
    /// The noun behind a percentage: what it is a share of, when nothing before it says what is measured.
    var following: IndicatorReader.Indicator?
    /// Whether words of their own stand between the figure before and this number.
    var hasContent = false
    /// Whether a semicolon or full stop stands between them.
    var startsClause = false
    var endsWithVerb = false
    var qualifier: Figure.Qualifier?
    /// 1 behind a word of rising, -1 behind one of falling.
    var sign: Double?
    var isTarget = false
    var isCumulative = false
    /// The period that the words name.
    var period: EDTF?
    var documentPeriod: EDTF?
    var whole: String?
    var comparison: String?
    /// Behind the last token that was read for this number.
    var end: Int
}

/// Puts the numbers of a sentence together: percentages go to the figure before them, cumulative values repeat its
/// indicator.
struct FigureClause: Sendable {
    static let boundaries: Set<Syllable> = [Syllable(";"), Syllable("."), Syllable(":"), Syllable("…")]

    private(set) var figures: [Finding<Figure>] = []
    /// Behind the last token that belongs to a figure.
    var end: Int
    private var indicator: IndicatorReader.Indicator?

    init(start: Int) {
        end = start
    }

    mutating func add(value quantity: Quantity, _ context: FigureContext, text: CleanText) {
        guard let unit = quantity.unit, !isBase(quantity) else { return }
        // "tăng 12 tỷ đồng" says how much more, of what was said before: no figure of its own.
        if context.sign != nil, !context.hasContent { return }
        let goesOn = !context.hasContent && (context.isCumulative || context.period != nil) && !context.startsClause
        if !goesOn { indicator = context.indicator }
        var figure = Figure(
            indicator: indicator?.name, value: quantity.value, unit: unit.name,
            valueBase: rounded(quantity.value * unit.factor),
            qualifier: context.qualifier ?? (quantity.isRange ? .about : nil),
            span: text.string(tokens: quantity.tokens))
        figure.period = context.period ?? context.documentPeriod
        figure.kind = context.isTarget ? .target : .actual
        append(figure, quantity)
    }

    mutating func add(percentage quantity: Quantity, _ context: FigureContext, sentence: Range<Int>) {
        let isChange = context.sign != nil
        if !context.hasContent, !context.startsClause, var last = figures.popLast() {
            if isFree(isChange, last.value) {
                put(quantity, context, into: &last.value)
                last.tokens = last.tokens.lowerBound..<max(quantity.tokens.upperBound, last.tokens.upperBound)
                figures.append(last)
                return
            }
            figures.append(last)
        }
        if context.hasContent || figures.isEmpty { indicator = context.indicator ?? context.following }
        guard let indicator else { return }
        var figure = Figure(indicator: indicator.name)
        put(quantity, context, into: &figure)
        figure.qualifier = context.qualifier
        figure.period = context.period ?? context.documentPeriod
        figure.kind = context.isTarget ? .target : .actual
        append(figure, quantity)
    }

    private func isFree(_ isChange: Bool, _ figure: Figure) -> Bool {
        isChange ? figure.changePercent == nil : figure.percent == nil
    }

    private func put(_ quantity: Quantity, _ context: FigureContext, into figure: inout Figure) {
        if let sign = context.sign {
            figure.changePercent = sign * quantity.value
        } else {
            figure.percent = quantity.value
        }
        figure.percentOf = figure.percentOf ?? context.whole
        figure.comparedWith = figure.comparedWith ?? context.comparison
    }

    /// `trên 1 ha`, `mỗi 1 ha`: the base of a rate.
    private func isBase(_ quantity: Quantity) -> Bool {
        quantity.value == 1 && ["ha", "m²", "người", "hộ"].contains(quantity.unit?.name)
    }

    private mutating func append(_ figure: Figure, _ quantity: Quantity) {
        let confidence =
            switch indicator {
            case let indicator? where indicator.isKnown: 0.92
            case .some: 0.8
            case nil: 0.7
            }
        figures.append(
            Finding(value: figure, tokens: quantity.tokens, rule: FigureRule.name, confidence: confidence))
    }

    /// To nine significant digits behind the point of a multiplication in binary: 5,571 tỷ is 5571000000 đồng.
    private func rounded(_ value: Double) -> Double {
        let scaled = value < 1e6 ? (value * 1e6).rounded() / 1e6 : value.rounded()
        return scaled
    }
}
