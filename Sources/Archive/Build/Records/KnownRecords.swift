import BulletinModel
import Site

/// The records of an archive, as they stand in the cache.
struct KnownRecords: Sendable {
    let table: RecordTable
    /// What the facts of the summaries are made of.
    let terms: FactTerms
    private let cache: BuildCache

    init(_ table: RecordTable, _ terms: FactTerms, in cache: BuildCache) {
        self.table = table
        self.terms = terms
        self.cache = cache
    }

    /// In the order of the files, each id once.
    var summaries: [BulletinSummary] { table.summaries }
    var totals: RecordTotals { table.totals }
    /// The hashes of all sources and sidecars that could be read, sorted by path.
    var sources: [FixityManifest.Line] { table.lines }

    /// The record of a summary by its position. Any number of threads may read at once.
    func bulletin(at position: Int) throws -> Bulletin {
        try cache.record(table.numbers[position], summaries[position].record)
    }
}
