/// Encodes terms and packs what does not stay in their shards; docs/search.md describes the format.
struct TermEncoder {
    private let documents: Int
    private let head: Int
    private var files: ListFiles

    /// Terms whose lists take no more bits than these stay in their shard with all they have.
    private static let wholeLimit = 8 * 1000
    /// Of other terms, lists of no more bits stay whole, the shortest first, so many bits in all: which documents have it
    /// in their titles is then known without any of its files.
    private static let shortLimit = 8 * 1000
    private static let shortTotal = 8 * 2500
    /// So many bits of long lists go into the first file of a term, if a single block is not larger: mostly the newest
    /// documents will do. With what is around them they take one block of a disk.
    private static let firstLimit = 8 * 3_950
    /// So many into each of its other files: whoever needs one mostly needs all, and waits for one after the other.
    private static let fileLimit = 8 * 100_000

    init(documents: Int, files: ListFiles) {
        self.documents = documents
        self.files = files
        head = SegmentLayout.head(documents: documents)
    }

    /// The record of a term.
    mutating func record(of term: SearchTerm) throws -> BitWriter {
        if let (tag, document) = Self.single(term) {
            var record = BitWriter()
            record.write(1, bits: 1)
            record.write(UInt64(tag), bits: TermHash.tagBits)
            record.truncated(document, below: documents)
            return record
        }
        let lists = term.forms.flatMap { form in Impact.order.map { form[$0] } }
        let whole = lists.map { list in
            var writer = BitWriter()
            writer.interpolative(list[...], 0, documents - 1)
            return writer
        }
        let short = Self.short(whole.map(\.bitCount))
        let isSplit =
            documents > head && short.count < lists.count
            && whole.reduce(0) { $0 + $1.bitCount } > Self.wholeLimit
        var record = BitWriter()
        record.write(isSplit ? 1 : 0, bits: 2)
        record.gamma(term.forms.count)
        for form in term.forms {
            record.write(UInt64(form.tag), bits: TermHash.tagBits)
            for impact in Impact.order { record.gamma(form[impact].count + 1) }
        }
        guard isSplit else {
            for list in whole { record.append(list) }
            return record
        }
        for index in lists.indices where !lists[index].isEmpty { record.write(short.contains(index) ? 0 : 1, bits: 1) }
        for index in lists.indices where short.contains(index) { record.append(whole[index]) }
        try write(lists.indices.filter { !short.contains($0) }.map { lists[$0] }, to: &record)
        return record
    }

    /// Writes what is left, and gives how many files there are.
    mutating func finish() throws -> Int {
        try files.finish()
        return files.count
    }

    /// The form and the document of a term that is in one article only and not often there: more than half of all are.
    private static func single(_ term: SearchTerm) -> (tag: UInt16, document: Int)? {
        guard term.forms.count == 1, let document = term.forms[0][.body].first,
            Impact.order.reduce(0, { $0 + term.forms[0][$1].count }) == 1
        else { return nil }
        return (term.forms[0].tag, Int(document))
    }

    /// Which lists stay whole, by the bits that they take. How often a term is in an article matters among the newest
    /// documents first, so that is not needed of all.
    private static func short(_ bits: [Int]) -> Set<Int> {
        var short: Set<Int> = []
        var total = 0
        let often = Impact.order.firstIndex(of: .oftenInBody)
        for index in bits.indices.sorted(by: { (bits[$0], $0) < (bits[$1], $1) })
        where bits[index] == 0 || index % Impact.order.count != often {
            total += bits[index]
            if bits[index] > shortLimit || total > shortTotal { break }
            short.insert(index)
        }
        return short
    }

    /// Writes what the newest documents have of lists into the record, and the rest into files.
    private mutating func write(_ lists: [[UInt32]], to record: inout BitWriter) throws {
        var rests = lists.map { $0[...] }
        Self.write(&rests, of: lists, 0..<head, to: &record)
        var contents: [(blocks: Int, bits: BitWriter)] = []
        var low = head
        while low < documents {
            let high = min((low / SegmentLayout.block + 1) * SegmentLayout.block, documents)
            var block = BitWriter()
            Self.write(&rests, of: lists, low..<high, to: &block)
            let limit = contents.count == 1 ? Self.firstLimit : Self.fileLimit
            if contents.isEmpty || contents[contents.count - 1].bits.bitCount + block.bitCount > limit {
                contents.append((0, BitWriter()))
            }
            contents[contents.count - 1].blocks += 1
            contents[contents.count - 1].bits.append(block)
            low = high
        }
        // What is shorter than what one has to read before it comes along.
        if contents.count == 2, contents[1].bits.bitCount < contents[0].bits.bitCount {
            contents[0].bits.append(contents[1].bits)
            contents[0].blocks += contents[1].blocks
            contents.removeLast()
        }
        var place = (number: 0, offset: 0)
        if contents.reduce(0, { $0 + $1.bits.bitCount }) <= 8 * files.shortLimit {
            var all = BitWriter()
            for content in contents { all.append(content.bits) }
            place = try files.share(all.finish())
            contents = [(contents.reduce(0) { $0 + $1.blocks }, BitWriter())]
        } else {
            place.number = try files.own(contents.map { $0.bits.finish() })
        }
        record.gamma(place.number + 1)
        record.gamma(place.offset + 1)
        record.gamma(contents.count)
        for content in contents { record.gamma(content.blocks) }
    }

    /// Writes what the documents of a range have of lists, and leaves the rest of these.
    private static func write(
        _ rests: inout [ArraySlice<UInt32>], of lists: [[UInt32]], _ range: Range<Int>, to bits: inout BitWriter
    ) {
        for index in rests.indices {
            let part = rests[index].prefix { $0 < range.upperBound }
            bits.truncated(part.count, below: min(lists[index].count, range.count) + 1)
            bits.interpolative(part, range.lowerBound, range.upperBound - 1)
            rests[index] = rests[index][part.endIndex...]
        }
    }
}

extension Impact {
    /// The order in which lists are written.
    static let order: [Impact] = [.title, .lead, .oftenInBody, .body]
}

extension SearchTerm.Form {
    subscript(impact: Impact) -> [UInt32] { documents[Int(impact.rawValue)] }
}
