import BulletinModel

/// What one document shows by itself, and what the review of the whole archive has to know of it.
public struct DocumentReview: Sendable {
    let findings: [Finding]
    let summary: DocumentSummary

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ document: ReviewedDocument) {
        let lines = LineTable(document.text)
        findings =
            HeadlineCheck(document: document, lines: lines).findings()
            + ConflictCheck(document, lines: lines).findings()
            + OverrideCheck(document: document).findings()
            + OddityCheck(document: document).findings()
        summary = DocumentSummary(document, lines: lines)
    }
}

/// Little enough of a document to be kept for a hundred thousand of them.
struct DocumentSummary: Sendable {
    let file, sidecar: String
    /// Of the title, or the first.
    let line: Int
    let locality: Locality?
    let date, period: EDTF?
    let event: Event?
    /// How much is known of it, for choosing between twins.
    let completeness: Int
    let print: TextPrint
    let figures: [FigurePoint]
    let hasWrittenFigures: Bool
    /// Whether a person wrote what tells it apart from another bulletin.
    let isIdentified: Bool

    init(_ document: ReviewedDocument, lines: LineTable) {
        let bulletin = document.bulletin
        file = document.file
        sidecar = document.sidecar
        line = lines.line(of: document.evidence("title")) ?? 1
        var locality = bulletin.locality
        locality?.now = []
        self.locality = locality
        date = bulletin.date
        period = bulletin.period
        event = bulletin.event
        let known = [bulletin.title != nil, date != nil, locality != nil, bulletin.event != nil, bulletin.body != nil]
        completeness = known.count { $0 } + (document.written.isEmpty ? 0 : 8)
        print = TextPrint(Shingles(bulletin.bodyMarkdown))
        hasWrittenFigures = document.isWritten("figures")
        isIdentified = document.isWritten("date", "event", "period", "locality")
        figures = FigurePoint.all(in: document, lines: lines)
    }
}
