/// What became of generated texts, by the number of marked words that they have.
struct DetectionTally {
    enum Verdict: String, CaseIterable {
        /// The text as it was, under the name of its encoding.
        case right
        /// The text as it was, under the name of another encoding that writes these words alike.
        case alike
        case refused
        case wrong
    }

    private var counts: [Int: [Verdict: Int]] = [:]
    private static let bounds = [1, 2, 3, 4, 6, 9, 17, 33]

    mutating func add(_ verdict: Verdict, markedWords: Int) {
        let bound = Self.bounds.last { $0 <= markedWords } ?? 1
        counts[bound, default: [:]][verdict, default: 0] += 1
    }

    /// The share of the verdicts among texts of so many marked words or more.
    func share(_ verdicts: Verdict..., from words: Int = 1) -> Double {
        let chosen = counts.filter { $0.key >= words }.values
        let some = chosen.reduce(0) { sum, counts in sum + verdicts.reduce(0) { $0 + counts[$1, default: 0] } }
        return Double(some) / Double(max(1, chosen.reduce(0) { $0 + $1.values.reduce(0, +) }))
    }

    /// As a Markdown table.
    var table: String {
        let head = "| marked words | texts | " + Verdict.allCases.map(\.rawValue).joined(separator: " | ") + " |\n"
        return counts.keys.sorted().reduce(head) { table, bound in
            let row = counts[bound, default: [:]]
            let all = row.values.reduce(0, +)
            let shares = Verdict.allCases.map { verdict in
                let tenths = (row[verdict, default: 0] * 1000 + all / 2) / all
                return "\(tenths / 10).\(tenths % 10) %"
            }
            return table + "| \(bound) | \(all) | \(shares.joined(separator: " | ")) |\n"
        }
    }
}
