import BulletinModel
import Site

/// The records of an archive, as they stand in the cache.
struct KnownRecords: Sendable {
    /// In the order of the files, each id once.
    private(set) var summaries: [BulletinSummary] = []
    let totals: RecordTotals
    /// What the facts of the summaries are made of.
    let terms: FactTerms
    /// The hashes of all sources and sidecars that could be read, sorted by path.
    let sources: [FixityManifest.Line]
    /// By the position of their summaries.
    private var numbers: [Int] = []
    private let cache: BuildCache

    init(_ sources: [KnownSource], _ terms: FactTerms, in cache: BuildCache, folder: ArchivePath) {
        self.terms = terms
        self.cache = cache
        self.sources = Self.lines(of: sources)
        var ids = UniqueIDs(folder: folder)
        var fingerprint = Fingerprint()
        var diagnostics: [Diagnostic] = []
        for source in sources {
            diagnostics += source.diagnostics
            fingerprint.add(source.path)
            fingerprint.add(source.content?.value ?? 0)
            guard let record = source.record else { continue }
            if let twin = ids.add(record.summary.id, of: source.path) {
                diagnostics.append(twin)
            } else {
                summaries.append(record.summary)
                numbers.append(record.number)
                fingerprint.add(record.summary.record)
            }
        }
        totals = RecordTotals(fingerprint: fingerprint, bulletins: summaries.count, diagnostics: diagnostics)
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

    /// The record of a summary by its position. Any number of threads may read at once.
    func bulletin(at position: Int) throws -> Bulletin {
        try cache.record(numbers[position], summaries[position].record)
    }
}

extension FixityManifest.Line {
    fileprivate func precedes(_ other: Self) -> Bool { path.utf8.lexicographicallyPrecedes(other.path.utf8) }
}
