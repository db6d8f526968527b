import BulletinModel
import Extraction
import FrontMatter

/// From a file, and what a person wrote beside it or above it, to its record.
struct ExtractionStage: Sendable {
    let reader: SourceReader
    let extractor: Extractor

    func record(of file: SourceFile) -> ExtractedRecord {
        switch reader.read(file) {
        case .failure(let diagnostic): return ExtractedRecord(file: file, diagnostics: [diagnostic])
        case .success(let raw):
            let overrides = Overrides(of: file, raw, reader)
            guard let text = overrides.text else {
                return ExtractedRecord(file: file, diagnostics: overrides.diagnostics)
            }
            return record(of: file, raw, text, overrides)
        }
    }

    private func record(
        of file: SourceFile, _ raw: RawBulletin, _ text: SourceBody, _ overrides: Overrides
    ) -> ExtractedRecord {
        let name = reader.name(of: file)
        switch extractor.extract(overrides.applied(to: raw, text)) {
        case .failure(var diagnostic):
            // Extraction knows neither the source folder nor what stands above the text.
            diagnostic.file = name
            diagnostic.line = diagnostic.line.map { $0 + text.linesAbove }
            return ExtractedRecord(file: file, diagnostics: overrides.diagnostics + [diagnostic])
        case .bulletin(var bulletin):
            bulletin.source.bytes = raw.bytes.count
            bulletin = overrides.applied(to: text.placed(bulletin))
            let warnings = bulletin.warnings.map { warning in
                Diagnostic(.warning, code: warning.code, file: name, line: warning.line, message: warning.message)
            }
            return ExtractedRecord(
                file: file, bulletin: overrides.isDraft ? nil : bulletin, diagnostics: overrides.diagnostics + warnings)
        }
    }
}
