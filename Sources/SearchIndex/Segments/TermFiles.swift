/// Writes the terms of one segment, from runs and from segments that it takes in.
struct TermFiles: Sendable {
    let layout: SegmentLayout
    let runs: [Run]
    var kept: [KeptSegment] = []
    let spill: any SearchSpill
    let write: SearchSink

    /// Writes the files of one unit and gives their fingerprint.
    func write(unit: Int) throws -> Fingerprint {
        var written = Fingerprint()
        var shards = layout.shards(of: unit)[...]
        var shard = ShardWriter(shards.removeFirst(), layout)
        for partition in layout.partitions(of: unit) {
            var terms = try TermMerger(sources(of: partition))
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

    private func sources(of partition: Int) -> [MergeSource] {
        let width: UInt64 = 1 << TermHash.keyBits / UInt64(RunRecord.partitions)
        let keys = UInt64(partition) * width..<UInt64(partition + 1) * width
        return kept.map { .segment(SegmentReader($0, keys: keys)) }
            + runs.map { .run(RunReader($0, partition: partition, spill)) }
    }

    private func finish(_ shard: ShardWriter, _ written: inout Fingerprint) throws {
        try write(SegmentLayout.termsPath(shard.number), shard.finish(), &written)
        for (index, list) in shard.lists.enumerated() {
            try write(SegmentLayout.listPath(shard.number, index), list, &written)
        }
    }

    private func write(_ path: String, _ content: [UInt8], _ written: inout Fingerprint) throws {
        let file = try ScriptFile.wrap(content)
        written.add(file)
        try write(path, file)
    }
}

/// A run or a segment.
private enum MergeSource: RunSource {
    case run(RunReader)
    case segment(SegmentReader)

    mutating func next() throws -> RunRecord? {
        switch self {
        case .run(var reader):
            defer { self = .run(reader) }
            return try reader.next()
        case .segment(var reader):
            defer { self = .segment(reader) }
            return try reader.next()
        }
    }
}
