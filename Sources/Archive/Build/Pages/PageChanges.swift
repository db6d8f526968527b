import BulletinModel
import Site
import Synchronization

/// What has to be done to the files of a site.
struct PageChanges: Sendable {
    /// What each page reads now, in the order of the plan.
    let pages: KeptPages
    let toMake: PagesToMake
    /// The buckets of what is remembered that have to be written again.
    let touched: Set<Int>
    /// The keys of files that no page has any more.
    private let gone: Set<Fingerprint>
    private let keys = LazyKeys()

    /// Whether no path of the plan needs a further look.
    var arePathsPlain: Bool { pages.arePathsPlain }

    /// Of a tree that nothing is known of.
    init(_ pages: KeptPages, makingAll toMake: PagesToMake) {
        self.pages = pages
        self.toMake = toMake
        gone = []
        touched = Set(0..<BuildCache.bucketCount)
    }

    init(_ pages: ReadPages, _ buckets: [BucketChanges]) {
        self.pages = .list(pages)
        toMake = PagesToMake(merging: buckets.map(\.toMake))
        gone = Set(buckets.flatMap(\.gone))
        touched = Set(buckets.lazy.filter(\.isTouched).map(\.number))
    }

    /// Of a plan that has the same pages as the one before.
    init(_ pages: ReadPages, toMake: PagesToMake) {
        self.pages = .list(pages)
        self.toMake = toMake
        gone = []
        touched = Set((0..<toMake.count).lazy.map { BuildCache.bucket(of: pages[toMake[$0]].key) })
    }

    /// Whether the plan has a file of this path.
    func holds(_ path: String) throws -> Bool { try keys.of(pages).contains(KnownPage.key(path)) }

    /// The files of the site at the destination that no page has any more, sorted.
    func paths(ofGone site: SiteUpdate) -> [String] {
        gone.isEmpty ? [] : site.publishedFiles.filter { gone.contains(KnownPage.key($0)) }.sorted()
    }

    /// What is to be remembered of the pages in some buckets.
    func remembered(in buckets: some Sequence<Int>) throws -> [[KnownPage]] {
        var places = [Int?](repeating: nil, count: BuildCache.bucketCount)
        var known: [[KnownPage]] = []
        for bucket in buckets {
            places[bucket] = known.count
            known.append([])
        }
        for part in 0..<pages.partCount {
            for page in try pages.part(part) {
                if let place = places[BuildCache.bucket(of: page.key)] { known[place].append(page) }
            }
        }
        return known
    }
}

/// The keys of all pages, put together when somebody asks for them: few sites have files that could take their places.
private final class LazyKeys: Sendable {
    private let keys = Mutex<Set<Fingerprint>?>(nil)

    func of(_ pages: KeptPages) throws -> Set<Fingerprint> {
        try keys.withLock { keys in
            if let keys { return keys }
            var known: Set<Fingerprint> = []
            for part in 0..<pages.partCount { known.formUnion(try pages.part(part).lazy.map(\.key)) }
            keys = known
            return known
        }
    }
}

/// The part of a site's files whose keys lie in one bucket.
struct BucketChanges: Sendable {
    let number: Int
    private(set) var toMake = PagesToMake()
    private(set) var gone: [Fingerprint] = []

    /// Whether it has to be written again.
    var isTouched: Bool { toMake.count > 0 || !gone.isEmpty }

    /// Compares pages with what is known of them; `reason` says why one has to be made, nil when it need not.
    init(
        _ pages: some Sequence<(index: Int, page: KnownPage)>, _ known: [KnownPage], number: Int,
        reason: (Int, KnownPage, KnownPage?) -> WriteReason?
    ) {
        self.number = number
        var left = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
        for (index, page) in pages {
            let old = left.removeValue(forKey: page.key)
            if let reason = reason(index, page, old) { toMake.append(index, reason) }
        }
        gone = Array(left.keys)
    }
}

/// Finds out why a page has to be made again.
struct ReasonFinder: Sendable {
    private let inputs: SharedInputs
    private let before: [String: Fingerprint]
    private let source: ArchivePath

    init(_ inputs: SharedInputs, before: [NamedFingerprint], source: ArchivePath) {
        self.inputs = inputs
        self.source = source
        self.before = Dictionary(before.map { ($0.name, $0.fingerprint) }) { first, _ in first }
    }

    /// nil when the page reads what it read.
    func reason(_ page: SitePlan.Page, _ readings: PageReadings, _ known: KnownPage?) -> WriteReason? {
        guard let known else { return .new }
        if readings.records != known.readings.records { return .bulletin(page.source.map(source.name(of:))) }
        if readings.shared != known.readings.shared {
            return .inputs(inputs.names(of: page).filter { inputs.fingerprints[$0] != before[$0] })
        }
        return readings.lists != known.readings.lists ? .list : nil
    }
}
