/// A number that the text reports of something.
public struct Figure: Hashable, Sendable {
    /// The thing measured, in the lexicon's words or as printed; nil when the text does not say.
    public var indicator: String?
    /// In the printed unit.
    public var value: Double?
    /// As printed, e.g. `tỷ đồng`.
    public var unit: String?
    /// In the base unit (đồng, ha, …).
    public var valueBase: Double?
    /// nil when the text gives the value as exact.
    public var qualifier: Qualifier?
    /// The printed words of value and unit.
    public var span: String?
    /// In percent, 41.68 for `41,68%`.
    public var percent: Double?
    /// What `percent` is a share of: `nghị quyết`, `kế hoạch` …
    public var percentOf: String?
    /// Signed: negative for a fall.
    public var changePercent: Double?
    /// `cùng kỳ`, `tháng trước` …
    public var comparedWith: String?
    /// The stretch of time that the figure is about, when it is not that of the bulletin.
    public var period: EDTF?
    /// Reached or aimed at.
    public var kind: Kind

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    @inlinable
    public init(
        indicator: String? = nil, value: Double? = nil, unit: String? = nil, valueBase: Double? = nil,
        qualifier: Qualifier? = nil, span: String? = nil, percent: Double? = nil, percentOf: String? = nil,
        changePercent: Double? = nil, comparedWith: String? = nil, period: EDTF? = nil, kind: Kind = .actual
    ) {
        self.indicator = indicator
        self.value = value
        self.unit = unit
        self.valueBase = valueBase
        self.qualifier = qualifier
        self.span = span
        self.percent = percent
        self.percentOf = percentOf
        self.changePercent = changePercent
        self.comparedWith = comparedWith
        self.period = period
        self.kind = kind
    }

    /// What stands before the value: `khoảng`, `trên`, `gần` …
    public enum Qualifier: String, Hashable, Sendable, CaseIterable {
        case about, over, under
    }

    /// Whether the figure was reached or is aimed at.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case actual, target
    }
}
