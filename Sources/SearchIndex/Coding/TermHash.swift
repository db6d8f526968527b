/// The hash that terms are found by: two lanes of 32 bits over UTF-16 code units, without a seed, so that a script
/// can compute it with `Math.imul`.
struct TermHash {
    private var first: UInt32 = 0x9E37_79B9
    private var second: UInt32 = 0x7F4A_7C15
    private var hasDigits = false

    init() {}

    init(_ text: String) { add(text) }

    mutating func add(_ text: String) {
        for unit in text.utf16 { add(unit) }
    }

    @inline(__always)
    mutating func add(_ unit: UInt16) {
        if 0x30...0x39 ~= unit { hasDigits = true }
        first = (first ^ UInt32(unit)) &* 0x0100_0193
        first = first << 13 | first >> 19
        second = (second ^ UInt32(unit)) &* 0x85EB_CA6B
        second = second << 7 | second >> 25
    }

    private var mixed: (first: UInt32, second: UInt32) {
        var first = (self.first ^ self.second >> 15) &* 0x2C1B_3C6D
        var second = (self.second ^ first >> 13) &* 0x297A_2D39
        first = (first ^ second >> 16) &* 0x85EB_CA6B
        second ^= first >> 15
        first ^= second >> 14
        return (first, second)
    }

    /// 40 bits, by which a term is found, and one above them if it has digits.
    var key: UInt64 { (hasDigits ? Self.digits : 0) | UInt64(mixed.first) << 8 | UInt64(mixed.second >> 24) }

    /// Some bits more, which tell the exact forms of one term apart.
    var tag: UInt16 { UInt16(truncatingIfNeeded: mixed.second) & (1 << Self.tagBits - 1) }

    static let keyBits: UInt64 = 41
    /// The bit of terms with digits.
    static let digits: UInt64 = 1 << 40
    static let tagBits = 12
}
