/// Collects the terms of one shard; docs/search.md describes the format.
struct ShardWriter {
    private let layout: SegmentLayout
    let number: Int
    private var keys: [UInt64] = []
    private var records = BitWriter()

    init(_ number: Int, _ layout: SegmentLayout) {
        self.number = number
        self.layout = layout
    }

    mutating func add(_ term: EncodedTerm) {
        keys.append(term.key)
        records.append(term.bytes, bits: term.bitCount)
    }

    /// The content of the file.
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
