/// The terms of a partition, encoded and kept until it is known how many shards there are.
public struct MergedPartition: Sendable {
    let number: Int
    /// The run that holds the records.
    let run: Int
    /// The bytes of all records together.
    let bytes: Int
    /// Files of long lists.
    let lists: Int
    let fingerprint: Fingerprint
    /// Its words, and how many documents have each.
    let words: [(word: String, count: Int)]
}

/// A term's key and record, as they are kept.
struct EncodedTerm {
    let key: UInt64
    let bitCount: Int
    let bytes: [UInt8]

    /// Appends it to a run.
    func write(to run: inout [UInt8]) {
        for number in [key, UInt64(bitCount)] {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                run.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
        run += bytes
    }

    /// Those of a run.
    static func all(in run: [UInt8]) -> [EncodedTerm] {
        var terms: [EncodedTerm] = []
        var position = 0
        func number() -> UInt64 {
            defer { position += 8 }
            return run[position..<position + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        while position + 16 <= run.count {
            let key = number()
            let bitCount = Int(number())
            let end = min(run.count, position + (bitCount + 7) / 8)
            terms.append(EncodedTerm(key: key, bitCount: bitCount, bytes: Array(run[position..<end])))
            position = end
        }
        return terms
    }
}
