import BulletinModel
import Extraction
import Gazetteer

/// From a bulletin's bytes, and what a person wrote about it, to its record.
struct RecordMaker: Sendable {
    let gazetteer: AdministrativeGazetteer
    let extractor: Extractor
    private let redactions: Redactions

    /// Reads the lexicons; throws what is wrong with one of them.
    init(_ configuration: Configuration, gazetteer: AdministrativeGazetteer) throws {
        self.gazetteer = gazetteer
        extractor = try Extractor(gazetteer: gazetteer, publishers: configuration.publishers)
        redactions = configuration.redactions
    }

    /// The record, and also what it was made from. `name` is what diagnostics call the file.
    func read(
        _ file: SourceFile, _ raw: RawBulletin, _ overrides: Overrides, name: String
    ) -> (record: ExtractedRecord, document: ReadDocument?) {
        guard let text = overrides.text else {
            return (ExtractedRecord(file: file, id: overrides.id, diagnostics: overrides.diagnostics), nil)
        }
        let given = overrides.applied(to: raw, text)
        switch extractor.extract(given) {
        case .failure(var diagnostic):
            // Extraction knows neither the source folder nor what stands above the text.
            diagnostic.file = name
            diagnostic.line = diagnostic.line.map(text.line)
            return (
                ExtractedRecord(file: file, id: overrides.id, diagnostics: overrides.diagnostics + [diagnostic]), nil
            )
        case .bulletin(let bulletin):
            let masked = redactions.masked(given, of: overrides.id ?? bulletin.id) { extractor.text(of: given) }
            var found = bulletin
            if let masked, case .bulletin(let bulletin) = extractor.extract(masked.raw) {
                var record = RedactedRecord(bulletin)
                record.markMasks()
                // The masked text is UTF-8, whatever the file is.
                let decoding = found.warnings.filter { $0.code.hasPrefix("encoding.") }
                (found, found.source) = (record.bulletin, found.source)
                found.warnings = decoding + found.warnings
            }
            found.source.bytes = raw.bytes.count
            found = text.placed(found)
            let hash = SourceText.hash(of: raw, text, encoding: found.source.encoding, extractor)
            let overrides = overrides.completed(for: found, by: ShortFormResolver(gazetteer, extractor))
            let redacted = redactions.applied(
                to: overrides.applied(to: found), name: name, masked: masked?.redactions ?? [])
            let id = redacted.bulletin.id
            let hidden = [file.path, id].flatMap { redactions.names(in: $0, of: id) }
            let draft = Diagnostic(
                .note, code: "source.draft", file: name, message: "this is a draft, which builds leave out")
            let warnings = redacted.bulletin.warnings.map { warning in
                Diagnostic(.warning, code: warning.code, file: name, line: warning.line, message: warning.message)
            }
            let record =
                if overrides.isDraft {
                    ExtractedRecord(file: file, id: id, diagnostics: overrides.diagnostics + [draft])
                } else if !hidden.isEmpty {
                    ExtractedRecord(
                        file: file, id: id, diagnostics: overrides.diagnostics + [Redactions.objection(in: name)])
                } else {
                    ExtractedRecord(
                        file: file, id: id, bulletin: redacted.bulletin, text: hash,
                        diagnostics: overrides.diagnostics + redacted.diagnostics + warnings)
                }
            return (
                record,
                ReadDocument(
                    raw: raw, overrides: overrides, found: found, bulletin: redacted.bulletin,
                    redactions: redacted.found.union(hidden))
            )
        }
    }
}

/// A bulletin's file with what became of it on the way to its record.
struct ReadDocument: Sendable {
    /// As it lies on the disk.
    let raw: RawBulletin
    let overrides: Overrides
    /// What the program alone found.
    let found: Bulletin
    /// With what a person wrote; a draft's too.
    let bulletin: Bulletin
    /// What was taken out of it, or keeps it from being published.
    let redactions: Set<Redaction>
}
