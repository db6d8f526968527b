/// A document that the text cites.
public struct Citation: Hashable, Sendable {
    /// Normalised: `05-CT/TW`, `245/2020/NQ-HĐND`; nil when the text names it without a number.
    public var id: String?
    /// `Chỉ thị`, `Nghị quyết` …; with its title when it has no number (`Nghị quyết Trung ương 4 khóa XI`).
    public var kind: String?
    /// Written out: `Bộ Chính trị`, `Hội đồng nhân dân tỉnh` …
    public var issuer: String?
    /// The day the document was signed, when the text says it.
    public var date: CalendarDay?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(id: String? = nil, kind: String? = nil, issuer: String? = nil, date: CalendarDay? = nil) {
        self.id = id
        self.kind = kind
        self.issuer = issuer
        self.date = date
    }
}
