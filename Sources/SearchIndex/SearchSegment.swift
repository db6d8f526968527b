/// Writes the terms of collected documents, the larger part of a segment's files, in two steps: partitions are merged,
/// then, when it is known how large all are, divided into files.
public struct SearchSegment: Sendable {
    private let merger: PartitionMerger
    private let chunks: [CollectedDocuments.Chunk]

    /// A segment of what collectors that shared a spill have found.
    public init(
        _ stamp: SegmentStamp, _ collected: [CollectedDocuments], spill: any SearchSpill, write: @escaping SearchSink
    ) {
        self.init(stamp, collected, kept: [], spill: spill, write: write)
    }

    init(
        _ stamp: SegmentStamp, _ collected: [CollectedDocuments], kept: [KeptSegment], spill: any SearchSpill,
        write: @escaping SearchSink
    ) {
        var byNumber: [Int: CollectedDocuments.Chunk] = [:]
        for part in collected { byNumber.merge(part.chunks) { first, _ in first } }
        let words = collected.reduce(into: WordList()) { $0.formUnion($1.words) }
        chunks = byNumber.sorted { $0.key < $1.key }.map(\.value)
        merger = PartitionMerger(
            stamp: stamp, documents: chunks.reduce(0) { $0 + $1.years.count }, runs: collected.flatMap(\.runs),
            kept: kept,
            words: words.byForm, spill: spill, write: write)
    }

    /// Partitions may be merged in any order and at the same time.
    public static let partitions = RunRecord.partitions

    /// Merges the terms of a partition.
    public func merge(partition: Int) throws -> MergedPartition { try merger.merge(partition) }

    /// How the merged partitions become files; in their order.
    public func files(_ merged: [MergedPartition]) -> SegmentFiles {
        let half = Self.partitions / 2
        let bytes = KindCounts(
            words: merged.prefix(half).reduce(0) { $0 + $1.bytes },
            numbers: merged.dropFirst(half).reduce(0) { $0 + $1.bytes })
        let layout = SegmentLayout(
            documents: merger.documents, bytes: bytes, lists: merged.reduce(0) { $0 + $1.lists })
        return SegmentFiles(
            layout: layout, merged: merged, chunks: chunks, stamp: merger.stamp, spill: merger.spill,
            write: merger.write)
    }
}

/// A segment as the manifest describes it.
public struct SegmentSummary: Hashable, Sendable {
    /// How many documents it holds, dead ones too.
    public let documents: Int
    let shards: KindCounts
    let stamp: SegmentStamp
    /// Changes with the bytes of its files.
    public let version: String
    /// The year of each document.
    let years: [Int?]
}
