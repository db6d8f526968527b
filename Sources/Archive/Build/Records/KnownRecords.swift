import BulletinModel
import Site

/// The records of an archive, as they stand in the cache.
struct KnownRecords: Sendable {
    /// In the order of the files, each id once.
    private(set) var summaries: [BulletinSummary] = []
    let totals: RecordTotals
    /// What the facts of the summaries are made of.
    let terms: FactTerms
    /// By the position of their summaries.
    private var numbers: [Int] = []
    private let cache: BuildCache

    init(_ sources: [KnownSource], _ terms: FactTerms, in cache: BuildCache, folder: ArchivePath) {
        self.terms = terms
        self.cache = cache
        var ids = UniqueIDs(folder: folder)
        var fingerprint = Fingerprint()
        var diagnostics: [Diagnostic] = []
        for source in sources {
            diagnostics += source.diagnostics
            guard let record = source.record else { continue }
            if let twin = ids.add(record.summary.id, of: source.path) {
                diagnostics.append(twin)
            } else {
                summaries.append(record.summary)
                numbers.append(record.number)
                fingerprint.add(record.summary.source)
                fingerprint.add(record.summary.record)
            }
        }
        totals = RecordTotals(fingerprint: fingerprint, bulletins: summaries.count, diagnostics: diagnostics)
    }

    /// The record of a summary by its position. Any number of threads may read at once.
    func bulletin(at position: Int) throws -> Bulletin {
        try cache.record(numbers[position], summaries[position].record)
    }
}
