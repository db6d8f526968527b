/// Writes the files of merged partitions.
public struct SegmentFiles: Sendable {
    let layout: SegmentLayout
    let merged: [MergedPartition]
    let chunks: [CollectedDocuments.Chunk]
    let stamp: SegmentStamp
    let spill: any SearchSpill
    let write: SearchSink

    /// The work falls into so many units, which may be done in any order and at the same time.
    public var units: Int { layout.units }

    /// Writes the files of one unit and gives what `finish` wants to know of it.
    public func write(unit: Int) throws -> WrittenUnit {
        var written = Fingerprint()
        var shards = layout.shards(of: unit)[...]
        var shard = ShardWriter(shards.removeFirst(), layout)
        for partition in layout.partitions(of: unit) {
            for term in EncodedTerm.all(in: try run(merged[partition].run)) {
                while layout.shard(of: term.key) > shard.number {
                    try finish(shard, &written)
                    shard = ShardWriter(shards.removeFirst(), layout)
                }
                shard.add(term)
            }
        }
        try finish(shard, &written)
        for empty in shards { try finish(ShardWriter(empty, layout), &written) }
        if unit == 0 { try writeWords(&written) }
        return WrittenUnit(fingerprint: written)
    }

    private func writeWords(_ written: inout Fingerprint) throws {
        let file = ScriptFile.wrap(WordList.text(merged.flatMap(\.words)), stamp: stamp)
        written.add(file)
        try write(SegmentLayout.wordsPath, file)
    }

    private func run(_ number: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try spill.read(run: number, from: bytes.count, count: 1 << 20)
            bytes += piece
            if piece.count < 1 << 20 { return bytes }
        }
    }

    private func finish(_ shard: ShardWriter, _ written: inout Fingerprint) throws {
        let file = ScriptFile.wrap(shard.finish(), stamp: stamp, isDense: true)
        written.add(file)
        try write(SegmentLayout.termsPath(shard.number), file)
    }

    /// What the manifest says of the segment; `written` in the order of the units.
    public func finish(_ written: [WrittenUnit]) -> SegmentSummary {
        var version = Fingerprint()
        for chunk in chunks { version.add(chunk.fingerprint) }
        for partition in merged { version.add(partition.fingerprint.value) }
        for unit in written { version.add(unit.fingerprint.value) }
        return SegmentSummary(
            documents: layout.documents, shards: layout.shards, stamp: stamp, version: version.text,
            years: chunks.flatMap(\.years))
    }
}

/// What `SegmentFiles` remembers of a unit.
public struct WrittenUnit: Sendable {
    let fingerprint: Fingerprint
}
