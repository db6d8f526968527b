/// Writes the terms of collected documents: the larger part of a segment's files.
public struct SearchSegment: Sendable {
    private let collected: [CollectedDocuments]
    private let spill: any SearchSpill
    private let write: SearchSink
    private let layout: SegmentLayout
    private let chunks: [CollectedDocuments.Chunk]

    /// A segment of what collectors that shared a spill have found.
    public init(_ collected: [CollectedDocuments], spill: any SearchSpill, write: @escaping SearchSink) {
        self.collected = collected
        self.spill = spill
        self.write = write
        var byNumber: [Int: CollectedDocuments.Chunk] = [:]
        for part in collected { byNumber.merge(part.chunks) { first, _ in first } }
        chunks = byNumber.sorted { $0.key < $1.key }.map(\.value)
        layout = SegmentLayout(
            documents: chunks.reduce(0) { $0 + $1.years.count }, postings: collected.reduce(0) { $0 + $1.postings })
    }

    /// The work falls into so many units, which may be done in any order and at the same time.
    public var units: Int { layout.units }

    /// Writes the files of one unit and gives what `finish` wants to know of it.
    public func write(unit: Int) throws -> WrittenUnit {
        var written = WrittenUnit()
        var shards = layout.shards(of: unit)[...]
        var shard = ShardWriter(shards.removeFirst(), layout)
        for partition in layout.partitions(of: unit) {
            let runs = collected.flatMap(\.runs).map { RunReader($0, partition: partition, spill) }
            var terms = try TermMerger(runs)
            while let term = try terms.next() {
                while layout.shard(of: term.key) > shard.number {
                    try finish(shard, &written)
                    shard = ShardWriter(shards.removeFirst(), layout)
                }
                shard.add(term)
            }
        }
        try finish(shard, &written)
        for empty in shards { try finish(ShardWriter(empty, layout), &written) }
        return written
    }

    private func finish(_ shard: ShardWriter, _ written: inout WrittenUnit) throws {
        try write(SegmentLayout.termsPath(shard.number), shard.finish(), &written)
        for (index, list) in shard.lists.enumerated() {
            try write(SegmentLayout.listPath(shard.number, index), list, &written)
        }
    }

    private func write(_ path: String, _ content: [UInt8], _ written: inout WrittenUnit) throws {
        let file = try ScriptFile.wrap(content)
        written.fingerprint.add(file)
        try write(path, file)
    }

    /// What the manifest says of the segment; `written` in the order of the units.
    public func finish(_ written: [WrittenUnit]) -> SegmentSummary {
        var version = Fingerprint()
        for chunk in chunks { version.add(chunk.fingerprint) }
        for unit in written { version.add(unit.fingerprint.value) }
        return SegmentSummary(
            documents: layout.documents, shards: layout.shards, version: version.text, years: chunks.flatMap(\.years))
    }
}

/// What `SearchSegment` remembers of a unit.
public struct WrittenUnit: Sendable {
    var fingerprint = Fingerprint()
}

/// A segment as the manifest describes it.
public struct SegmentSummary: Hashable, Sendable {
    /// How many documents it holds, dead ones too.
    public let documents: Int
    let shards: Int
    /// Changes with the bytes of its files.
    public let version: String
    /// The year of each document.
    let years: [Int?]
}
