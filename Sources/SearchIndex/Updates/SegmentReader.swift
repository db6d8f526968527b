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
        let parameter = Int(bits.read(bits: 6))
        var keys: [UInt64] = []
        var last = segment.layout.start(of: shard)
        for _ in 0..<count where !bits.isPastEnd {
            last += bits.rice(parameter)
            keys.append(last)
        }
        var records: [RunRecord] = []
        for key in keys {
            let forms = try forms(&bits, RunRecord.partition(key << 16))
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

    private func forms(_ bits: inout BitReader, _ partition: Int) throws -> [SearchTerm.Form] {
        let last = segment.layout.documents - 1
        var forms: [SearchTerm.Form] = []
        var lists: [StoredList] = []
        if bits.read(bits: 1) == 1 {
            forms.append(SearchTerm.Form(tag: UInt16(bits.read(bits: TermHash.tagBits))))
            StoredList(form: 0, impact: .body, count: 1).read(1, 0, last, from: &bits, into: &forms)
            return forms
        }
        let isSplit = bits.read(bits: 1) == 1
        for form in 0..<bits.gamma() where !bits.isPastEnd {
            forms.append(SearchTerm.Form(tag: UInt16(bits.read(bits: TermHash.tagBits))))
            lists += Impact.order.map { StoredList(form: form, impact: $0, count: bits.gamma() - 1) }
        }
        if isSplit {
            for index in lists.indices where lists[index].count > 0 { lists[index].isSplit = bits.read(bits: 1) == 1 }
        }
        for list in lists where !list.isSplit { list.read(list.count, 0, last, from: &bits, into: &forms) }
        guard isSplit else { return forms }
        let split = lists.filter(\.isSplit)
        var low = segment.layout.head
        for list in split { list.readPart(0, min(low - 1, last), from: &bits, into: &forms) }
        let first = bits.gamma() - 1
        let offset = bits.gamma() - 1
        let files = (0..<bits.gamma()).map { _ in bits.gamma() }
        for (number, blocks) in files.enumerated() where !bits.isPastEnd {
            var content = BitReader(try segment.content(SegmentLayout.listPath(partition, first + number)))
            if number == 0 { content.skip(bytes: offset) }
            for _ in 0..<blocks where low <= last {
                let high = min((low / SegmentLayout.block + 1) * SegmentLayout.block - 1, last)
                for list in split { list.readPart(low, high, from: &content, into: &forms) }
                low = high + 1
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

/// The documents that have a form in one place, as a shard speaks of them.
private struct StoredList {
    let form: Int
    let impact: Impact
    let count: Int
    var isSplit = false

    /// What the documents of a range have of it.
    func readPart(_ low: Int, _ high: Int, from bits: inout BitReader, into forms: inout [SearchTerm.Form]) {
        read(bits.truncated(below: min(count, high - low + 1) + 1), low, high, from: &bits, into: &forms)
    }

    func read(
        _ count: Int, _ low: Int, _ high: Int, from bits: inout BitReader, into forms: inout [SearchTerm.Form]
    ) {
        bits.interpolative(count, low, high, into: &forms[form].documents[Int(impact.rawValue)])
    }
}
