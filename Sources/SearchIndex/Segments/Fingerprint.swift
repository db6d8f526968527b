/// A number that tells versions of files apart; no protection against anybody.
struct Fingerprint: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            add(CollectionOfOne(UInt8(truncatingIfNeeded: number >> shift)))
        }
    }

    /// Ten characters for addresses.
    var text: String { Self.text(of: value) }

    static func text(of value: UInt64) -> String {
        String((String(repeating: "0", count: 13) + String(value, radix: 36)).suffix(10))
    }
}
