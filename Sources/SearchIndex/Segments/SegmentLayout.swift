/// How the terms and documents of a segment are divided into files.
struct SegmentLayout: Hashable, Sendable {
    let documents: Int
    /// Those of terms with digits follow the others.
    let shards: KindCounts

    /// Documents in one file of titles.
    static let chunk = 56
    /// Documents in one block of a long list, but for the first, which lacks those.
    static let block = 1 << 14
    /// From so many documents on, files are not too many when they are small, but long lists take many rounds.
    static let large = 1 << 16

    /// What so many of the newest documents have of long lists stays in the shard: mostly a page of results is among them.
    var head: Int { Self.head(documents: documents) }

    static func head(documents: Int) -> Int { documents < large ? 1 << 11 : 1 << 12 }

    init(documents: Int, shards: KindCounts) {
        self.documents = documents
        self.shards = shards
    }

    /// By how many bytes the terms have: a shard is to have about two kilobytes, one of terms with digits about
    /// twenty-eight, but there is to be no more than one file for ten documents.
    init(documents: Int, bytes: KindCounts, lists: Int) {
        let words = bytes.words / 1_800
        let numbers = bytes.numbers / 28_000
        let others = lists + (documents + Self.chunk - 1) / Self.chunk + 8
        let share = max(64, documents / 10 - others)
        let total = max(1, words + numbers)
        self.documents = documents
        shards = KindCounts(
            words: Self.count(words * min(total, share) / total),
            numbers: Self.count(numbers * min(total, share) / total))
    }

    /// A number of shards that goes well with the partitions.
    private static func count(_ wanted: Int) -> Int {
        let partitions = RunRecord.partitions / 2
        if wanted < partitions { return 1 << (Int.bitWidth - 1 - max(1, wanted).leadingZeroBitCount) }
        return wanted / partitions * partitions
    }

    /// The shard of a term; it never falls when the key grows.
    func shard(of key: UInt64) -> Int {
        let place = (key & (TermHash.digits - 1)) >> 16
        if key < TermHash.digits { return Int((place * UInt64(shards.words)) >> 24) }
        return shards.words + Int((place * UInt64(shards.numbers)) >> 24)
    }

    /// The least key of a shard.
    func start(of shard: Int) -> UInt64 {
        if shard < shards.words { return Self.start(shard, of: shards.words) }
        return TermHash.digits + Self.start(shard - shards.words, of: shards.numbers)
    }

    private static func start(_ shard: Int, of shards: Int) -> UInt64 {
        ((UInt64(shard) << 24 + UInt64(shards) - 1) / UInt64(shards)) << 16
    }

    /// How many keys there are for a shard, about.
    func width(of shard: Int) -> UInt64 {
        TermHash.digits / UInt64(shard < shards.words ? shards.words : shards.numbers)
    }

    /// Shards are written in so many units, which are independent of each other.
    var units: Int { units(of: shards.words) + units(of: shards.numbers) }

    private func units(of shards: Int) -> Int { min(shards, RunRecord.partitions / 2) }

    func shards(of unit: Int) -> Range<Int> {
        let words = units(of: shards.words)
        if unit < words { return unit * shards.words / words..<(unit + 1) * shards.words / words }
        let numbers = units(of: shards.numbers)
        let unit = unit - words
        return shards.words + unit * shards.numbers / numbers..<shards.words + (unit + 1) * shards.numbers / numbers
    }

    func partitions(of unit: Int) -> Range<Int> {
        let half = RunRecord.partitions / 2
        let words = units(of: shards.words)
        if unit < words { return unit * half / words..<(unit + 1) * half / words }
        let numbers = units(of: shards.numbers)
        return half + (unit - words) * half / numbers..<half + (unit - words + 1) * half / numbers
    }

    static let wordsPath = "w.js"
    static func termsPath(_ shard: Int) -> String { "t/\(String(shard, radix: 36)).js" }
    /// Of a long list; they are numbered in their partition.
    static func listPath(_ partition: Int, _ index: Int) -> String {
        "l/\(String(partition, radix: 36))-\(String(index, radix: 36)).js"
    }
    static func documentsPath(_ chunk: Int) -> String { "d/\(String(chunk, radix: 36)).js" }
}
