/// Gives keys numbers from 0 on, in the order in which they come. Keys are spread by a multiplication: they are made of
/// small numbers, not by somebody who wants them to meet.
struct KeyTable: Sendable {
    private var slots: [Int32]
    private(set) var keys: [UInt64] = []

    init() { slots = [Int32](repeating: -1, count: 64) }

    var count: Int { keys.count }

    /// The number of a key, a new one if need be.
    mutating func number(of key: UInt64) -> Int {
        let slot = slot(of: key)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    /// The number that a key has.
    func known(_ key: UInt64) -> Int? {
        let number = slots[slot(of: key)]
        return number >= 0 ? Int(number) : nil
    }

    /// Where a key stands, or may be put.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        // The lowest bits of keys are often zero, and those of a product are made of them alone.
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
    }
}
