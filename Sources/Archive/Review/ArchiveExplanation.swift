import BulletinModel
import Extraction
import Gazetteer
import Review

/// One bulletin's record beside its text, with what a person wrote about it.
public struct ArchiveExplanation: Sendable {
    private let configuration: Configuration

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// The explanation of a file, whose path begins in the archive folder; nil when it cannot be read, and then the
    /// report says why. A draft is explained like any other.
    public func run(_ path: String) -> (explanation: Explanation?, report: BuildReport) {
        do {
            let source = try source(path)
            let maker = try RecordMaker(configuration, gazetteer: AdministrativeGazetteer())
            let stage = ExtractionStage(reader: SourceReader(folder: source.folder), maker: maker)
            let (record, document) = stage.read(source.file)
            // The explanation itself shows the warnings of the record.
            var report = BuildReport(outcome: .done, diagnostics: record.diagnostics)
            report.diagnostics.removeAll { diagnostic in
                document?.bulletin.warnings.contains { $0.code == diagnostic.code } ?? false
            }
            guard let document else { return (nil, report) }
            report.bulletins = 1
            let text = document.text(maker.extractor)
            return (Explanation(document.bulletin, text: text, written: document.overrides.places), report)
        } catch {
            return (nil, BuildReport(failure: error))
        }
    }

    private func source(_ path: String) throws(ConfigurationFailure) -> (folder: ArchivePath, file: SourceFile) {
        let path = ArchivePath(path, in: configuration.folder)
        guard let status = try? FileStatus(of: path.absolute) else {
            throw ConfigurationFailure("explain.missing", "there is no file \(path.name)")
        }
        if status.kind == .folder {
            throw ConfigurationFailure(
                "explain.folder", file: path.name, "this is a folder", advice: "name one of the files in it")
        }
        if SourceFile.role(of: path.name) == .sidecar {
            throw ConfigurationFailure(
                "explain.sidecar", file: path.name, "this is a sidecar", advice: "name the bulletin beside it")
        }
        return configuration.located(path)
    }
}

extension ReadDocument {
    /// The text that the evidence of the record counts in. Markdown is UTF-8, with its front matter.
    func text(_ extractor: Extractor) -> [Unicode.Scalar] {
        if raw.mediaType == "text/markdown" { return Array(String(decoding: raw.bytes, as: UTF8.self).unicodeScalars) }
        return extractor.text(of: raw) ?? []
    }
}
