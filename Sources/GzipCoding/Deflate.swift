/// Deflate (RFC 1951). What it makes of bytes is the same everywhere and always, which zlib does not promise from one
/// version to the next; and the site's manifest holds the hashes of all files.
enum Deflate {
    /// Packed in one block.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let tokens = MatchFinder.tokens(bytes)
        var literals = [Int](repeating: 0, count: 286)
        var distances = [Int](repeating: 0, count: 30)
        literals[endOfBlock] = 1
        for token in tokens {
            switch token {
            case .literal(let byte): literals[Int(byte)] += 1
            case .match(let length, let distance):
                literals[Self.length(length).symbol] += 1
                distances[Self.distance(distance).symbol] += 1
            }
        }
        let codes = (HuffmanCode(literals, limit: 15), HuffmanCode(distances, limit: 15))
        var bits = LowBitWriter()
        bits.write(0b101, bits: 3)  // The last block, with codes of its own.
        writeLengths(of: codes.0, codes.1, to: &bits)
        for token in tokens {
            switch token {
            case .literal(let byte): codes.0.write(Int(byte), to: &bits)
            case .match(let length, let distance):
                let (length, distance) = (Self.length(length), Self.distance(distance))
                codes.0.write(length.symbol, to: &bits)
                bits.write(length.extra, bits: length.bits)
                codes.1.write(distance.symbol, to: &bits)
                bits.write(distance.extra, bits: distance.bits)
            }
        }
        codes.0.write(endOfBlock, to: &bits)
        return bits.finish()
    }

    /// As they are.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 13_000 + 5)
        var rest = bytes[...]
        repeat {
            let part = rest.prefix(0xFFFF)
            rest = rest.dropFirst(part.count)
            result.append(rest.isEmpty ? 1 : 0)
            for number in [part.count, 0xFFFF - part.count] {
                result += [UInt8(number & 0xFF), UInt8(number >> 8)]
            }
            result += part
        } while !rest.isEmpty
        return result
    }

    private static let endOfBlock = 256

    /// The table of 3.2.5 in short: after the first symbols, `half` of them take each number of further bits.
    private static func symbol(_ value: Int, half: Int) -> (symbol: Int, bits: Int, extra: Int) {
        guard value >= 2 * half else { return (value, 0, 0) }
        let bits = Int.bitWidth - 1 - (value / half).leadingZeroBitCount
        return (bits * half + value >> bits, bits, value & (1 << bits - 1))
    }

    private static func length(_ length: Int) -> (symbol: Int, bits: Int, extra: Int) {
        // The longest has a symbol of its own.
        if length == 258 { return (285, 0, 0) }
        let (symbol, bits, extra) = symbol(length - 3, half: 4)
        return (257 + symbol, bits, extra)
    }

    private static func distance(_ distance: Int) -> (symbol: Int, bits: Int, extra: Int) {
        symbol(distance - 1, half: 2)
    }

    /// The lengths of both codes, themselves coded (3.2.7).
    private static func writeLengths(
        of literals: HuffmanCode, _ distances: HuffmanCode, to bits: inout LowBitWriter
    ) {
        let counts = [literals, distances].map { code in (code.lengths.lastIndex { $0 > 0 } ?? 0) + 1 }
        let (literalCount, distanceCount) = (max(257, counts[0]), counts[1])
        let lengths = Array(literals.lengths[..<literalCount] + distances.lengths[..<distanceCount])
        let runs = runs(of: lengths)
        var frequencies = [Int](repeating: 0, count: 19)
        for run in runs { frequencies[run.symbol] += 1 }
        let code = HuffmanCode(frequencies, limit: 7)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        let used = max(4, (order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
        bits.write(literalCount - 257, bits: 5)
        bits.write(distanceCount - 1, bits: 5)
        bits.write(used - 4, bits: 4)
        for symbol in order.prefix(used) { bits.write(code.lengths[symbol], bits: 3) }
        for run in runs {
            code.write(run.symbol, to: &bits)
            bits.write(run.extra, bits: run.bits)
        }
    }

    /// 16 repeats the length before 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138 zeros.
    private static func runs(of lengths: [Int]) -> [(symbol: Int, bits: Int, extra: Int)] {
        var runs: [(symbol: Int, bits: Int, extra: Int)] = []
        var index = 0
        while index < lengths.count {
            let length = lengths[index]
            let count = lengths[index...].prefix(138) { $0 == length }
            if length == 0, count >= 3 {
                runs.append(count >= 11 ? (18, 7, count - 11) : (17, 3, count - 3))
                index += count
            } else if count >= 4 {
                let repeated = min(6, count - 1)
                runs += [(length, 0, 0), (16, 2, repeated - 3)]
                index += repeated + 1
            } else {
                runs.append((length, 0, 0))
                index += 1
            }
        }
        return runs
    }
}

extension ArraySlice<Int> {
    /// How many of the first so many elements are like this, up to one that is not.
    fileprivate func prefix(_ most: Int, _ isAlike: (Int) -> Bool) -> Int { prefix(most).prefix(while: isAlike).count }
}
