/// One exact form of a term and its postings, as runs hold them.
struct RunRecord {
    /// The term's hash, and below it the tag of the exact form.
    var key: UInt64 = 0
    /// Ascending; documents' numbers with their impact in the lowest two bits.
    var postings: [UInt32] = []

    var term: UInt64 { key >> 16 }
    var tag: UInt16 { UInt16(truncatingIfNeeded: key) }

    static func key(_ folded: TermHash, _ exact: TermHash) -> UInt64 { folded.key << 16 | UInt64(exact.tag) }

    /// Terms are divided into so many stretches of equal width, which can be merged one by one; half of them are for
    /// terms with digits.
    static let partitions = 64
    static func partition(_ key: UInt64) -> Int { Int(key >> (TermHash.keyBits + 16 - 6)) }
}

/// Records in ascending order of their keys.
protocol RunSource {
    mutating func next() throws -> RunRecord?
}
