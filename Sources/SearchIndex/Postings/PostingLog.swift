/// Where in a document a term stands; the best place counts. In the article it matters whether it is there often.
enum Impact: UInt32, CaseIterable {
    case body, oftenInBody, lead, title

    /// A term that is in an article so many times is there often.
    static let often: UInt32 = 3
}

/// Which terms stand in which documents, in the order of the documents.
struct PostingLog {
    /// The term in the upper half, below it the document's number with its impact in the lowest two bits.
    private(set) var entries: [UInt64] = []
    /// By term: where it was seen last.
    private var seen: [Seen] = []

    private struct Seen {
        /// The document's number plus one.
        var document: UInt32 = 0
        /// Times in its article, the first not counted.
        var times: UInt32 = 0
        var entry: UInt32 = 0
    }

    /// Notes a term; later, lesser places of the same document do not count.
    @inline(__always)
    mutating func add(_ term: Int, document: UInt32, _ impact: Impact) {
        while term >= seen.count {
            seen.append(contentsOf: repeatElement(Seen(), count: max(1024, seen.count)))
        }
        if seen[term].document == document + 1 {
            seen[term].times &+= 1
            // What is in the title or the lead first is no longer looked at.
            let entry = Int(seen[term].entry)
            if seen[term].times == Impact.often - 1, entries[entry] & 3 == 0 {
                entries[entry] |= UInt64(Impact.oftenInBody.rawValue)
            }
            return
        }
        seen[term] = Seen(document: document + 1, entry: UInt32(entries.count))
        entries.append(UInt64(term) << 32 | UInt64(document << 2 | impact.rawValue))
    }

    /// The entries by term, and where those of each term begin.
    func byTerm(count: Int) -> (postings: [UInt32], starts: [Int]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for entry in entries { starts[Int(entry >> 32) + 1] += 1 }
        for term in 0..<count { starts[term + 1] += starts[term] }
        var next = starts
        var postings = [UInt32](repeating: 0, count: entries.count)
        for entry in entries {
            let term = Int(entry >> 32)
            postings[next[term]] = UInt32(truncatingIfNeeded: entry)
            next[term] += 1
        }
        return (postings, starts)
    }
}
