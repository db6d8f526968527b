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
            return (ExtractedRecord(file: file, diagnostics: overrides.diagnostics), nil)
        }
        switch extractor.extract(overrides.applied(to: raw, text)) {
        case .failure(var diagnostic):
            // Extraction knows neither the source folder nor what stands above the text.
            diagnostic.file = name
            diagnostic.line = diagnostic.line.map(text.line)
            return (ExtractedRecord(file: file, diagnostics: overrides.diagnostics + [diagnostic]), nil)
        case .bulletin(var bulletin):
            bulletin.source.bytes = raw.bytes.count
            let found = text.placed(bulletin)
            let hash = SourceText.hash(of: raw, text, encoding: found.source.encoding, extractor)
            let overrides = overrides.completed(for: found, by: ShortFormResolver(gazetteer, extractor))
            let redacted = redactions.applied(to: overrides.applied(to: found), name: name)
            bulletin = redacted.bulletin
            let draft = Diagnostic(
                .note, code: "source.draft", file: name, message: "this is a draft, which builds leave out")
            let warnings = bulletin.warnings.map { warning in
                Diagnostic(.warning, code: warning.code, file: name, line: warning.line, message: warning.message)
            }
            var record = ExtractedRecord(
                file: file, bulletin: bulletin, text: hash,
                diagnostics: overrides.diagnostics + redacted.diagnostics + warnings)
            if overrides.isDraft { record = ExtractedRecord(file: file, diagnostics: overrides.diagnostics + [draft]) }
            return (record, ReadDocument(raw: raw, overrides: overrides, found: found, bulletin: bulletin))
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
}
