/// Which words begin a type prefix: `thành`, `TP`, `xã` … A name's class is looked up anyway; this says at once whether
/// a lower-case word can matter.
struct TypePrefixes: Sendable {
    /// What the entries of a prefix are marked with.
    static let entryKind: UInt8 = 7

    private let startsPrefix: [Bool]

    init(trie: NameTrie) {
        var startsPrefix = [Bool](repeating: false, count: trie.rootChild.count)
        for (label, child) in trie.rootChild.enumerated() where child != 0 {
            startsPrefix[label] = Self.leadsToPrefix(Int(child), in: trie)
        }
        self.startsPrefix = startsPrefix
    }

    @inline(__always)
    func canStart(with wordClass: UInt16) -> Bool { startsPrefix[Int(wordClass)] }

    private static func leadsToPrefix(_ node: Int, in trie: NameTrie) -> Bool {
        trie.entries(of: node).contains { trie.kinds[$0] == entryKind }
            || (Int(trie.firstChild[node])..<Int(trie.firstChild[node + 1])).contains { leadsToPrefix($0, in: trie) }
    }
}
