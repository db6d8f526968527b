/// Columns of numbers, and of what is made of numbers, as bytes, the way memory has them: what is read by hundreds of
/// thousands at each start is copied, not decoded. For a file that does not leave the machine.
struct PackedColumns {
    private(set) var bytes: [UInt8] = []
    private var position = 0
    /// Whether something was read that is not there.
    private(set) var isBroken = false

    /// To be written, with room for so many bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func write(_ column: [some BitwiseCopyable]) {
        write(UInt64(column.count))
        column.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func write<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type = Number.self) -> Number {
        let size = MemoryLayout<Number>.size
        guard let start = take(size) else { return 0 }
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: Number.self) }
    }

    mutating func column<Element: BitwiseCopyable>(_: Element.Type = Element.self) -> [Element] {
        let count: UInt64 = number()
        let size = MemoryLayout<Element>.stride
        guard count <= UInt64(bytes.count), let start = take(Int(count) * size) else {
            isBroken = true
            return []
        }
        return [Element](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
            bytes.withUnsafeBytes { all in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: all[start..<start + Int(count) * size]))
            }
            filled = Int(count)
        }
    }

    /// Whether all was read, and nothing beyond.
    var isAtEnd: Bool { !isBroken && position == bytes.count }

    private mutating func take(_ size: Int) -> Int? {
        guard position + size <= bytes.count else {
            isBroken = true
            return nil
        }
        defer { position += size }
        return position
    }

    /// A sum of the first bytes that a damaged file does not have.
    func checksum(upTo count: Int) -> UInt64 {
        bytes.withUnsafeBytes { all in
            var sum = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
            var offset = 0
            while offset + 8 <= count {
                sum = (sum ^ all.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
                sum ^= sum >> 31
                offset += 8
            }
            while offset < count {
                sum = (sum ^ UInt64(all[offset])) &* 0xBF58_476D_1CE4_E5B9
                offset += 1
            }
            return sum
        }
    }
}
