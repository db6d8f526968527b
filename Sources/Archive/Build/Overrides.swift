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

    init(of file: SourceFile, _ raw: RawBulletin, _ reader: SourceReader) {
        if file.mediaType == "text/markdown" {
            let (markdown, found) = MarkdownDocument.read(raw.bytes, file: reader.name(of: file))
            diagnostics += found
            if let markdown {
                fields.append(markdown.fields)
                files.append(reader.name(of: file))
                text = SourceBody(file: raw.bytes, from: markdown.bodyLine, markdown: markdown.body)
            }
        } else {
            text = SourceBody(text: raw.bytes)
        }
        switch reader.readSidecar(of: file) {
        case .none: break
        case .failure(let diagnostic): diagnostics.append(diagnostic)
        case .success(let bytes):
            let (written, found) = MarkdownDocument.readSidecar(bytes, file: reader.name(of: file.sidecar))
            diagnostics += found
            if let written {
                fields.append(written)
                files.append(reader.name(of: file.sidecar))
            }
        }
    }

    /// What each file says, the one that wins last.
    var byFile: [(file: String, fields: BulletinFields)] { Array(zip(files, fields)) }

    /// Whether the person wants to keep the bulletin to themselves for now.
    var isDraft: Bool { fields.compactMap(\.draft?.value).last ?? false }

    /// What extraction is given: the text alone, with what is said of its origin, which tells it about the place.
    func applied(to raw: RawBulletin, _ text: SourceBody) -> RawBulletin {
        let sources = fields.compactMap { $0.source?.value }
        return RawBulletin(
            id: raw.id, path: raw.path, bytes: text.bytes, sha256: raw.sha256, mediaType: raw.mediaType,
            url: sources.compactMap(\.url).last, publisher: sources.compactMap(\.publisher).last,
            retrieved: sources.compactMap(\.retrieved).last)
    }

    /// The record with what the person wrote, and without the warnings about what they have seen to: the code of a
    /// warning begins with the key that it is about.
    func applied(to bulletin: Bulletin) -> Bulletin {
        var bulletin = fields.reduce(bulletin) { $0.applying($1) }
        let written = Set(
            bulletin.evidence.lazy.filter { $0.rule == Evidence.overrideRule }.map { $0.field.dropFirst() })
        bulletin.warnings.removeAll { written.contains($0.code.prefix { $0 != "." }) }
        return bulletin
    }
}
