/// Writes a run: records with their differences as numbers of seven bits a byte, each partition for itself.
struct RunWriter {
    private(set) var bytes: [UInt8] = []
    /// Where each partition begins, and the end.
    private var starts: [Int] = []
    private var previous: UInt64 = 0

    mutating func write(_ key: UInt64, _ postings: ArraySlice<UInt32>) {
        let partition = RunRecord.partition(key)
        if starts.count <= partition {
            while starts.count <= partition { starts.append(bytes.count) }
            previous = 0
        }
        varint(key - previous)
        previous = key
        varint(UInt64(postings.count))
        var last: UInt32 = 0
        for posting in postings {
            varint(UInt64(posting - last))
            last = posting
        }
    }

    /// The bytes and where each partition begins.
    mutating func finish() -> (bytes: [UInt8], starts: [Int]) {
        while starts.count <= RunRecord.partitions { starts.append(bytes.count) }
        return (bytes, starts)
    }

    @inline(__always)
    private mutating func varint(_ value: UInt64) {
        var value = value
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
    }
}
