import BulletinModel
import Extraction
import FrontMatter

/// What a person wrote about a bulletin: front matter, and the sidecar beside it, which wins.
struct Overrides: Sendable {
    private var fields: [BulletinFields] = []
    /// Which file each of them is from, by the names of diagnostics.
    private var files: [String] = []
    /// nil when the file cannot be read as what it is; then there is an error among the diagnostics.
    private(set) var text: SourceBody?
    private(set) var diagnostics: [Diagnostic] = []

    /// What stands in the file itself, which diagnostics call `name`.
    init(of file: SourceFile, _ raw: RawBulletin, name: String) {
        guard file.mediaType == "text/markdown" else {
            text = SourceBody(text: raw.bytes)
            return
        }
        let (markdown, found) = MarkdownDocument.read(raw.bytes, file: name)
        diagnostics += found
        if let markdown {
            add(markdown.fields, file: name)
            text = SourceBody(file: raw.bytes, markdown)
        }
    }

    /// Adds what the file beside it says.
    mutating func add(sidecar: Result<[UInt8], Diagnostic>, file: String) {
        switch sidecar {
        case .failure(let diagnostic): diagnostics.append(diagnostic)
        case .success(let bytes):
            let (written, found) = MarkdownDocument.readSidecar(bytes, file: file)
            diagnostics += found
            if let written { add(written, file: file) }
        }
    }

    /// Adds keys that win over those before.
    mutating func add(_ written: BulletinFields, file: String) {
        fields.append(written)
        files.append(file)
    }

    /// Whether a sidecar is there that can be read.
    var hasSidecar: Bool { files.contains { $0.hasSuffix(".yaml") } }

    /// What each file says, the one that wins last.
    var byFile: [(file: String, fields: BulletinFields)] { Array(zip(files, fields)) }

    /// What the person calls the bulletin.
    var id: String? { fields.compactMap { $0.id?.value }.last }

    /// Whether the person wants to keep the bulletin to themselves for now.
    var isDraft: Bool { fields.compactMap(\.draft?.value).last ?? false }

    /// What extraction is given: the text alone, with what is said of its origin, which tells it about the place.
    func applied(to raw: RawBulletin, _ text: SourceBody) -> RawBulletin {
        let sources = fields.compactMap { $0.source?.value }
        return RawBulletin(
            id: raw.id, path: raw.path, bytes: text.bytes, sha256: raw.sha256, mediaType: raw.mediaType,
            url: sources.compactMap(\.url).last, publisher: sources.compactMap(\.publisher).last,
            retrieved: sources.compactMap(\.retrieved).last, posted: posted)
    }

    /// The day that days without a year are near to: that of posting, else the date that was written.
    private var posted: Timestamp? {
        if let published = fields.compactMap({ $0.published?.value }).last { return published }
        let day = fields.compactMap { $0.date?.value }.last.flatMap { date in
            date.start == date.end ? date.start.calendarDay : nil
        }
        return day.map { Timestamp(day: $0) }
    }

    /// With what is written in short looked up; what nothing can be made of is an error and counts as not written.
    func completed(for found: Bulletin, by resolver: ShortFormResolver) -> Overrides {
        guard fields.contains(where: \.hasShortForms) else { return self }
        var completed = self
        for index in fields.indices {
            let record = completed.fields[..<index].reduce(found) { $0.applying($1) }
            let (fields, problems) = resolver.resolved(fields[index], for: record, file: files[index])
            completed.fields[index] = fields
            completed.diagnostics += problems
        }
        return completed
    }

    /// The record with what the person wrote, and without the warnings about what they have seen to: the code of a
    /// warning begins with the key that it is about.
    func applied(to bulletin: Bulletin) -> Bulletin {
        var bulletin = fields.reduce(bulletin) { $0.applying($1) }
        let written = Set(
            bulletin.evidence.lazy.filter { $0.rule == Evidence.overrideRule }.map(\.key))
        bulletin.warnings.removeAll { written.contains($0.code.prefix { $0 != "." }) }
        return bulletin
    }
}
