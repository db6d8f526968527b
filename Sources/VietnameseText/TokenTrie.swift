/// Sequences of keys to lists of numbers: the part of a phrase trie that does not depend on its values.
///
/// The edges of all nodes lie in one open-addressed table, and a bit set over the first keys turns away at once most
/// positions where no phrase begins.
@usableFromInline
final class TokenTrie: Sendable {
    struct Edge: Sendable {
        var key: UInt64
        var from: Int32
        var to: Int32
    }

    static let free: Int32 = -1
    private let edges: [Edge]
    /// For each node the first number that ends there, or `free`; for each number the next.
    private let firstEnds: [Int32]
    private let following: [Int32]
    @usableFromInline let firstKeys: [UInt64]
    @usableFromInline let firstShift: UInt64

    /// The number of a sequence is its place.
    init(_ sequences: [[Syllable]]) {
        var builder = TokenTrieBuilder()
        for (number, keys) in sequences.enumerated() { builder.insert(keys, Int32(number)) }
        edges = builder.edges
        firstEnds = builder.ends.map(\.first)
        following = builder.following
        (firstKeys, firstShift) = builder.firstKeys
    }

    /// Whether a phrase may begin with this key; never wrong when it says no.
    @inlinable
    func mayBegin(with key: Syllable) -> Bool {
        let bit = Self.hash(key.rawValue) &>> firstShift
        return firstKeys[Int(bit >> 6)] &>> (bit & 63) & 1 == 1
    }

    @inlinable
    static func hash(_ key: UInt64) -> UInt64 { key &* 0x9e37_79b9_7f4a_7c15 }

    /// The deepest node with entries on the way along the tokens, and the index behind it.
    @usableFromInline
    func longest(_ tokens: Span<Token>, from start: Int, folded: Bool) -> (entry: Int32, end: Int)? {
        var best: (entry: Int32, end: Int)?
        var node: Int32 = 0
        var position = start
        while position < tokens.count {
            let key = folded ? tokens[position].folded : tokens[position].canonical
            guard let next = Self.child(of: node, key, in: edges) else { break }
            node = next
            position &+= 1
            let entry = firstEnds[Int(node)]
            if entry != Self.free { best = (entry, position) }
        }
        return best
    }

    /// All entries on the way along the tokens, the longest first, equally long ones in order of insertion.
    @usableFromInline
    func all(_ tokens: Span<Token>, from start: Int, folded: Bool) -> [(entry: Int32, end: Int)] {
        var firsts: [(entry: Int32, end: Int)] = []
        var node: Int32 = 0
        var position = start
        while position < tokens.count {
            let key = folded ? tokens[position].folded : tokens[position].canonical
            guard let next = Self.child(of: node, key, in: edges) else { break }
            node = next
            position &+= 1
            let entry = firstEnds[Int(node)]
            if entry != Self.free { firsts.append((entry, position)) }
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
    static func slot(_ node: Int32, _ key: UInt64, _ mask: Int) -> Int {
        let mixed = (key ^ UInt64(truncatingIfNeeded: node) &* 0xd6e8_feb8_6659_fd93) &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: mixed >> 32) & mask
    }

    @inline(__always)
    static func child(of node: Int32, _ key: Syllable, in edges: [Edge]) -> Int32? {
        let mask = edges.count &- 1
        var slot = slot(node, key.rawValue, mask)
        while true {
            let edge = edges[slot]
            if edge.key == key.rawValue, edge.from == node { return edge.to }
            if edge.from == free { return nil }
            slot = (slot &+ 1) & mask
        }
    }
}
