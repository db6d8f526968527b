/// Collects the terms of one shard and encodes them; docs/search.md describes the format.
struct ShardWriter {
    private let layout: SegmentLayout
    let number: Int
    private var keys: [UInt64] = []
    private var records = BitWriter()
    /// The files of the shard's long lists.
    private(set) var lists: [[UInt8]] = []

    /// Lists that take more bits than this get files of their own.
    private static let inlineLimit = 8 * 4500
    /// A file of a long list gets no further block when it has so many bits.
    private static let fileLimit = 8 * 8000

    init(_ shard: Int, _ layout: SegmentLayout) {
        number = shard
        self.layout = layout
    }

    mutating func add(_ term: SearchTerm) {
        keys.append(term.key)
        var inline = BitWriter()
        for form in term.forms {
            for impact in Impact.order { inline.interpolative(form[impact][...], 0, layout.documents - 1) }
        }
        let isLong = inline.bitCount > Self.inlineLimit
        records.write(isLong ? 1 : 0, bits: 1)
        records.gamma(term.forms.count)
        for form in term.forms {
            records.write(UInt64(form.tag), bits: 16)
            for impact in Impact.order { records.gamma(form[impact].count + 1) }
        }
        if isLong { addLists(of: term) } else { records.append(inline) }
    }

    /// Writes the blocks of a long list to files, and their numbers into the record.
    private mutating func addLists(of term: SearchTerm) {
        var rests = term.forms.map { form in Impact.order.map { form[$0][...] } }
        var blocks: [Int] = []
        var file = BitWriter()
        for block in 0..<layout.blocks {
            let low = block * SegmentLayout.block
            let high = min(low + SegmentLayout.block, layout.documents) - 1
            if block == 0 || file.bitCount >= Self.fileLimit {
                if block > 0 { lists.append(file.finish()) }
                file = BitWriter()
                blocks.append(0)
            }
            blocks[blocks.count - 1] += 1
            for form in rests.indices {
                for impact in rests[form].indices {
                    let rest = rests[form][impact]
                    let part = rest.prefix { $0 <= high }
                    file.truncated(part.count, below: min(rest.count, high - low + 1) + 1)
                    file.interpolative(part, low, high)
                    rests[form][impact] = rest[part.endIndex...]
                }
            }
        }
        lists.append(file.finish())
        records.gamma(blocks.count)
        for count in blocks { records.gamma(count) }
    }

    /// The file of the shard's terms.
    func finish() -> [UInt8] {
        var bits = BitWriter()
        bits.write(UInt64(keys.count), bits: 32)
        let width = layout.width(of: number) / UInt64(max(1, keys.count))
        let parameter = max(0, UInt64.bitWidth - 2 - width.leadingZeroBitCount)
        bits.write(UInt64(parameter), bits: 6)
        var previous = layout.start(of: number)
        for key in keys {
            bits.rice(key - previous, parameter)
            previous = key
        }
        bits.append(records)
        return bits.finish()
    }
}

extension Impact {
    /// The order in which lists are written.
    static let order: [Impact] = [.title, .lead, .body]
}

extension SearchTerm.Form {
    subscript(impact: Impact) -> [UInt32] { documents[Int(impact.rawValue)] }
}
