/// Numbers keys in the order in which they come, by open addressing: what the hot path looks words and pairs up in.
struct KeyTable {
    private(set) var keys: [UInt64] = []
    private var slots: [Int32]
    private var mask: Int

    init() {
        slots = [Int32](repeating: -1, count: 1 << 12)
        mask = slots.count - 1
    }

    /// The key's number; a new key gets the next.
    @inline(__always)
    mutating func index(of key: UInt64) -> Int {
        var slot = Self.hash(key) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { return insert(key, at: slot) }
            if keys[index] == key { return index }
            slot = (slot + 1) & mask
        }
    }

    private mutating func insert(_ key: UInt64, at slot: Int) -> Int {
        slots[slot] = Int32(keys.count)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for (index, key) in keys.enumerated() {
            var slot = Self.hash(key) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int {
        let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 24)
    }
}
