/// Puts the nodes of a `TokenTrie` together.
struct TokenTrieBuilder {
    private struct Draft {
        let key: UInt64
        /// The first and the last number that ends here, or `free`.
        var firstEntry = TokenTrie.free
        var lastEntry = TokenTrie.free
        var children: [Int] = []
    }

    private struct Edge: Hashable {
        let from: Int
        let key: UInt64
    }

    private var drafts = [Draft(key: 0)]
    private var edges: [Edge: Int] = [:]
    /// For each number the next one with the same keys, or `free`.
    private(set) var following: [Int32] = []

    /// Numbers come in ascending order, each no more than once.
    mutating func insert(_ keys: [Syllable], _ entry: Int32) {
        var node = 0
        for key in keys { node = child(of: node, key.rawValue) }
        while following.count <= Int(entry) { following.append(TokenTrie.free) }
        guard node != 0 else { return }
        if drafts[node].firstEntry == TokenTrie.free {
            drafts[node].firstEntry = entry
        } else {
            following[Int(drafts[node].lastEntry)] = entry
        }
        drafts[node].lastEntry = entry
    }

    private mutating func child(of node: Int, _ key: UInt64) -> Int {
        let edge = Edge(from: node, key: key)
        if let child = edges[edge] { return child }
        edges[edge] = drafts.count
        drafts[node].children.append(drafts.count)
        drafts.append(Draft(key: key))
        return drafts.count - 1
    }

    /// The nodes without the root, each one's children side by side and all that is below a word near to it.
    var nodes: [TokenTrie.Node] {
        // The first node is none: 0 says that there are no children.
        var nodes = [TokenTrie.Node(key: 0, firstChild: 0, entry: TokenTrie.free, isLast: true)]
        nodes.reserveCapacity(drafts.count)
        for word in drafts[0].children { place([word], in: &nodes) }
        return nodes
    }

    private func place(_ siblings: [Int], in nodes: inout [TokenTrie.Node]) {
        let start = nodes.count
        for draft in siblings {
            nodes.append(
                TokenTrie.Node(
                    key: drafts[draft].key, firstChild: 0, entry: drafts[draft].firstEntry,
                    isLast: draft == siblings.last))
        }
        for (place, draft) in siblings.enumerated() where !drafts[draft].children.isEmpty {
            nodes[start + place].setFirstChild(nodes.count)
            self.place(drafts[draft].children, in: &nodes)
        }
    }
}
