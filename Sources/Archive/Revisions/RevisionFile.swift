import BulletinModel
import Site

/// `revisions.tsv` of an archive folder.
struct RevisionFile: Sendable {
    let file: NotedFile

    /// Reads the file, which need not be there.
    init(inArchive folder: String, known: NotedFile? = nil) throws(SystemError) {
        file = try NotedFile(RevisionLedger.fileName, in: folder, known: known)
    }

    /// Stands for the whole file.
    var fingerprint: Fingerprint { file.fingerprint }

    /// What became of the file.
    struct Noted: Sendable {
        var table: RevisionTable
        /// Stands for the whole file as it is now.
        let fingerprint: Fingerprint
        /// The new names of bulletins by the old ones.
        var renamed: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
    }

    private func known() throws(ConfigurationFailure) -> RevisionLedger {
        let (known, diagnostics) = file.bytes.map(RevisionLedger.read) ?? (RevisionLedger(), [])
        if diagnostics.isEmpty { return known }
        throw ConfigurationFailure(diagnostics: diagnostics)
    }

    /// What pages of these texts say on a day, when nothing is to be written down.
    func table(
        of texts: [(id: String, text: ContentHash)], on day: CalendarDay
    ) throws(ConfigurationFailure) -> RevisionTable {
        try known().noting(texts, on: day).table
    }

    /// Takes out all that is said of a bulletin.
    func forget(_ id: String) throws { if let left = try known().forgetting(id) { try file.write(left.bytes) } }

    /// Writes down which texts are others than before on a day. It comes before anything is rendered: pages say what is in the
    /// file, so that a build from nothing says the same on any later day. When the build fails afterwards, the next one
    /// finds the change noted, and does not note it again: what has to be kept of new names is kept by `keep` before, and
    /// where it says that it cannot, nothing is noted.
    ///
    /// Nonsense in the file is an error: what it stood for would be lost. A folder that cannot be written to is told and
    /// keeps nobody from building.
    func note(
        _ texts: [(id: String, text: ContentHash)], on day: CalendarDay,
        renaming keep: ([String: String]) throws(ConfigurationFailure) -> Bool = { _ in true }
    ) throws(ConfigurationFailure) -> Noted {
        let known = try known()
        let (ledger, renamed) = known.noted(texts, on: day)
        guard ledger != known else { return Noted(table: known.table, fingerprint: fingerprint) }
        if !renamed.isEmpty, try !keep(renamed) { return Noted(table: known.table, fingerprint: Fingerprint(value: 0)) }
        let bytes = ledger.bytes
        do throws(SystemError) {
            try file.write(bytes)
            return Noted(table: ledger.table, fingerprint: Fingerprint(bytes), renamed: renamed)
        } catch {
            let diagnostic = Diagnostic(
                .warning, code: "revisions.unwritten", file: RevisionLedger.fileName,
                message: "changes of texts cannot be noted: cannot \(error.operation) it: \(error.reason)",
                advice: "make the archive folder writable, else pages do not say that a text was changed")
            // No file has this number: the next build tries again.
            return Noted(table: known.table, fingerprint: Fingerprint(value: 0), diagnostics: [diagnostic])
        }
    }
}
