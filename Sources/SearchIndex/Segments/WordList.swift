/// The words of a segment, in their exact forms: what the page of search completes half a word from. Terms are only known by
/// their hashes, so words are listed for themselves.
struct WordList: Sendable {
    private(set) var words: Set<String> = []

    mutating func insert(_ word: String) { words.insert(word) }

    mutating func formUnion(_ other: WordList) { words.formUnion(other.words) }

    /// The words by the keys that their forms have in runs.
    var byForm: [UInt64: [String]] {
        words.reduce(into: [:]) { forms, text in
            let word = SearchWord(Array(text.unicodeScalars)[...])
            forms[RunRecord.key(TermHash(word.folded), TermHash(word.exact)), default: []].append(text)
        }
    }

    /// Lines of a word as it is usually printed and how many documents have it, with a blank between; the words ascend.
    static func text(_ counts: [(word: String, count: Int)]) -> [UInt8] {
        counts.map { (word: UsualSpelling.of($0.word), count: $0.count) }.sorted {
            $0.word.utf8.lexicographicallyPrecedes($1.word.utf8)
        }
        .reduce(into: []) { $0 += "\($1.word) \($1.count)\n".utf8 }
    }
}

extension WordList {
    /// The words of a file.
    init(text: [UInt8]) {
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let printed = String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            insert(SearchWord(Array(printed.unicodeScalars)[...]).exact)
        }
    }
}
