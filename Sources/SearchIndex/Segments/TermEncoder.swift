/// Encodes terms and writes the files of their long lists; docs/search.md describes the format.
struct TermEncoder {
    private let documents: Int
    /// Takes a file of a long list.
    private let keep: ([UInt8]) throws -> Void

    /// Terms whose lists take more bits than this get files of their own.
    private static let inlineLimit = 8 * 4500
    /// Of a term with files, lists of no more bits stay in its shard, the shortest first, so many bits in all: which
    /// documents have it in their titles is then known without any of its files.
    private static let shortLimit = 8 * 750
    private static let shortTotal = 8 * 2500
    /// So many bits of long lists go into a file, if a single block is not larger. The first has one block: mostly the
    /// newest documents will do.
    private static let fileLimit = 8 * 12_000

    init(documents: Int, keep: @escaping ([UInt8]) throws -> Void) {
        self.documents = documents
        self.keep = keep
    }

    /// The record of a term.
    func record(of term: SearchTerm) throws -> BitWriter {
        let lists = term.forms.flatMap { form in Impact.order.map { form[$0] } }
        let inline = lists.map { list in
            var writer = BitWriter()
            writer.interpolative(list[...], 0, documents - 1)
            return writer
        }
        let isLong = inline.reduce(0) { $0 + $1.bitCount } > Self.inlineLimit
        var record = BitWriter()
        record.write(isLong ? 1 : 0, bits: 1)
        record.gamma(term.forms.count)
        for form in term.forms {
            record.write(UInt64(form.tag), bits: 16)
            for impact in Impact.order { record.gamma(form[impact].count + 1) }
        }
        guard isLong else {
            for list in inline { record.append(list) }
            return record
        }
        let short = Self.short(inline.map(\.bitCount))
        for index in lists.indices where !lists[index].isEmpty { record.write(short.contains(index) ? 0 : 1, bits: 1) }
        for index in lists.indices where short.contains(index) { record.append(inline[index]) }
        let files = try write(lists.indices.filter { !short.contains($0) }.map { lists[$0] })
        record.gamma(files.count)
        for blocks in files { record.gamma(blocks) }
        return record
    }

    /// Which lists stay in the shard, by the bits that they take.
    private static func short(_ bits: [Int]) -> Set<Int> {
        var short: Set<Int> = []
        var total = 0
        for index in bits.indices.sorted(by: { (bits[$0], $0) < (bits[$1], $1) }) {
            total += bits[index]
            if bits[index] > shortLimit || total > shortTotal { break }
            short.insert(index)
        }
        return short
    }

    /// Writes the files of lists and tells how many blocks each has.
    private func write(_ lists: [[UInt32]]) throws -> [Int] {
        var rests = lists.map { $0[...] }
        var files: [Int] = []
        var file = BitWriter()
        for low in stride(from: 0, to: documents, by: SegmentLayout.block) {
            let high = min(low + SegmentLayout.block, documents) - 1
            var block = BitWriter()
            for index in rests.indices {
                let part = rests[index].prefix { $0 <= high }
                block.truncated(part.count, below: min(lists[index].count, high - low + 1) + 1)
                block.interpolative(part, low, high)
                rests[index] = rests[index][part.endIndex...]
            }
            if files.count < 2 || file.bitCount + block.bitCount > Self.fileLimit {
                if low > 0 { try keep(file.finish()) }
                file = BitWriter()
                files.append(0)
            }
            files[files.count - 1] += 1
            file.append(block)
        }
        try keep(file.finish())
        return files
    }
}

extension Impact {
    /// The order in which lists are written.
    static let order: [Impact] = [.title, .lead, .body]
}

extension SearchTerm.Form {
    subscript(impact: Impact) -> [UInt32] { documents[Int(impact.rawValue)] }
}
