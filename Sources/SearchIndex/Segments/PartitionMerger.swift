/// Merges the terms of one segment, partition by partition, from runs and from segments that it takes in.
struct PartitionMerger: Sendable {
    let stamp: SegmentStamp
    let documents: Int
    let runs: [Run]
    let kept: [KeptSegment]
    /// Words that there may be, by the keys of their forms.
    let words: [UInt64: [String]]
    let spill: any SearchSpill
    let write: SearchSink

    /// Encodes the terms of a partition and writes the files of their long lists.
    func merge(_ partition: Int) throws -> MergedPartition {
        var records: [UInt8] = []
        var bytes = 0
        var fingerprint = Fingerprint()
        let files = ListFiles(documents: documents) { number, content in
            let file = ScriptFile.wrap(content, stamp: stamp, isDense: true)
            fingerprint.add(file)
            try write(SegmentLayout.listPath(partition, number), file)
        }
        var encoder = TermEncoder(documents: documents, files: files)
        var counts: [(word: String, count: Int)] = []
        var terms = try TermMerger(sources(of: partition))
        while let term = try terms.next() {
            for form in term.forms {
                for word in words[term.key << 16 | UInt64(form.tag)] ?? [] {
                    counts.append((word, form.documents.reduce(0) { $0 + $1.count }))
                }
            }
            let record = try encoder.record(of: term)
            let encoded = EncodedTerm(key: term.key, bitCount: record.bitCount, bytes: record.finish())
            // About what a key takes comes on top.
            bytes += encoded.bytes.count + 3
            encoded.write(to: &records)
        }
        let lists = try encoder.finish()
        return MergedPartition(
            number: partition, run: try spill.keep(records), bytes: bytes, lists: lists, fingerprint: fingerprint,
            words: counts)
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
