/// The order of a list of subjects, by their keys.
struct SubjectOrder {
    /// What is compared first, once for each subject: the lower number stands first.
    let rank: (UInt64) -> UInt64
    /// Which of two subjects of one rank stands first.
    let precedes: (UInt64, UInt64) -> Bool

    /// The positions of keys in this order; where nothing tells two apart, in that of the keys.
    func sorted(_ keys: [UInt64]) -> [Int] {
        keys.enumerated().map { (rank: rank($1), key: $1, position: $0) }.sorted { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            if precedes(a.key, b.key) { return true }
            return a.position < b.position && !precedes(b.key, a.key)
        }.map(\.position)
    }
}
