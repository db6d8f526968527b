import BulletinModel
import Site

/// Files of a site that are made of all bulletins at once, and kept up to date by what changed in them: what is searched
/// in, data.
///
/// What it keeps for the next build lies in the cache and lasts only when the site does, so the two never differ.
protocol SiteCollection: Sendable {
    /// What it reads beside records and the inputs of pages, by name: it is called when one of them differs.
    var inputs: [String: Fingerprint] { get }

    /// Whether a file of the site, by its path from the root, is one of its own.
    func owns(_ path: String) -> Bool

    /// Writes the files whose bytes differ, and removes those that it has no more. It is called when records or the
    /// inputs of pages are others than at the last build, or when some of its files, `damaged`, were altered: those are to
    /// be made again. Without anything known (`CollectionCache.isKnown`), all files are to be written. It may run beside
    /// other collections and the rendering of pages.
    func update(_ run: CollectionRun, damaged: [String]) async throws -> CollectionChanges
}

extension SiteCollection {
    var inputs: [String: Fingerprint] { [:] }
}

/// What a collection works with.
struct CollectionRun: Sendable {
    let plan: SitePlan
    /// What is done to the files of the plan.
    let pages: PageChanges
    let records: KnownRecords
    let renderer: SiteRenderer
    let inputs: SharedInputs
    let site: SiteUpdate
    let cache: CollectionCache
    /// How many things are done at a time.
    let jobs: Int
}

/// What became of the files of a collection.
struct CollectionChanges: Sendable {
    /// In an order of the collection's own.
    var written: [WrittenPage] = []
    var removed: [String] = []
    /// What somebody should know; it is told again as long as nothing differs.
    var diagnostics: [Diagnostic] = []
}

/// The collections of a site. They are brought up to date at the same time, while pages are rendered.
enum SiteCollections {
    static func all(_ configuration: Configuration, _ files: StaticFileList) -> [any SiteCollection] {
        let made: [any SiteCollection] = [
            DataCollection(configuration), SearchFiles(redactions: configuration.redactions.fingerprint),
        ]
        return made + [StaticFiles(files, beside: made)]
    }
}
