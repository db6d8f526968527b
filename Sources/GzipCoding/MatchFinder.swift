/// Finds what stood before in the last 32 kB (LZ77), for deflate.
struct MatchFinder {
    /// A byte, or so many bytes from a distance back.
    enum Token {
        case literal(UInt8)
        case match(length: Int, distance: Int)
    }

    private let bytes: [UInt8]
    /// By a hash of three bytes: where they were last; then, by place, where they were before.
    private var heads = [Int32](repeating: -1, count: 1 << 15)
    private var previous: [Int32]

    private static let longest = 258
    private static let window = 1 << 15
    /// Places that are looked at for one.
    private static let patience = 256

    static func tokens(_ bytes: [UInt8]) -> [Token] {
        var finder = MatchFinder(bytes)
        return finder.tokens()
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        previous = [Int32](repeating: -1, count: bytes.count)
    }

    private mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        var position = 0
        var match = best(at: 0)
        while position < bytes.count {
            enter(position)
            // A longer one that begins at the next byte is better.
            let next = best(at: position + 1)
            if match.length >= 3, next.length <= match.length {
                tokens.append(.match(length: match.length, distance: match.distance))
                for inside in position + 1..<position + match.length { enter(inside) }
                position += match.length
                match = best(at: position)
            } else {
                tokens.append(.literal(bytes[position]))
                position += 1
                match = next
            }
        }
        return tokens
    }

    private func hash(_ position: Int) -> Int {
        let three = UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
        return Int((three &* 0x9E37_79B1) >> 17)
    }

    private mutating func enter(_ position: Int) {
        guard position + 2 < bytes.count else { return }
        let hash = hash(position)
        previous[position] = heads[hash]
        heads[hash] = Int32(position)
    }

    /// The longest match, of several the nearest.
    private func best(at position: Int) -> (length: Int, distance: Int) {
        guard position + 2 < bytes.count else { return (0, 0) }
        var best = (length: 0, distance: 0)
        let most = min(Self.longest, bytes.count - position)
        var candidate = Int(heads[hash(position)])
        var patience = Self.patience
        while candidate >= 0, position - candidate <= Self.window, patience > 0, best.length < most {
            var length = 0
            while length < most, bytes[candidate + length] == bytes[position + length] { length += 1 }
            if length > best.length { best = (length, position - candidate) }
            candidate = Int(previous[candidate])
            patience -= 1
        }
        return best
    }
}
