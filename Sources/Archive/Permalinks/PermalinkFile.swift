import BulletinModel
import Site

/// `permalinks.tsv` of an archive folder.
struct PermalinkFile: Sendable {
    let file: NotedFile
    /// nil when there is none.
    private var bytes: [UInt8]? { file.bytes }

    /// Reads the file, which need not be there.
    init(inArchive folder: String, known: NotedFile? = nil) throws(SystemError) {
        file = try NotedFile(Permalinks.fileName, in: folder, known: known)
    }

    /// Stands for the whole file.
    var fingerprint: Fingerprint { file.fingerprint }

    /// What it remembers. Nonsense in it is an error: what it stood for would be lost.
    func known() throws(ConfigurationFailure) -> Permalinks {
        guard let bytes else { return Permalinks() }
        let (permalinks, diagnostics) = Permalinks.read(bytes)
        if diagnostics.isEmpty { return permalinks }
        throw ConfigurationFailure(diagnostics: diagnostics)
    }

    /// Writes what is to be remembered, when it is not in the file; gives what stands for the file then. A folder that
    /// cannot be written to is told and keeps nobody from building.
    func remember(_ permalinks: Permalinks) -> (fingerprint: Fingerprint, diagnostics: [Diagnostic]) {
        let new = permalinks.bytes
        if new == bytes || bytes == nil && permalinks == Permalinks() { return (fingerprint, []) }
        do throws(SystemError) {
            try write(new)
            return (Fingerprint(new), [])
        } catch {
            let diagnostic = Diagnostic(
                .warning, code: "permalinks.unwritten", file: Permalinks.fileName,
                message: "addresses cannot be remembered: cannot \(error.operation) it: \(error.reason)",
                advice: "make the archive folder writable, else a bulletin that moves leaves no way to it")
            // No file has this number: the next build tries again.
            return (Fingerprint(value: 0), [diagnostic])
        }
    }

    func write(_ permalinks: [UInt8]) throws(SystemError) { try file.write(permalinks) }
}

/// Takes a bulletin out of what is remembered: nothing is said at its addresses any more.
public struct ForgetBulletin: Sendable {
    private let folder: String

    /// In an archive folder.
    public init(archive folder: String) { self.folder = folder }

    /// Gives the addresses that are forgotten when the next build is published.
    public func run(_ id: String, reason: String) throws -> [String] {
        let configuration = try Configuration.load(folder: folder, needsSource: false)
        if let source = try Self.source(of: id, configuration) {
            throw ConfigurationFailure(
                "forget.published", file: source, "the bulletin ‘\(id)’ is there, so it is published",
                advice: "take its file away first, or write ‘draft: true’ beside it")
        }
        let folder = configuration.folder
        let file = try PermalinkFile(inArchive: folder)
        let known = try file.known()
        guard let left = known.forgetting(id, reason: reason) else {
            let nearest = Spelling.nearest(to: id, among: known.ids.sorted())
            throw ConfigurationFailure(
                "forget.unknown", file: Permalinks.fileName, "no bulletin ‘\(id)’ was ever published here",
                advice: nearest.map { "did you mean ‘\($0)’?" })
        }
        try file.write(left.bytes)
        try RevisionFile(inArchive: folder).forget(id)
        return left.lines.filter { $0.id == id }.map(\.path)
    }

    /// The file of a bulletin that builds publish.
    private static func source(of id: String, _ configuration: Configuration) throws -> String? {
        guard isThere(configuration.source.absolute) else { return nil }
        let reader = SourceReader(folder: configuration.source)
        let list = try SourceLister.list(configuration.source)
        // Only Markdown and sidecars can say that a bulletin has another id than its file.
        let file = list.files.first { file in
            guard file.id == id || list.sidecars.contains(file.id) || file.mediaType == "text/markdown" else {
                return false
            }
            let source = LoadedSource(file, reader)
            guard case .success(let raw) = source.bulletin else { return false }
            let overrides = source.overrides(of: raw, reader)
            return (overrides.id ?? file.id) == id && !overrides.isDraft
        }
        return file.map(reader.name)
    }
}
