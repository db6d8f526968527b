import BulletinModel
import Site

/// What is known of all sources: what the cache holds of them, in memory.
struct RecordMemory: Sendable {
    /// What the cache calls it.
    var version: UInt64 = 0
    /// nil as long as nobody has asked for it.
    var index: SourceIndex?
    /// By their paths.
    var sources: [String: KnownSource]
    /// What the facts of the records are made of.
    var terms: FactTerms
    /// So many of them are in the cache.
    var savedTerms: Int
    /// The paths of sources of which the cache does not know what is said here.
    var unsaved: Set<String> = []
    /// What the last look at all files has found; nil when there was none in this process.
    var found: (list: SourceList, current: [KnownSource], table: RecordTable)?

    init(sources: [String: KnownSource], terms: FactTerms) {
        self.sources = sources
        self.terms = terms
        savedTerms = terms.count
    }
}
