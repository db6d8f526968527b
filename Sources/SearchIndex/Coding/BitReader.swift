/// Reads what `BitWriter` wrote. Behind the end are zeros, and `isPastEnd` says so.
struct BitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isPastEnd: Bool { position > bytes.count * 8 }

    mutating func read(bits: Int) -> UInt64 {
        var value: UInt64 = 0
        var missing = bits
        while missing > 0 {
            let index = position >> 3
            let byte = index < bytes.count ? bytes[index] : 0
            let available = 8 - position & 7
            let taken = min(available, missing)
            let part = UInt64(byte) >> UInt64(available - taken) & (1 << UInt64(taken) - 1)
            value = value << UInt64(taken) | part
            position += taken
            missing -= taken
        }
        return value
    }

    mutating func skip(bytes: Int) { position += bytes * 8 }

    mutating func gamma() -> Int {
        var length = 1
        while length < 40, !isPastEnd, read(bits: 1) == 0 { length += 1 }
        return Int(1 << UInt64(length - 1) | read(bits: length - 1))
    }

    mutating func rice(_ parameter: Int) -> UInt64 {
        var quotient: UInt64 = 0
        while !isPastEnd, read(bits: 1) == 1 { quotient += 1 }
        return quotient << UInt64(parameter) | read(bits: parameter)
    }

    mutating func truncated(below bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let length = Int.bitWidth - 1 - bound.leadingZeroBitCount
        let short = 1 << (length + 1) - bound
        let value = Int(read(bits: length))
        return value < short ? value : value << 1 + Int(read(bits: 1)) - short
    }

    mutating func interpolative(_ count: Int, _ low: Int, _ high: Int, into numbers: inout [UInt32]) {
        guard count > 0, high - low + 1 >= count else { return }
        if count == high - low + 1 { return numbers.append(contentsOf: UInt32(low)...UInt32(high)) }
        let half = count / 2
        let value = low + half + truncated(below: high - low - count + 2)
        interpolative(half, low, value - 1, into: &numbers)
        numbers.append(UInt32(value))
        interpolative(count - half - 1, value + 1, high, into: &numbers)
    }
}
