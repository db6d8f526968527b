import BulletinModel
import Extraction
import FrontMatter

/// From a file, and what a person wrote beside it or above it, to its record.
struct ExtractionStage: Sendable {
    let reader: SourceReader
    let extractor: Extractor

    func record(of file: SourceFile) -> ExtractedRecord { read(file).record }

    /// Also what the record was made from.
    func read(_ file: SourceFile) -> (record: ExtractedRecord, document: ReadDocument?) {
        switch reader.read(file) {
        case .failure(let diagnostic): return (ExtractedRecord(file: file, diagnostics: [diagnostic]), nil)
        case .success(let raw):
            let overrides = Overrides(of: file, raw, reader)
            guard let text = overrides.text else {
                return (ExtractedRecord(file: file, diagnostics: overrides.diagnostics), nil)
            }
            return read(file, raw, text, overrides)
        }
    }

    private func read(
        _ file: SourceFile, _ raw: RawBulletin, _ text: SourceBody, _ overrides: Overrides
    ) -> (record: ExtractedRecord, document: ReadDocument?) {
        let name = reader.name(of: file)
        switch extractor.extract(overrides.applied(to: raw, text)) {
        case .failure(var diagnostic):
            // Extraction knows neither the source folder nor what stands above the text.
            diagnostic.file = name
            diagnostic.line = diagnostic.line.map { $0 + text.linesAbove }
            return (ExtractedRecord(file: file, diagnostics: overrides.diagnostics + [diagnostic]), nil)
        case .bulletin(var bulletin):
            bulletin.source.bytes = raw.bytes.count
            let found = text.placed(bulletin)
            bulletin = overrides.applied(to: found)
            let warnings = bulletin.warnings.map { warning in
                Diagnostic(.warning, code: warning.code, file: name, line: warning.line, message: warning.message)
            }
            let record = ExtractedRecord(
                file: file, bulletin: overrides.isDraft ? nil : bulletin, diagnostics: overrides.diagnostics + warnings)
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
