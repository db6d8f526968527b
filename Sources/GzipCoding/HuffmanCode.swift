/// A prefix code for symbols from 0 on by their frequencies, in the canonical form of RFC 1951.
struct HuffmanCode {
    /// Bits by symbol; 0 is one that does not come.
    let lengths: [Int]
    /// By symbol, their first bit lowest.
    private let codes: [Int]

    /// A code in which no symbol takes more bits than a limit.
    init(_ frequencies: [Int], limit: Int) {
        var frequencies = frequencies
        // Decoders want a whole code: there are always two symbols.
        for symbol in frequencies.indices where frequencies.count(where: { $0 > 0 }) < 2 {
            frequencies[symbol] = max(1, frequencies[symbol])
        }
        var lengths = Self.lengths(frequencies)
        // Frequencies that are more alike give a flatter code.
        while lengths.contains(where: { $0 > limit }) {
            frequencies = frequencies.map { $0 > 0 ? $0 / 2 + 1 : 0 }
            lengths = Self.lengths(frequencies)
        }
        self.lengths = lengths
        codes = Self.codes(lengths)
    }

    func write(_ symbol: Int, to bits: inout LowBitWriter) { bits.write(codes[symbol], bits: lengths[symbol]) }

    /// Huffman's algorithm with two queues: leaves by frequency, and the nodes that were made of two.
    private static func lengths(_ frequencies: [Int]) -> [Int] {
        let leaves = frequencies.indices.filter { frequencies[$0] > 0 }.sorted {
            (frequencies[$0], $0) < (frequencies[$1], $1)
        }
        var weights = leaves.map { frequencies[$0] }
        var parents = [Int](repeating: 0, count: leaves.count)
        var (leaf, node) = (0, leaves.count)
        func next() -> Int {
            if leaf < leaves.count, node >= weights.count || weights[leaf] <= weights[node] {
                leaf += 1
                return leaf - 1
            }
            node += 1
            return node - 1
        }
        for _ in 1..<max(1, leaves.count) {
            let (a, b) = (next(), next())
            parents[a] = weights.count
            parents[b] = weights.count
            weights.append(weights[a] + weights[b])
            parents.append(0)
        }
        var depths = [Int](repeating: 0, count: weights.count)
        for index in weights.indices.dropLast().reversed() { depths[index] = depths[parents[index]] + 1 }
        var lengths = [Int](repeating: 0, count: frequencies.count)
        for (index, symbol) in leaves.enumerated() { lengths[symbol] = depths[index] }
        return lengths
    }

    /// Codes of one length ascend with their symbols (RFC 1951, 3.2.2).
    private static func codes(_ lengths: [Int]) -> [Int] {
        var codes = [Int](repeating: 0, count: lengths.count)
        var code = 0
        for length in 1...15 {
            for symbol in lengths.indices where lengths[symbol] == length {
                codes[symbol] = (0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) }
                code += 1
            }
            code <<= 1
        }
        return codes
    }
}
