/// Puts a `TokenTrie` together.
struct TokenTrieBuilder {
    typealias Edge = TokenTrie.Edge

    private static let free = TokenTrie.free
    private(set) var edges = [Edge](repeating: Edge(key: 0, from: free, to: free), count: 16)
    private var edgeCount = 0
    /// For each node the first and the last number that ends there, or `free`; for each number the next.
    private(set) var ends: [(first: Int32, last: Int32)] = [(free, free)]
    private(set) var following: [Int32] = []
    private var firstCount = 0

    /// Numbers come in ascending order, each no more than once.
    mutating func insert(_ keys: [Syllable], _ entry: Int32) {
        var node: Int32 = 0
        for key in keys {
            if let child = TokenTrie.child(of: node, key, in: edges) {
                node = child
            } else {
                if node == 0 { firstCount += 1 }
                node = addChild(of: node, key)
            }
        }
        while following.count <= Int(entry) { following.append(Self.free) }
        guard node != 0 else { return }
        let last = ends[Int(node)].last
        if last == Self.free {
            ends[Int(node)].first = entry
        } else {
            following[Int(last)] = entry
        }
        ends[Int(node)].last = entry
    }

    /// A bit for each first key, so many that few others have the same, and how far a key's hash is shifted to its bit.
    var firstKeys: (bits: [UInt64], shift: UInt64) {
        var places = 1024
        while places < firstCount * 32 { places *= 2 }
        let shift = UInt64(places.leadingZeroBitCount + 1)
        var bits = [UInt64](repeating: 0, count: places / 64)
        for edge in edges where edge.from == 0 {
            let bit = TokenTrie.hash(edge.key) >> shift
            bits[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        return (bits, shift)
    }

    private mutating func addChild(of node: Int32, _ key: Syllable) -> Int32 {
        if (edgeCount + 1) * 2 > edges.count { grow() }
        let child = Int32(ends.count)
        ends.append((Self.free, Self.free))
        place(Edge(key: key.rawValue, from: node, to: child))
        edgeCount += 1
        return child
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(key: 0, from: Self.free, to: Self.free), count: old.count * 2)
        for edge in old where edge.from != Self.free { place(edge) }
    }

    private mutating func place(_ edge: Edge) {
        let mask = edges.count - 1
        var slot = TokenTrie.slot(edge.from, edge.key, mask)
        while edges[slot].from != Self.free { slot = (slot + 1) & mask }
        edges[slot] = edge
    }
}
