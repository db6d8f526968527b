import BulletinModel
import Site

/// Brings the records in the cache up to date: reads what may have changed, extracts what did, leaves all else alone.
struct RecordUpdate: Sendable {
    let cache: BuildCache
    let reader: SourceReader
    /// Of all that extraction reads beside sources: the program, what the configuration says of publishers.
    let environment: Fingerprint
    let memory: BuildMemory
    let jobs: Int
    let tell: @Sendable (BuildEvent) -> Void

    private static let list = "sources"
    /// Names what the cache says of sources: it is another number after each update.
    private static let version = "sources-version"

    /// With `isForced` everything is extracted anew. `maker` is asked for only when there is something to extract: it
    /// reads the lexicons.
    func run(
        _ look: SourceLook, isForced: Bool, maker: () throws -> RecordMaker
    ) async throws -> (totals: RecordTotals, records: KnownRecords?) {
        let (sources, states) = (look.list, look.states)
        let kept = try keptRecords()
        let index = try kept?.index ?? cache.property(Self.list, as: SourceIndex.self)
        let isCurrent = !isForced && index?.environment == environment
        if isCurrent, let index, index.isUnchanged(states) {
            tell(.began(.extract, total: 0))
            tell(.finished(.extract, count: 0))
            guard var kept, let table = kept.found?.table else { return (index.records, nil) }
            kept.found?.list = sources
            memory.keep(kept)
            return (index.records, KnownRecords(table, kept.terms, in: cache))
        }
        var known: RecordMemory
        if let kept { known = kept } else { known = try await cachedRecords() }
        let current = try await update(&known, states, isCurrent ? index : nil, maker)
        let table = RecordTable(current, folder: reader.folder)
        let new = SourceIndex(
            environment: environment, paths: states.map(\.file.path), stamps: states.map(\.stamp),
            records: table.totals)
        known.index = new
        known.found = (sources, current, table)
        known.version = .random(in: 1...UInt64.max)
        try cache.set(Self.list, to: new)
        try cache.set(Self.version, to: known.version)
        try cache.commit()
        memory.keep(known)
        return (table.totals, KnownRecords(table, known.terms, in: cache))
    }

    /// Those that the last build of this process left, unless another process has built since.
    func keptRecords() throws -> RecordMemory? {
        guard let kept = memory.takeRecords(),
            try kept.version == cache.property(Self.version, as: UInt64.self)
        else { return nil }
        return kept
    }

    /// Those in the cache.
    private func cachedRecords() async throws -> RecordMemory {
        RecordMemory(sources: try await knownSources(), terms: try cache.terms())
    }

    /// The records of the last update.
    func records(of sources: SourceList) async throws -> KnownRecords {
        var known = try await cachedRecords()
        let current = sources.files.compactMap { known.sources[$0.path] }
        let table = RecordTable(current, folder: reader.folder)
        if let index = try cache.property(Self.list, as: SourceIndex.self),
            let version = try cache.property(Self.version, as: UInt64.self)
        {
            (known.index, known.version) = (index, version)
            known.found = (sources, current, table)
            memory.keep(known)
        }
        return KnownRecords(table, known.terms, in: cache)
    }

    /// Gives the sources in the order of the files. Without an index everything is extracted.
    private func update(
        _ known: inout RecordMemory, _ states: [SourceState], _ index: SourceIndex?, _ maker: () throws -> RecordMaker
    ) async throws -> [KnownSource] {
        // Where everything is extracted, words that nothing says any more are left behind.
        if index == nil { (known.terms, known.savedTerms) = (FactTerms(), 0) }
        let before = states.map { known.sources[$0.file.path] }
        let unchanged = index?.unchanged(states) ?? []
        let doubtful = states.indices.filter { !unchanged.contains($0) || before[$0] == nil }
        let read = try await extract(
            doubtful.map { (states[$0], before[$0]) }, known.terms, isCurrent: index != nil, maker)
        var sources = before
        for (position, source) in zip(doubtful, read) { sources[position] = source }
        let current = sources.compactMap { $0 }
        let touched = doubtful.filter { sources[$0] !== before[$0] }.map { states[$0].file.path }
        let isAllKept = before.count { $0 != nil } == known.sources.count
        let gone = isAllKept ? [] : try forget(known.sources, keeping: current)
        try save(current, touched: touched + gone + known.unsaved)
        try cache.save(known.terms, known: known.savedTerms)
        known.unsaved = []
        known.savedTerms = known.terms.count
        if !memory.isLasting { known.terms.settle() }
        for path in gone { known.sources[path] = nil }
        for (position, source) in zip(doubtful, read) { known.sources[states[position].file.path] = source }
        return current
    }

    private func knownSources() async throws -> [String: KnownSource] {
        let buckets = try cache.checkedBuckets(of: Self.list).map(\.value)
        let parts = try await Parallel.map(buckets, jobs: jobs, chunk: 4) { bucket in
            try BuildCache.contents(of: bucket) as [KnownSource]
        }
        var known: [String: KnownSource] = [:]
        known.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for source in parts.joined() { known[source.path] = source }
        return known
    }

    /// The sources that may have changed.
    private func extract(
        _ sources: [(state: SourceState, known: KnownSource?)], _ terms: FactTerms, isCurrent: Bool,
        _ maker: () throws -> RecordMaker
    ) async throws -> [KnownSource] {
        tell(.began(.extract, total: sources.count))
        defer { tell(.finished(.extract, count: sources.count)) }
        guard !sources.isEmpty else { return [] }
        let stage = ExtractionStage(reader: reader, maker: try maker())
        return try await Parallel.map(sources, jobs: jobs) { state, known in
            defer { tell(.advanced(.extract, by: 1)) }
            let loaded = LoadedSource(state.file, reader)
            let content = loaded.content
            if isCurrent, let known, content != nil, content == known.content { return known }
            return try source(loaded, stage.read(loaded).record, terms, known)
        }
    }

    /// What there is to know of a file that was read.
    func source(
        _ loaded: LoadedSource, _ extracted: ExtractedRecord, _ terms: FactTerms, _ known: KnownSource?
    ) throws -> KnownSource {
        KnownSource(
            path: loaded.file.path, content: loaded.content, hash: loaded.hash, sidecarHash: loaded.sidecarHash,
            id: extracted.id, record: try store(extracted, terms, in: known?.record),
            diagnostics: extracted.diagnostics)
    }

    private func store(
        _ extracted: ExtractedRecord, _ terms: FactTerms, in known: KnownSource.Record?
    ) throws -> KnownSource.Record? {
        guard let bulletin = extracted.bulletin, let text = extracted.text else {
            if let known { try cache.remove(records: [known.number]) }
            return nil
        }
        var writer = PackedWriter()
        writer.write(bulletin)
        let summary = BulletinSummary(bulletin, record: Fingerprint(writer.bytes), terms: terms)
        guard let known else {
            return KnownSource.Record(number: try cache.add(record: writer.bytes), summary: summary, text: text)
        }
        if known.summary.record != summary.record { try cache.replace(record: known.number, with: writer.bytes) }
        return KnownSource.Record(number: known.number, summary: summary, text: text)
    }

    /// Drops what is no longer there and gives the paths.
    private func forget(_ known: [String: KnownSource], keeping current: [KnownSource]) throws -> [String] {
        var left = known
        for source in current { left[source.path] = nil }
        try cache.remove(records: left.values.compactMap(\.record?.number))
        return left.keys.sorted()
    }

    /// Writes the buckets of the sources that were touched.
    private func save(_ current: [KnownSource], touched: [String]) throws {
        func bucket(_ path: String) -> Int { BuildCache.bucket(of: KnownPage.key(path)) }
        let buckets = Set(touched.lazy.map(bucket))
        guard !buckets.isEmpty else { return }
        var contents: [Int: [KnownSource]] = [:]
        for source in current {
            let number = bucket(source.path)
            if buckets.contains(number) { contents[number, default: []].append(source) }
        }
        for number in buckets.sorted() { try cache.set(Self.list, bucket: number, to: contents[number] ?? []) }
    }
}
