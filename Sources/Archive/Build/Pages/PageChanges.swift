import BulletinModel
import Site

/// What has to be done to the files of a site.
struct PageChanges: Sendable {
    let buckets: [BucketChanges]
    /// The files to make, in the order of the plan.
    let toMake: [(index: Int, reason: WriteReason)]
    /// The keys of files that no page has any more.
    private let gone: Set<Fingerprint>

    /// Whether no path of the plan needs a further look.
    let arePathsPlain: Bool

    init(arePathsPlain: Bool, _ buckets: [BucketChanges]) {
        self.arePathsPlain = arePathsPlain
        self.buckets = buckets
        toMake = buckets.flatMap(\.toMake).sorted { $0.index < $1.index }
        gone = Set(buckets.flatMap(\.gone))
    }

    /// Whether the plan has a file of this path.
    func holds(_ path: String) -> Bool {
        let key = KnownPage.key(path)
        return buckets[BuildCache.bucket(of: key)].pages.contains { $0.key == key }
    }

    /// The files of the site at the destination that no page has any more, sorted.
    func paths(ofGone site: SiteUpdate) -> [String] {
        gone.isEmpty ? [] : site.publishedFiles.filter { gone.contains(KnownPage.key($0)) }.sorted()
    }
}

/// The part of a site's files whose keys lie in one bucket.
struct BucketChanges: Sendable {
    let number: Int
    let pages: [ReadPage]
    private(set) var toMake: [(index: Int, reason: WriteReason)] = []
    private(set) var gone: [Fingerprint] = []
    private let isKnown: Bool

    /// Whether it has to be written again.
    var isTouched: Bool { !isKnown || !toMake.isEmpty || !gone.isEmpty }

    /// Compares pages with what is known of them; `reason` says why one has to be made, nil when it need not.
    init(
        _ pages: [ReadPage], _ known: [KnownPage], number: Int, isKnown: Bool,
        reason: (ReadPage, KnownPage?) -> WriteReason?
    ) {
        self.number = number
        self.isKnown = isKnown
        self.pages = pages
        var left = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
        for page in pages {
            let old = left.removeValue(forKey: page.key)
            if let reason = reason(page, old) { toMake.append((page.index, reason)) }
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
