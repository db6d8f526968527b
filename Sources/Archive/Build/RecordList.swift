import BulletinModel

/// The records of the files that could be read, and what is wrong with the others; both in the order of the files.
struct RecordList: Sendable {
    private(set) var bulletins: [Bulletin] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Of two records with one id the first counts: addresses and references need it to be one of a kind.
    init(_ records: [ExtractedRecord], folder: ArchivePath) {
        var first: [String: SourceFile] = [:]
        for record in records {
            diagnostics += record.diagnostics
            guard let bulletin = record.bulletin else { continue }
            if let other = first[bulletin.id] {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "source.twin", file: folder.name(of: record.file.path),
                        message: "\(folder.name(of: other.path)) has the same id ‘\(bulletin.id)’",
                        advice: "rename one of them, or write another id"))
            } else {
                first[bulletin.id] = record.file
                bulletins.append(bulletin)
            }
        }
    }
}

/// What became of one file.
struct ExtractedRecord: Sendable {
    let file: SourceFile
    /// nil when the file could not be read as a bulletin, and then there is an error among the diagnostics; or when
    /// it is a draft.
    var bulletin: Bulletin?
    var diagnostics: [Diagnostic]
}
