/// Reads the terms of a segment back, those with keys in a range.
struct SegmentReader: RunSource {
    private let segment: KeptSegment
    private let end: UInt64
    private var shards: ArraySlice<Int>
    private var records: ArraySlice<RunRecord> = []
    private let start: UInt64

    init(_ segment: KeptSegment, keys: Range<UInt64>) {
        self.segment = segment
        start = keys.lowerBound
        end = keys.upperBound
        let layout = segment.layout
        shards = Array(layout.shard(of: keys.lowerBound)...layout.shard(of: keys.upperBound - 1))[...]
    }

    mutating func next() throws -> RunRecord? {
        while records.isEmpty, let shard = shards.popFirst() { records = try self.records(of: shard)[...] }
        return records.popFirst()
    }

    private func records(of shard: Int) throws -> [RunRecord] {
        let path = SegmentLayout.termsPath(shard)
        var bits = BitReader(try segment.content(path))
        let count = Int(bits.read(bits: 32))
        var file = Int(bits.read(bits: 32))
        let parameter = Int(bits.read(bits: 6))
        var keys: [UInt64] = []
        var last = segment.layout.start(of: shard)
        for _ in 0..<count where !bits.isPastEnd {
            last += bits.rice(parameter)
            keys.append(last)
        }
        var records: [RunRecord] = []
        var partition = keys.first.map { RunRecord.partition($0 << 16) } ?? 0
        for key in keys {
            // The files of long lists are numbered in their partition.
            if RunRecord.partition(key << 16) != partition {
                partition = RunRecord.partition(key << 16)
                file = 0
            }
            let forms = try forms(&bits, partition, &file)
            guard start <= key, key < end else { continue }
            for form in forms {
                let postings = postings(of: form)
                if !postings.isEmpty {
                    records.append(RunRecord(key: key << 16 | UInt64(form.tag), postings: postings))
                }
            }
        }
        guard !bits.isPastEnd else { throw SearchIndexError.malformed(path: "\(segment.folder)/\(path)") }
        return records
    }

    private func forms(_ bits: inout BitReader, _ partition: Int, _ file: inout Int) throws -> [SearchTerm.Form] {
        let isLong = bits.read(bits: 1) == 1
        var forms: [SearchTerm.Form] = []
        var counts: [[Int]] = []
        for _ in 0..<bits.gamma() where !bits.isPastEnd {
            forms.append(SearchTerm.Form(tag: UInt16(bits.read(bits: 16))))
            counts.append(Impact.order.map { _ in bits.gamma() - 1 })
        }
        if isLong {
            var block = 0
            let files = (0..<bits.gamma()).map { _ in bits.gamma() }
            for blocks in files {
                var list = BitReader(try segment.content(SegmentLayout.listPath(partition, file)))
                file += 1
                for _ in 0..<blocks {
                    let low = block * SegmentLayout.block
                    let high = min(low + SegmentLayout.block, segment.layout.documents) - 1
                    for form in forms.indices {
                        for (place, impact) in Impact.order.enumerated() {
                            let count = list.truncated(below: min(counts[form][place], high - low + 1) + 1)
                            counts[form][place] -= count
                            list.interpolative(
                                count, low, high, into: &forms[form].documents[Int(impact.rawValue)])
                        }
                    }
                    block += 1
                }
            }
        } else {
            for form in forms.indices {
                for (place, impact) in Impact.order.enumerated() {
                    bits.interpolative(
                        counts[form][place], 0, segment.layout.documents - 1,
                        into: &forms[form].documents[Int(impact.rawValue)])
                }
            }
        }
        return forms
    }

    /// The postings of a form with the numbers that they get.
    private func postings(of form: SearchTerm.Form) -> [UInt32] {
        var postings: [UInt32] = []
        for impact in Impact.allCases {
            for document in form[impact] where segment.numbers[Int(document)] >= 0 {
                postings.append(UInt32(segment.numbers[Int(document)]) << 2 | impact.rawValue)
            }
        }
        postings.sort()
        return postings
    }
}
