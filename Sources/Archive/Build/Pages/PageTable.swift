import BulletinModel
import Site

/// What each file of a site was made of when it was last made, as the cache has it for one destination.
struct PageTable: Sendable {
    private let cache: BuildCache
    private let pages: String
    private let state: String
    private let destination: String
    private let jobs: Int

    init(_ cache: BuildCache, destination: ArchivePath, jobs: Int) {
        self.cache = cache
        self.jobs = jobs
        self.destination = destination.resolved
        pages = "pages:\(destination.resolved)"
        state = "site:\(destination.resolved)"
    }

    /// What collections keep about the same destination.
    func collections(isKnown: Bool) -> CollectionCache {
        CollectionCache(cache, destination: destination, isKnown: isKnown)
    }

    /// What is known of a tree; nil when it is not the one that the table is about.
    func state(of tree: UInt64?) throws -> SiteState? {
        guard let tree, let state = try cache.property(state, as: SiteState.self), state.tree == tree else {
            return nil
        }
        return state
    }

    /// Which files of the plan differ from those that the table knows; all when `isKnown` is not so. `reason` says why a
    /// page has to be made, nil when it need not.
    func changes(
        in plan: SitePlan, _ reader: PageReader, isKnown: Bool,
        reason: @escaping @Sendable (ReadPage, KnownPage?) -> WriteReason?
    ) async throws -> PageChanges {
        let known = try cache.checkedBuckets(of: pages)
        let parts = plan.pages.indices.parts(of: 1024)
        let pages = ReadPages(
            try await Parallel.map(parts, jobs: jobs, chunk: 1) { part in
                var read = ReadPages.Part(capacity: part.count)
                for index in part {
                    let page = plan.pages[index]
                    read.append(page.path, reader.readings(of: page))
                }
                return read
            })
        var buckets = [[Int32]](repeating: [], count: BuildCache.bucketCount)
        for (index, key) in pages.keys.enumerated() { buckets[BuildCache.bucket(of: key)].append(Int32(index)) }
        return PageChanges(
            pages,
            try await Parallel.map(Array(buckets.indices), jobs: jobs, chunk: 4) { [buckets] number in
                let old: [KnownPage] = try isKnown ? known[number].map(BuildCache.contents) ?? [] : []
                return BucketChanges(
                    buckets[number].lazy.map { pages[Int($0)] }, old, number: number, isKnown: isKnown, reason: reason)
            })
    }

    /// The same for a plan that follows the one whose pages were `before`, under the same inputs.
    func changes(
        in plan: SitePlan, _ reader: PageReader, after before: ReadPages,
        reason: @Sendable (ReadPage, KnownPage?) -> WriteReason?
    ) async throws -> PageChanges {
        let parts = (0..<before.count).parts(of: 4096)
        let read = try await Parallel.map(parts, jobs: jobs, chunk: 1) { part in
            reader.changed(in: part, of: plan.pages) { before[$0].readings }
        }
        var pages = before
        var toMake = PagesToMake()
        for (index, readings) in read.joined() {
            let known = KnownPage(key: pages[index].key, readings: pages[index].readings)
            pages.set(readings, at: index)
            if let reason = reason(pages[index], known) { toMake.append(index, reason) }
        }
        return PageChanges(pages, toMake: toMake)
    }

    /// Remembers what the tree at the destination was made of.
    func save(_ changes: PageChanges, _ state: SiteState) throws {
        for (number, known) in changes.remembered().sorted(by: { $0.key < $1.key }) {
            try cache.set(pages, bucket: number, to: known)
        }
        try cache.set(self.state, to: state)
        try cache.commit()
    }
}

extension Range<Int> {
    /// The range in parts of so many, the last of which may have fewer.
    fileprivate func parts(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}
