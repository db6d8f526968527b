/// Writes numbers of any width, the highest bit first.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingCount = 0

    var bitCount: Int { bytes.count * 8 + pendingCount }

    /// Writes the low bits of a value; no more than 56 at once.
    @inline(__always)
    mutating func write(_ value: UInt64, bits: Int) {
        guard bits > 0 else { return }
        pending = pending << UInt64(bits) | value & (1 << UInt64(bits) - 1)
        pendingCount += bits
        while pendingCount >= 8 {
            pendingCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(pendingCount)))
        }
    }

    /// Elias's gamma code of a number from 1 on: its length in zeros, then the number.
    mutating func gamma(_ value: Int) {
        let length = Int.bitWidth - max(1, value).leadingZeroBitCount
        write(0, bits: length - 1)
        write(UInt64(value), bits: length)
    }

    /// A number from 0 on by Golomb's code for a power of two.
    mutating func rice(_ value: UInt64, _ parameter: Int) {
        var quotient = value >> UInt64(parameter)
        while quotient >= 32 {
            write((1 << 32) - 1, bits: 32)
            quotient -= 32
        }
        write((1 << (quotient + 1)) - 2, bits: Int(quotient) + 1)
        write(value, bits: parameter)
    }

    /// A number below a bound, in truncated binary.
    @inline(__always)
    mutating func truncated(_ value: Int, below bound: Int) {
        let length = Int.bitWidth - 1 - bound.leadingZeroBitCount
        let short = 1 << (length + 1) - bound
        if value < short { write(UInt64(value), bits: length) } else { write(UInt64(value + short), bits: length + 1) }
    }

    /// Binary interpolative code of ascending numbers that lie in a range (Moffat and Stuiver, 2000): the middle one,
    /// then both halves. Runs without gaps cost nothing.
    mutating func interpolative(_ numbers: ArraySlice<UInt32>, _ low: Int, _ high: Int) {
        let count = numbers.count
        if count == 0 || count == high - low + 1 { return }
        let half = count / 2
        let middle = numbers.startIndex + half
        let value = Int(numbers[middle])
        truncated(value - low - half, below: high - low - count + 2)
        if half > 0 { interpolative(numbers[..<middle], low, value - 1) }
        if half + 1 < count { interpolative(numbers[(middle + 1)...], value + 1, high) }
    }

    /// The bytes, the last one filled up with zeros.
    consuming func finish() -> [UInt8] {
        if pendingCount > 0 { write(0, bits: 8 - pendingCount) }
        return bytes
    }

    /// Appends what another has written.
    mutating func append(_ other: BitWriter) {
        for byte in other.bytes { write(UInt64(byte), bits: 8) }
        write(other.pending, bits: other.pendingCount)
    }

    /// Appends the first so many bits of what another has written.
    mutating func append(_ bytes: [UInt8], bits: Int) {
        for byte in bytes.prefix(bits / 8) { write(UInt64(byte), bits: 8) }
        if bits % 8 > 0 { write(UInt64(bytes[bits / 8]) >> UInt64(8 - bits % 8), bits: bits % 8) }
    }
}
