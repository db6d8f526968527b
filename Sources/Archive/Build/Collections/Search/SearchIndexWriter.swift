import SearchIndex
import Site
import Synchronization

/// Writes an index of all bulletins of a site at once.
struct SearchIndexWriter: Sendable {
    let bulletins: SearchedBulletins
    let records: KnownRecords
    let spill: SpillFile
    let jobs: Int
    let write: SearchSink

    /// The manifest, which is not written, and where each bulletin is.
    func run() async throws -> (manifest: SearchManifest, state: SearchState) {
        let sink: SearchSink = { [write] in try write("0/\($0)", $1) }
        let count = bulletins.entries.count
        let stamp = SegmentStamp(bulletins.entries)
        let chunks = (count + SearchCollector.chunk - 1) / SearchCollector.chunk
        // One collector for each thread; each takes the next chunk.
        let collected = try await withThrowingTaskGroup(of: CollectedDocuments.self) { group in
            let queue = ChunkQueue(count: chunks)
            for _ in 0..<max(1, min(jobs, chunks)) {
                group.addTask {
                    var collector = SearchCollector(stamp, spill: spill, write: sink)
                    while let chunk = queue.next() {
                        let start = chunk * SearchCollector.chunk
                        let numbers = start..<min(count, start + SearchCollector.chunk)
                        try collector.add(numbers.map(document), chunk: chunk)
                        // As in `Parallel`.
                        await Task.yield()
                    }
                    return try collector.finish()
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let segment = SearchSegment(stamp, collected, spill: spill, write: sink)
        let merged = try await Parallel.map(Array(0..<SearchSegment.partitions), jobs: jobs, chunk: 1) {
            try segment.merge(partition: $0)
        }
        let files = segment.files(merged)
        let summary = files.finish(
            try await Parallel.map(Array(0..<files.units), jobs: jobs, chunk: 1) { try files.write(unit: $0) })
        return (SearchManifest(base: summary), SearchState(base: summary, bulletins.entries))
    }

    private func document(_ number: Int) throws -> SearchDocument {
        bulletins.document(number, try records.bulletin(at: bulletins.position(of: number)))
    }
}

/// Numbers below a count, each given to one thread.
private final class ChunkQueue: Sendable {
    private let taken = Atomic(0)
    private let count: Int

    init(count: Int) { self.count = count }

    func next() -> Int? {
        let number = taken.add(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }
}
