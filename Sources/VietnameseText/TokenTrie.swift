/// Sequences of keys to lists of numbers: the part of a phrase trie that does not depend on its values.
///
/// The edges of all nodes lie in one open-addressed table, and a bit set over the first keys turns away at once most
/// positions where no phrase begins.
@usableFromInline
struct TokenTrie: Sendable {
    private struct Edge {
        var key: UInt64
        var from: Int32
        var to: Int32
    }

    private static let free: Int32 = -1
    private var edges = [Edge](repeating: Edge(key: 0, from: free, to: free), count: 16)
    private var edgeCount = 0
    /// For each node the first and the last number that ends there, or `free`; for each number the next.
    private var ends: [(first: Int32, last: Int32)] = [(free, free)]
    private var following: [Int32] = []
    /// A bit for each first key, so many that few others have the same.
    @usableFromInline private(set) var firstKeys = [UInt64](repeating: 0, count: 16)
    /// From a key's hash to its bit.
    @usableFromInline private(set) var firstShift: UInt64 = 54
    private var firstCount = 0

    @usableFromInline
    init() {}

    /// Numbers come in ascending order, each no more than once.
    mutating func insert(_ keys: some Sequence<Syllable>, _ entry: Int32) {
        var node: Int32 = 0
        for key in keys {
            if let child = child(of: node, key) {
                node = child
            } else {
                if node == 0 { addFirst(key) }
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

    /// Whether a phrase may begin with this key; never wrong when it says no.
    @inlinable
    func mayBegin(with key: Syllable) -> Bool {
        let bit = bit(key.rawValue)
        return firstKeys[Int(bit >> 6)] &>> (bit & 63) & 1 == 1
    }

    @inlinable
    func bit(_ key: UInt64) -> UInt64 { (key &* 0x9e37_79b9_7f4a_7c15) &>> firstShift }

    private mutating func addFirst(_ key: Syllable) {
        firstCount += 1
        if firstCount * 32 > firstKeys.count * 64 {
            firstShift -= 1
            firstKeys = [UInt64](repeating: 0, count: firstKeys.count * 2)
            for edge in edges where edge.from == 0 { markFirst(edge.key) }
        }
        markFirst(key.rawValue)
    }

    private mutating func markFirst(_ key: UInt64) { firstKeys[Int(bit(key) >> 6)] |= 1 << (bit(key) & 63) }

    /// The deepest node with entries on the way along the tokens, and the index behind it.
    @usableFromInline
    func longest(_ tokens: Span<Token>, from start: Int, folded: Bool) -> (entry: Int32, end: Int)? {
        let edges = edges.span
        let ends = ends.span
        var best: (entry: Int32, end: Int)?
        var node: Int32 = 0
        var position = start
        while position < tokens.count {
            let key = folded ? tokens[position].folded : tokens[position].canonical
            guard let next = Self.child(of: node, key, edges) else { break }
            node = next
            position &+= 1
            let entry = ends[Int(node)].first
            if entry != Self.free { best = (entry, position) }
        }
        return best
    }

    /// All entries on the way along the tokens, the longest first, equally long ones in order of insertion.
    @usableFromInline
    func all(_ tokens: ArraySlice<Token>, from start: Int, folded: Bool) -> [(entry: Int32, end: Int)] {
        var firsts: [(entry: Int32, end: Int)] = []
        walk(tokens, from: start, folded: folded) { node, end in
            let entry = ends[node].first
            if entry != Self.free { firsts.append((entry, end)) }
        }
        var found: [(entry: Int32, end: Int)] = []
        for (first, end) in firsts.reversed() {
            var entry = first
            while entry != Self.free {
                found.append((entry, end))
                entry = following[Int(entry)]
            }
        }
        return found
    }

    @inline(__always)
    private func walk(_ tokens: ArraySlice<Token>, from start: Int, folded: Bool, _ visit: (Int, Int) -> Void) {
        var node: Int32 = 0
        var position = start
        while position < tokens.endIndex {
            let token = tokens[position]
            guard let next = child(of: node, folded ? token.folded : token.canonical) else { return }
            node = next
            position += 1
            visit(Int(node), position)
        }
    }

    @inline(__always)
    private static func slot(_ node: Int32, _ key: UInt64, _ mask: Int) -> Int {
        let mixed = (key ^ UInt64(truncatingIfNeeded: node) &* 0xd6e8_feb8_6659_fd93) &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: mixed >> 32) & mask
    }

    @inline(__always)
    private func child(of node: Int32, _ key: Syllable) -> Int32? { Self.child(of: node, key, edges.span) }

    @inline(__always)
    private static func child(of node: Int32, _ key: Syllable, _ edges: Span<Edge>) -> Int32? {
        let mask = edges.count &- 1
        var slot = slot(node, key.rawValue, mask)
        while true {
            let edge = edges[slot]
            if edge.key == key.rawValue, edge.from == node { return edge.to }
            if edge.from == free { return nil }
            slot = (slot &+ 1) & mask
        }
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
        var slot = Self.slot(edge.from, edge.key, mask)
        while edges[slot].from != Self.free { slot = (slot + 1) & mask }
        edges[slot] = edge
    }
}
