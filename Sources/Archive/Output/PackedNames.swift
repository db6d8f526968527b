/// Many names or paths, one behind the other in one block of bytes: none of them costs an allocation.
struct PackedNames: Hashable, Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each ends.
    private(set) var ends: [UInt32] = []

    init() {}

    /// nil unless these are names: each end at or after the one before, the last at the end of the bytes.
    init?(bytes: [UInt8], ends: [UInt32]) {
        var last: UInt32 = 0
        for end in ends {
            guard end >= last else { return nil }
            last = end
        }
        guard Int(last) == bytes.count else { return nil }
        self.bytes = bytes
        self.ends = ends
    }

    var count: Int { ends.count }
    var indices: Range<Int> { 0..<ends.count }

    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

    mutating func append(_ name: some Collection<UInt8>) {
        bytes.append(contentsOf: name)
        ends.append(UInt32(bytes.count))
    }

    /// Makes room for so many names of so many bytes.
    mutating func reserveCapacity(_ count: Int, bytes size: Int) {
        bytes.reserveCapacity(size)
        ends.reserveCapacity(count)
    }

    /// Gives back the room that was kept for more.
    mutating func trim() {
        bytes = Array(bytes[...])
        ends = Array(ends[...])
    }

    mutating func append(_ index: Int, of other: PackedNames) {
        append(other.bytes[other.range(index)])
    }

    /// Less than 0, 0 or more, as the name comes before, is or comes behind another.
    func compare(_ index: Int, to other: ArraySlice<UInt8>, by order: PathOrder) -> Int {
        order.compare(bytes[range(index)], other)
    }

    /// The first of a range of sorted names that does not come before another.
    func lowerBound(of other: ArraySlice<UInt8>, in range: Range<Int>, by order: PathOrder) -> Int {
        range.partition { compare($0, to: other, by: order) < 0 }
    }
}

/// How paths are sorted.
enum PathOrder {
    /// Bytewise.
    case names
    /// Each folder right before what is in it: the slash comes before every other byte that a name can have.
    case folders

    func compare(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
        let (one, other) = (first.span, second.span)
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
            return key(one[index]) - key(other[index])
        }
        return one.count - other.count
    }

    private func key(_ byte: UInt8) -> Int { self == .folders && byte == UInt8(ascii: "/") ? 0 : Int(byte) }
}
