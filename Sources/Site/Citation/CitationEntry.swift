/// A reference to a bulletin in one form, to copy.
struct CitationEntry: TemplateValue {
    /// `text`, `bibtex`, `ris`, `csl`.
    let id: String
    let name: String
    let text: [UInt8]

    static func all(_ reference: BulletinReference, _ dates: DateWords) -> [CitationEntry] {
        [
            CitationEntry(
                id: "text", name: dates.strings[.citationText], text: PlainReference.write(reference, dates)),
            CitationEntry(id: "bibtex", name: "BibTeX", text: BibTeXReference.write(reference)),
            CitationEntry(id: "ris", name: "RIS", text: RISReference.write(reference)),
            CitationEntry(id: "csl", name: "CSL-JSON", text: CSLReference.write(reference)),
        ]
    }

    static let keys = TemplateKeys<CitationEntry>([
        .text("id", "the form's short name, for ids: `text`, `bibtex`, `ris`, `csl`") { $0.id },
        .text("name", "what the form is called") { $0.name },
        .markup("text", "the reference, escaped") { Markup(text: $0.text) },
    ])
}
