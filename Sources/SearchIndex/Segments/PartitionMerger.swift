/// Merges the terms of one segment, partition by partition, from runs and from segments that it takes in.
struct PartitionMerger: Sendable {
    let documents: Int
    let runs: [Run]
    let kept: [KeptSegment]
    let spill: any SearchSpill
    let write: SearchSink

    /// Encodes the terms of a partition and writes the files of their long lists.
    func merge(_ partition: Int) throws -> MergedPartition {
        var records: [UInt8] = []
        var bytes = 0
        var lists = 0
        var fingerprint = Fingerprint()
        let encoder = TermEncoder(documents: documents) { list in
            let file = ScriptFile.wrap(list, isDense: true)
            fingerprint.add(file)
            try write(SegmentLayout.listPath(partition, lists), file)
            lists += 1
        }
        var terms = try TermMerger(sources(of: partition))
        while let term = try terms.next() {
            let first = lists
            let record = try encoder.record(of: term)
            let encoded = EncodedTerm(key: term.key, list: first, bitCount: record.bitCount, bytes: record.finish())
            // About what a key takes comes on top.
            bytes += encoded.bytes.count + 3
            encoded.write(to: &records)
        }
        return MergedPartition(
            number: partition, run: try spill.keep(records), bytes: bytes, lists: lists, fingerprint: fingerprint)
    }

    private func sources(of partition: Int) -> [MergeSource] {
        let width: UInt64 = 1 << TermHash.keyBits / UInt64(RunRecord.partitions)
        let keys = UInt64(partition) * width..<UInt64(partition + 1) * width
        return kept.map { .segment(SegmentReader($0, keys: keys)) }
            + runs.map { .run(RunReader($0, partition: partition, spill)) }
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
