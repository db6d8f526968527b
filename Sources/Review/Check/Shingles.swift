import VietnameseText

/// A text as the set of its runs of four words: how much two texts have in common whatever was moved, cut or added.
///
/// Words and numbers count, in their canonical form; case, punctuation, tone placement and Markdown's backslashes do
/// not.
struct Shingles: Sendable {
    static let length = 4
    /// How many words there are.
    let wordCount: Int
    /// Of all words in their order.
    let hash: UInt64
    /// Hashes of the runs, sorted, each once.
    let runs: [UInt64]

    init(_ text: String) {
        var keys: [UInt64] = []
        for token in Tokenizer.tokens(of: Array(text.unicodeScalars)) {
            if token.kind == .word || token.kind == .number { keys.append(token.canonical.rawValue) }
        }
        wordCount = keys.count
        hash = keys.reduce(0x9E37_79B9_7F4A_7C15) { Self.mix($0 ^ $1) }
        guard keys.count >= Self.length else {
            runs = []
            return
        }
        var found: [UInt64] = []
        found.reserveCapacity(keys.count)
        for start in 0...(keys.count - Self.length) {
            found.append(keys[start..<start + Self.length].reduce(0) { Self.mix($0 &* 31 ^ $1) })
        }
        found.sort()
        var distinct: [UInt64] = []
        distinct.reserveCapacity(found.count)
        for run in found where run != distinct.last { distinct.append(run) }
        runs = distinct
    }

    /// The share of the runs of either that both have: Jaccard's coefficient, 0 to 1.
    func similarity(to other: Shingles) -> Double {
        var (mine, theirs, common) = (0, 0, 0)
        while mine < runs.count, theirs < other.runs.count {
            if runs[mine] == other.runs[theirs] {
                common += 1
                mine += 1
                theirs += 1
            } else if runs[mine] < other.runs[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        let all = runs.count + other.runs.count - common
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// The finaliser of SplitMix64.
    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A text's MinHash (Broder 1997): of each of a hundred functions the smallest value over the shingles. The share of
/// equal values is, in expectation, the similarity of the texts.
struct TextPrint: Sendable {
    static let functionCount = 100
    let wordCount, runCount: Int
    let hash: UInt64
    /// Empty when the text is too short to be told from another by its words.
    let minima: [UInt32]

    /// Shorter texts look alike too easily.
    static let shortest = 40

    init(_ shingles: Shingles) {
        wordCount = shingles.wordCount
        runCount = shingles.runs.count
        hash = shingles.hash
        guard shingles.wordCount >= Self.shortest else {
            minima = []
            return
        }
        var minima = [UInt32](repeating: .max, count: Self.functionCount)
        for run in shingles.runs {
            let (low, high) = (UInt32(truncatingIfNeeded: run), UInt32(truncatingIfNeeded: run >> 32) | 1)
            for index in 0..<Self.functionCount {
                // Double hashing, and a multiplication that lets every bit count.
                var value = low &+ UInt32(truncatingIfNeeded: index) &* high
                value = (value ^ (value >> 15)) &* 0x2C1B_3C6D
                value ^= value >> 12
                minima[index] = min(minima[index], value)
            }
        }
        self.minima = minima
    }

    func estimate(with other: TextPrint) -> Double {
        var equal = 0
        for index in minima.indices where minima[index] == other.minima[index] { equal += 1 }
        return Double(equal) / Double(Self.functionCount)
    }
}
