import BulletinModel

/// The records of the files that could be read, and what is wrong with the others; both in the order of the files.
struct RecordList: Sendable {
    private(set) var bulletins: [Bulletin] = []
    /// The hash of each bulletin's text, by its id.
    private(set) var texts: [(id: String, text: ContentHash)] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ records: [ExtractedRecord], folder: ArchivePath) {
        var ids = UniqueIDs(folder: folder)
        for record in records {
            diagnostics += record.diagnostics
            guard let bulletin = record.bulletin else { continue }
            if let twin = ids.add(bulletin.id, of: record.file.path) {
                diagnostics.append(twin)
            } else {
                bulletins.append(bulletin)
                if let text = record.text { texts.append((bulletin.id, text)) }
            }
        }
    }
}

/// Of two records with one id the first counts: addresses and references need it to be one of a kind.
struct UniqueIDs {
    let folder: ArchivePath
    /// The path of the file that has it.
    private var files: [String: String] = [:]

    init(folder: ArchivePath) { self.folder = folder }

    /// What is wrong when another file has the id already.
    mutating func add(_ id: String, of path: String) -> Diagnostic? {
        guard let other = files.updateValue(path, forKey: id) else { return nil }
        files[id] = other
        return Diagnostic(
            .error, code: "source.twin", file: folder.name(of: path),
            message: "\(folder.name(of: other)) has the same id ‘\(id)’",
            advice: "rename one of them, or write another id")
    }
}

/// What became of one file.
struct ExtractedRecord: Sendable {
    let file: SourceFile
    /// What the bulletin is called, as far as that is known; also of one that is not published.
    var id: String?
    /// nil when the file could not be read as a bulletin, and then there is an error among the diagnostics; or when
    /// it is a draft.
    var bulletin: Bulletin?
    /// The hash of the source's text.
    var text: ContentHash?
    var diagnostics: [Diagnostic]
}
