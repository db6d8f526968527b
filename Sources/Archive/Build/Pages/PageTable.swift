import BulletinModel
import Site

/// What each file of a site was made of when it was last made, as the cache has it for one destination.
struct PageTable: Sendable {
    private let cache: BuildCache
    private let pages: String
    private let state: String
    private let destination: String
    private let jobs: Int
    /// Whether another build of the same process follows and begins with what this one knows.
    private let isLasting: Bool

    init(_ cache: BuildCache, destination: ArchivePath, jobs: Int, isLasting: Bool) {
        self.cache = cache
        self.jobs = jobs
        self.isLasting = isLasting
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

    /// All files of a plan, when nothing is known of the tree.
    func changes(in plan: SitePlan, _ reader: PageReader, makingAll reason: WriteReason) async throws -> PageChanges {
        let toMake = PagesToMake(first: plan.pages.count, reason)
        // The next build of the same process begins with the list.
        guard !isLasting, let file = try cache.spillFile("pages") else {
            return PageChanges(.list(try await read(plan, reader)), makingAll: toMake)
        }
        let pages = try await SpilledPages(file, parts(of: plan), jobs: jobs) { ReadPart(plan.pages[$0], reader) }
        return PageChanges(.file(pages), makingAll: toMake)
    }

    /// Which files of the plan differ from those that the table knows. `reason` says why a page has to be made, nil when it
    /// need not.
    func changes(
        in plan: SitePlan, _ reader: PageReader,
        reason: @escaping @Sendable (Int, KnownPage, KnownPage?) -> WriteReason?
    ) async throws -> PageChanges {
        let known = try cache.checkedBuckets(of: pages)
        let pages = try await read(plan, reader)
        var buckets = [[Int32]](repeating: [], count: BuildCache.bucketCount)
        for index in pages.indices { buckets[BuildCache.bucket(of: pages[index].key)].append(Int32(index)) }
        return PageChanges(
            pages,
            try await Parallel.map(Array(buckets.indices), jobs: jobs, chunk: 4) { [buckets] number in
                BucketChanges(
                    buckets[number].lazy.map { (Int($0), pages[Int($0)]) },
                    try known[number].map(BuildCache.contents) ?? [], number: number, reason: reason)
            })
    }

    private func read(_ plan: SitePlan, _ reader: PageReader) async throws -> ReadPages {
        ReadPages(
            try await Parallel.map(parts(of: plan), jobs: jobs, chunk: 1) { ReadPart(plan.pages[$0], reader) })
    }

    private func parts(of plan: SitePlan) -> [Range<Int>] { plan.pages.indices.parts(of: KeptPages.partSize) }

    /// The same for a plan that follows the one whose pages were `before`, under the same inputs.
    func changes(
        in plan: SitePlan, _ reader: PageReader, after before: ReadPages,
        reason: @Sendable (Int, KnownPage, KnownPage?) -> WriteReason?
    ) async throws -> PageChanges {
        let read = try await Parallel.map(before.indices.parts(of: 4096), jobs: jobs, chunk: 1) { part in
            reader.changed(in: part, of: plan.pages) { before[$0].readings }
        }
        var pages = before
        var toMake = PagesToMake()
        for (index, readings) in read.joined() {
            let known = pages[index]
            pages.set(readings, at: index)
            if let reason = reason(index, pages[index], known) { toMake.append(index, reason) }
        }
        return PageChanges(pages, toMake: toMake)
    }

    /// Remembers what the tree at the destination was made of.
    func save(_ changes: PageChanges, _ state: SiteState) throws {
        let touched = changes.touched.sorted()
        // A few buckets at a time: all pages of a large site at once would be more than there is of anything else.
        for part in touched.indices.parts(of: BuildCache.bucketCount / 8) {
            let remembered = try changes.remembered(in: touched[part])
            for (number, known) in zip(touched[part], remembered) { try cache.set(pages, bucket: number, to: known) }
        }
        try cache.set(self.state, to: state)
        try cache.commit()
    }
}
