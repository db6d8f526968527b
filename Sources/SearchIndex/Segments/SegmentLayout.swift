/// How the terms and documents of a segment are divided into files.
struct SegmentLayout: Hashable, Sendable {
    let documents: Int
    let shards: Int

    /// Documents in one file of titles.
    static let chunk = 64
    /// Documents in one block of a long list.
    static let block = 1 << 14

    var blocks: Int { max(1, (documents + Self.block - 1) / Self.block) }
    var chunks: Int { (documents + Self.chunk - 1) / Self.chunk }

    init(documents: Int, shards: Int) {
        self.documents = documents
        self.shards = shards
    }

    /// By how many postings there are: a shard is to have about nine kilobytes beside the long lists.
    init(documents: Int, postings: Int) {
        let wanted = max(1, postings / 18_000)
        shards = wanted < 64 ? 1 << (Int.bitWidth - 1 - wanted.leadingZeroBitCount) : (wanted + 32) / 64 * 64
        self.documents = documents
    }

    /// The shard of a term; it never falls when the key grows.
    func shard(of key: UInt64) -> Int { Int(((key >> 20) * UInt64(shards)) >> 24) }

    /// The least key of a shard.
    func start(of shard: Int) -> UInt64 { ((UInt64(shard) << 24 + UInt64(shards) - 1) / UInt64(shards)) << 20 }

    /// Shards are written in so many units, which are independent of each other.
    var units: Int { min(shards, RunRecord.partitions) }
    func shards(of unit: Int) -> Range<Int> { unit * shards / units..<(unit + 1) * shards / units }
    func partitions(of unit: Int) -> Range<Int> {
        let count = RunRecord.partitions / units
        return unit * count..<(unit + 1) * count
    }

    static func termsPath(_ shard: Int) -> String { "t/\(String(shard, radix: 36)).js" }
    static func listPath(_ shard: Int, _ index: Int) -> String {
        "l/\(String(shard, radix: 36))-\(String(index, radix: 36)).js"
    }
    static func documentsPath(_ chunk: Int) -> String { "d/\(String(chunk, radix: 36)).js" }
}
