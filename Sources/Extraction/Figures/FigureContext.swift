import BulletinModel
import VietnameseText

/// What the words around one number say of it.
struct FigureContext: Sendable {
    var indicator: IndicatorReader.Indicator?
    /// The noun behind the number.
    var object: Range<Int>?
    /// Whether words of their own stand between the figure before and this number.
    var hasContent = false
    /// Whether a semicolon or full stop stands between them.
    var startsClause = false
    /// Whether what stands between them is more than a semicolon.
    var startsSentence = false
    /// Whether the number opens a bracket.
    var isInBracket = false
    /// Whether a verb, a word of change or a bracket ties a percentage to the figure before.
    var isTied = false
    /// Whether a noun follows that is neither whole nor comparison.
    var isBeforeNoun = false
    /// Whether the number is what a change led to, or a state.
    var isLevel = false
    var isRange = false
    var qualifier: Figure.Qualifier?
    /// 1 behind a word of rising, -1 behind one of falling.
    var sign: Double?
    /// Whether the indicator is itself a change.
    var isGrowth = false
    var isTarget = false
    /// Whether the number itself is a plan; those that follow need not be.
    var isPlan = false
    var isCumulative = false
    /// Whether it is the whole of which the figure before is a part.
    var isTotal = false
    /// The period that the words name.
    var period: EDTF?
    var whole: FigureName?
    var comparison: FigureName?
    /// Behind the last token that was read for this number.
    var end: Int
}
