/// Where in a document a term stands; the best place counts.
enum Impact: UInt32, CaseIterable {
    case body, lead, title
}

/// Which terms stand in which documents, in the order of the documents.
struct PostingLog {
    /// The term in the upper half, below it the document's number with its impact in the lowest two bits.
    private(set) var entries: [UInt64] = []
    /// By term: the document it was last seen in, plus one.
    private var lastDocuments: [UInt32] = []

    /// Notes a term; later, lesser places of the same document do not count.
    @inline(__always)
    mutating func add(_ term: Int, document: UInt32, _ impact: Impact) {
        while term >= lastDocuments.count {
            lastDocuments.append(contentsOf: repeatElement(0, count: max(1024, lastDocuments.count)))
        }
        guard lastDocuments[term] != document + 1 else { return }
        lastDocuments[term] = document + 1
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
