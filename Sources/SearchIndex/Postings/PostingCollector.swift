import VietnameseText

/// Takes documents in and gives sorted runs out; one for each thread.
struct PostingCollector: Sendable {
    private var table = WordTable()
    private var pairs = KeyTable()
    private var wordLog = PostingLog()
    private var pairLog = PostingLog()

    /// How much memory the postings take before they should be spilled.
    private static let limit = 1_000_000

    /// How many there are.
    var count: Int { wordLog.entries.count + pairLog.entries.count }
    var isFull: Bool { count >= Self.limit }
    var isEmpty: Bool { count == 0 }

    mutating func add(_ document: SearchDocument, number: Int) {
        let number = UInt32(number)
        add(document.title, number, .title)
        if let lead = document.lead { add(lead, number, .lead) }
        for paragraph in document.paragraphs { add(paragraph, number, .body) }
        for facet in document.facets {
            wordLog.add(Int(table.word(facet.word)), document: number, .body)
        }
    }

    private mutating func add(_ text: String, _ document: UInt32, _ impact: Impact) {
        var reader = ClauseReader(Array(text.unicodeScalars))
        var previous: Int32 = -1
        while let piece = reader.next() {
            let word: Int32
            switch piece {
            case .clauseEnd:
                previous = -1
                continue
            case .word(let index): word = table.word(reader.tokens[index], in: reader.scalars)
            case .number(let range): word = table.word(reader.word(range))
            case .code(let range):
                word = table.word(reader.word(range))
                for index in range where reader.tokens[index].kind == .word {
                    let part = table.word(reader.tokens[index], in: reader.scalars)
                    wordLog.add(Int(part), document: document, impact)
                }
            }
            wordLog.add(Int(word), document: document, impact)
            if previous >= 0 {
                let pair = pairs.index(of: UInt64(previous) << 32 | UInt64(word))
                pairLog.add(pair, document: document, impact)
            }
            previous = word
        }
    }

    /// All that was collected as one sorted run, where its partitions begin, and its words.
    func run() -> (bytes: [UInt8], starts: [Int], list: WordList) {
        let words = wordLog.byTerm(count: table.words.count)
        let pairs = pairLog.byTerm(count: self.pairs.keys.count)
        // Words first; the number of a pair follows that of the last word.
        var order: [(key: UInt64, term: Int)] = []
        order.reserveCapacity(words.starts.count + pairs.starts.count)
        for (term, word) in table.words.enumerated() {
            order.append((RunRecord.key(TermHash(word.folded), TermHash(word.exact)), term))
        }
        let openings = table.words.map { (TermHash($0.folded + " "), TermHash($0.exact + " ")) }
        for (pair, key) in self.pairs.keys.enumerated() {
            var (folded, exact) = openings[Int(key >> 32)]
            let second = table.words[Int(key & 0xFFFF_FFFF)]
            folded.add(second.folded)
            exact.add(second.exact)
            order.append((RunRecord.key(folded, exact), table.words.count + pair))
        }
        order.sort { $0.key < $1.key }
        var writer = RunWriter()
        for (key, term) in order {
            let pair = term - table.words.count
            let postings =
                pair < 0
                ? words.postings[words.starts[term]..<words.starts[term + 1]]
                : pairs.postings[pairs.starts[pair]..<pairs.starts[pair + 1]]
            writer.write(key, postings)
        }
        let (bytes, starts) = writer.finish()
        var list = WordList()
        for word in table.ofTexts { list.insert(table.words[Int(word)].exact) }
        return (bytes, starts, list)
    }
}

extension SearchFacet {
    /// The term that stands for it; no text has one like it.
    var word: SearchWord {
        let key = String(String.UnicodeScalarView(self.key.unicodeScalars.map(Folding.lowercase)))
        let prefix = "\u{1}\(kind.rawValue):"
        return SearchWord(exact: prefix + key, folded: prefix + Folding.folded(self.key))
    }
}
