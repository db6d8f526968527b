import BulletinModel
import Extraction

/// From a file, and what a person wrote beside it or above it, to its record.
struct ExtractionStage: Sendable {
    let reader: SourceReader
    let maker: RecordMaker

    func record(of file: SourceFile) -> ExtractedRecord { read(file).record }

    /// Also what the record was made from.
    func read(_ file: SourceFile) -> (record: ExtractedRecord, document: ReadDocument?) {
        switch reader.read(file) {
        case .failure(let diagnostic): return (ExtractedRecord(file: file, diagnostics: [diagnostic]), nil)
        case .success(let raw):
            var overrides = Overrides(of: file, raw, name: reader.name(of: file))
            if let sidecar = reader.readSidecar(of: file) {
                overrides.add(sidecar: sidecar, file: reader.name(of: file.sidecar))
            }
            return maker.read(file, raw, overrides, name: reader.name(of: file))
        }
    }
}
