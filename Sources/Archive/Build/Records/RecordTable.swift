import BulletinModel
import Site

/// What there is to know of all records of an archive without looking into one.
struct RecordTable: Sendable {
    /// In the order of the files, each id once.
    private(set) var summaries: [BulletinSummary] = []
    /// The hashes of their sources' texts, in the same order.
    private var textHashes: [ContentHash] = []
    /// In the cache, by the position of their summaries.
    private(set) var numbers: [Int] = []
    /// The hashes of all sources and sidecars that could be read, sorted by path.
    private(set) var lines: [FixityManifest.Line]
    /// By the names of files: what bulletins are called that have another name; nil where nobody knows.
    private var otherIds: [String: String?] = [:]
    /// What those are called that are not published: drafts and what is refused.
    private(set) var unpublished: Set<String> = []
    private(set) var totals: RecordTotals

    /// Of sources in the order of the files.
    init(_ sources: [KnownSource], folder: ArchivePath) {
        lines = Self.lines(of: sources)
        var ids = UniqueIDs(folder: folder)
        var diagnostics: [Diagnostic] = []
        for source in sources {
            diagnostics += source.diagnostics
            let usual = SourceFile(path: source.path).id
            if source.id != usual { otherIds[usual] = .some(source.id) }
            if source.record == nil { unpublished.insert(source.id ?? usual) }
            guard let record = source.record else { continue }
            if let twin = ids.add(record.summary.id, of: source.path) {
                diagnostics.append(twin)
            } else {
                summaries.append(record.summary)
                textHashes.append(record.text)
                numbers.append(record.number)
            }
        }
        totals = RecordTotals(
            fingerprint: Self.fingerprint(of: sources), bulletins: summaries.count, diagnostics: diagnostics)
    }

    /// Takes up that of these sources the one at a position is another one than before, when that follows from the table
    /// alone: the same bulletin, with nothing to say of it, and all ids different. Otherwise it is false.
    mutating func replace(_ before: KnownSource, at position: Int, of sources: [KnownSource]) -> Bool {
        let source = sources[position]
        guard let record = source.record, let old = before.record, record.summary.id == old.summary.id,
            record.number == old.number, source.diagnostics == before.diagnostics,
            let hash = source.hash, source.sidecarHash == before.sidecarHash,
            let summary = summaries.firstIndex(where: { $0 === old.summary }),
            let line = lines.firstIndex(where: { $0.path == source.path })
        else { return false }
        summaries[summary] = record.summary
        textHashes[summary] = record.text
        lines[line] = FixityManifest.Line(path: source.path, hash: hash)
        totals.fingerprint = Self.fingerprint(of: sources)
        return true
    }

    /// The lines of sources and sidecars whose names may be said.
    func lines(hiding isHidden: (_ path: String, _ id: String?) -> Bool) -> [FixityManifest.Line] {
        lines.filter { line in
            let usual = SourceFile(path: line.path).id
            return !isHidden(line.path, otherIds[usual] ?? usual)
        }
    }

    /// The hash of each bulletin's text, by its id.
    var texts: [(id: String, text: ContentHash)] { zip(summaries, textHashes).map { ($0.id, $1) } }

    private static func fingerprint(of sources: [KnownSource]) -> Fingerprint {
        var fingerprint = Fingerprint()
        for source in sources { fingerprint.add(source.fingerprint) }
        return fingerprint
    }

    private static func lines(of sources: [KnownSource]) -> [FixityManifest.Line] {
        var lines: [FixityManifest.Line] = []
        for source in sources {
            if let hash = source.hash { lines.append(FixityManifest.Line(path: source.path, hash: hash)) }
            guard let hash = source.sidecarHash else { continue }
            lines.append(FixityManifest.Line(path: SourceFile(path: source.path).sidecar.path, hash: hash))
        }
        // A sidecar stands behind its bulletin, and other names may come between.
        let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.precedes($1) }
        return isSorted ? lines : lines.sorted { $0.precedes($1) }
    }
}

extension FixityManifest.Line {
    fileprivate func precedes(_ other: Self) -> Bool { path.utf8.lexicographicallyPrecedes(other.path.utf8) }
}
