/// Sequences of keys to lists of numbers: the part of a phrase trie that does not depend on its values.
///
/// A bit set over the first keys turns away at once nearly all positions where no phrase begins; a table leads from a
/// first key to its node; and all that follows it stands close by, since waiting for memory costs more than comparing.
@usableFromInline
final class TokenTrie: Sendable {
    /// One key of a sequence. Those that may stand at one place lie side by side.
    struct Node: Sendable {
        let key: UInt64
        /// The first number that ends here, or `free`.
        let entry: Int32
        private var link: UInt32

        init(key: UInt64, firstChild: Int, entry: Int32, isLast: Bool) {
            self.key = key
            self.entry = entry
            link = UInt32(firstChild) << 1 | (isLast ? 1 : 0)
        }

        /// 0 when there is none.
        @inline(__always)
        var firstChild: Int { Int(link >> 1) }
        /// Whether no other key may stand at its place.
        @inline(__always)
        var isLast: Bool { link & 1 == 1 }

        mutating func setFirstChild(_ child: Int) { link = UInt32(child) << 1 | link & 1 }
    }

    static let free: Int32 = -1
    private let nodes: [Node]
    /// The nodes of first keys by their hash; 0 where none is.
    private let roots: [UInt32]
    private let rootShift: UInt64
    /// For each number the next one with the same keys.
    private let following: [Int32]
    @usableFromInline let firstKeys: [UInt64]
    @usableFromInline let firstShift: UInt64

    /// The number of a sequence is its place.
    init(_ sequences: [[Syllable]]) {
        var builder = TokenTrieBuilder()
        for (number, keys) in sequences.enumerated() { builder.insert(keys, Int32(number)) }
        let nodes = builder.nodes
        self.nodes = nodes
        following = builder.following
        let firsts = Self.firstNodes(of: nodes)
        (roots, rootShift) = Self.table(of: firsts, in: nodes)
        (firstKeys, firstShift) = Self.bits(of: firsts.map { nodes[$0].key })
    }

    /// Whether a phrase may begin with this key; never wrong when it says no.
    @inlinable
    @inline(__always)
    func mayBegin(with key: Syllable) -> Bool {
        let bit = Self.hash(key.rawValue) &>> firstShift
        return firstKeys[Int(bit >> 6)] &>> (bit & 63) & 1 == 1
    }

    /// The first token of a range that a sequence may begin with; the range's end when there is none.
    @usableFromInline
    func next(in tokens: Span<Token>, from start: Int, to end: Int) -> Int {
        let firstKeys = firstKeys
        let bits = firstKeys.span
        var index = start
        while index < end {
            let bit = Self.hash(tokens[index].canonical.rawValue) &>> firstShift
            if bits[Int(bit >> 6)] &>> (bit & 63) & 1 == 1 { return index }
            index &+= 1
        }
        return end
    }

    @inlinable
    static func hash(_ key: UInt64) -> UInt64 { key &* 0x9e37_79b9_7f4a_7c15 }

    /// The deepest node with entries on the way along the tokens, and the index behind it.
    @usableFromInline
    func longest(_ tokens: Span<Token>, from start: Int, folded: Bool) -> (entry: Int32, end: Int)? {
        var best: (entry: Int32, end: Int)?
        var position = start
        var next = root(Self.key(of: tokens[start], folded))
        while let node = next {
            position &+= 1
            if nodes[node].entry != Self.free { best = (nodes[node].entry, position) }
            guard position < tokens.count else { break }
            next = child(of: node, Self.key(of: tokens[position], folded))
        }
        return best
    }

    /// The first entry of exactly these tokens.
    @usableFromInline
    func entry(of tokens: Span<Token>, _ range: Range<Int>) -> Int32? {
        guard var node = root(Self.key(of: tokens[range.lowerBound], false)) else { return nil }
        var position = range.lowerBound &+ 1
        while position < range.upperBound {
            guard let next = child(of: node, Self.key(of: tokens[position], false)) else { return nil }
            node = next
            position &+= 1
        }
        return nodes[node].entry == Self.free ? nil : nodes[node].entry
    }

    /// All entries on the way along the tokens, the longest first, equally long ones in order of insertion.
    @usableFromInline
    func all(_ tokens: Span<Token>, from start: Int, folded: Bool) -> [(entry: Int32, end: Int)] {
        var firsts: [(entry: Int32, end: Int)] = []
        var position = start
        var next = root(Self.key(of: tokens[start], folded))
        while let node = next {
            position &+= 1
            if nodes[node].entry != Self.free { firsts.append((nodes[node].entry, position)) }
            guard position < tokens.count else { break }
            next = child(of: node, Self.key(of: tokens[position], folded))
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
    private static func key(of token: Token, _ folded: Bool) -> UInt64 {
        (folded ? token.folded : token.canonical).rawValue
    }

    @inline(__always)
    private func root(_ key: UInt64) -> Int? {
        var slot = Int(Self.hash(key) &>> rootShift)
        while case let node = Int(roots[slot]), node != 0 {
            if nodes[node].key == key { return node }
            slot = (slot &+ 1) & (roots.count &- 1)
        }
        return nil
    }

    @inline(__always)
    private func child(of node: Int, _ key: UInt64) -> Int? {
        var child = nodes[node].firstChild
        guard child != 0 else { return nil }
        while nodes[child].key != key {
            if nodes[child].isLast { return nil }
            child &+= 1
        }
        return child
    }
}

extension TokenTrie {
    /// The nodes that nothing leads to.
    private static func firstNodes(of nodes: [Node]) -> [Int] {
        var isChild = [Bool](repeating: false, count: nodes.count)
        isChild[0] = true
        for node in nodes where node.firstChild != 0 {
            var child = node.firstChild
            isChild[child] = true
            while !nodes[child].isLast {
                child += 1
                isChild[child] = true
            }
        }
        return nodes.indices.filter { !isChild[$0] }
    }

    /// An open-addressed table that is at most half full, and how far a hash is shifted to its place there.
    private static func table(of firsts: [Int], in nodes: [Node]) -> (slots: [UInt32], shift: UInt64) {
        let (count, shift) = places(atLeast: max(2, firsts.count * 2))
        var slots = [UInt32](repeating: 0, count: count)
        for node in firsts {
            var slot = Int(hash(nodes[node].key) >> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = UInt32(node)
        }
        return (slots, shift)
    }

    /// A bit for each key, so many that few other keys have the same, and how far a hash is shifted to its bit.
    private static func bits(of keys: [UInt64]) -> (bits: [UInt64], shift: UInt64) {
        let (count, shift) = places(atLeast: max(1024, keys.count * 32))
        var bits = [UInt64](repeating: 0, count: count / 64)
        for key in keys {
            let bit = hash(key) >> shift
            bits[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        return (bits, shift)
    }

    private static func places(atLeast least: Int) -> (count: Int, shift: UInt64) {
        let width = Int.bitWidth - (least - 1).leadingZeroBitCount
        return (1 << width, UInt64(64 - width))
    }
}
