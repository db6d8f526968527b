import BulletinModel
import Site

/// What is known of all sources: what the cache holds of them, in memory.
struct RecordMemory: Sendable {
    /// What the cache calls it.
    var version: UInt64
    /// nil as long as nobody has asked for it.
    var index: SourceIndex?
    /// By their paths.
    var sources: [String: KnownSource]
    /// What the facts of the records are made of.
    var terms: FactTerms

    /// The records of these files.
    func records(of files: [SourceFile], in cache: BuildCache, folder: ArchivePath) -> KnownRecords {
        KnownRecords(files.compactMap { sources[$0.path] }, terms, in: cache, folder: folder)
    }
}
