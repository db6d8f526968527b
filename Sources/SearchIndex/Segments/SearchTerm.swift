/// A term with the postings of each of its exact forms, by tag.
struct SearchTerm {
    struct Form {
        let tag: UInt16
        /// Documents by impact, ascending.
        var documents: [[UInt32]]

        init(tag: UInt16, documents: [[UInt32]] = Impact.allCases.map { _ in [] }) {
            self.tag = tag
            self.documents = documents
        }
    }

    let key: UInt64
    var forms: [Form]
}

/// Terms in ascending order out of several sources of records.
struct TermMerger<Source: RunSource> {
    private var sources: [Source]
    private var heads: [RunRecord?] = []
    /// The terms of the heads, the greatest number where a source has ended: looked through for every term.
    private var keys: [UInt64] = []

    init(_ sources: [Source]) throws {
        self.sources = sources
        for index in sources.indices {
            let head = try self.sources[index].next()
            heads.append(head)
            keys.append(head?.term ?? .max)
        }
    }

    mutating func next() throws -> SearchTerm? {
        guard let key = keys.min(), key != .max else { return nil }
        var records: [RunRecord] = []
        for index in keys.indices where keys[index] == key {
            while let head = heads[index], head.term == key {
                records.append(head)
                heads[index] = try sources[index].next()
            }
            keys[index] = heads[index]?.term ?? .max
        }
        // Stable, so that the runs' order, which is that of the documents where one thread collects, stays.
        let order = records.indices.sorted { (records[$0].key, $0) < (records[$1].key, $1) }
        var term = SearchTerm(key: key, forms: [])
        var start = 0
        while start < order.count {
            var end = start
            var postings: [UInt32] = []
            while end < order.count, records[order[end]].key == records[order[start]].key {
                postings += records[order[end]].postings
                end += 1
            }
            term.forms.append(Self.form(records[order[start]].tag, postings))
            start = end
        }
        return term
    }

    private static func form(_ tag: UInt16, _ postings: [UInt32]) -> SearchTerm.Form {
        var form = SearchTerm.Form(tag: tag)
        var postings = postings
        if zip(postings, postings.dropFirst()).contains(where: { $0 >= $1 }) { postings.sort() }
        for (index, posting) in postings.enumerated() {
            // Two forms with one tag: a document's last posting has the best impact.
            if index + 1 < postings.count, postings[index + 1] >> 2 == posting >> 2 { continue }
            form.documents[Int(posting & 3)].append(posting >> 2)
        }
        return form
    }
}
