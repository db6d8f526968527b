import BulletinModel
import Site

/// What builds have noted in the archive folder, for this one to go on with.
struct BuildLedgers: Sendable {
    let permalinks: PermalinkFile
    let revisions: RevisionFile
    /// When the build is made, in Vietnam.
    let day: CalendarDay
    /// nil when nobody asked for them.
    private let texts: RevisionTexts?
    private let maker: @Sendable () throws -> RecordMaker

    /// `maker` is asked for when old texts are to be read.
    init(
        _ configuration: Configuration, day: CalendarDay, _ texts: RevisionTexts?, _ memory: BuildMemory,
        maker: @escaping @Sendable () throws -> RecordMaker
    ) throws(SystemError) {
        let known = memory.notedFiles
        permalinks = try PermalinkFile(inArchive: configuration.folder, known: known?.permalinks)
        revisions = try RevisionFile(inArchive: configuration.folder, known: known?.revisions)
        memory.keep((permalinks.file, revisions.file))
        self.day = day
        self.texts = texts
        self.maker = maker
    }

    /// What pages read of it, by name.
    var inputs: [String: Fingerprint] {
        var inputs = [
            Permalinks.fileName: permalinks.fingerprint, RevisionLedger.fileName: revisions.fingerprint,
        ]
        inputs[RevisionTexts.inputName] = texts?.fingerprint
        return inputs
    }

    /// Notes which texts are others than before. That a bulletin is called otherwise now is seen only once: its addresses
    /// are its own from then on, whatever becomes of this build. `known` are those, where they were read.
    func note(
        _ texts: [(id: String, text: ContentHash)], _ known: Permalinks?
    ) throws(ConfigurationFailure) -> RevisionFile.Noted {
        try revisions.note(texts, on: day) { renamed throws(ConfigurationFailure) in
            let lines = if let known { known } else { try permalinks.known() }
            // When the file cannot be written, the end of the build says so.
            return permalinks.remember(lines.renaming(renamed)).diagnostics.isEmpty
        }
    }

    /// The texts before and after changes, as far as they are kept.
    func texts(of summaries: [BulletinSummary], _ table: RevisionTable) throws -> RevisionTexts.Found {
        try texts?.found(of: summaries, table, maker: maker) ?? RevisionTexts.Found()
    }
}
