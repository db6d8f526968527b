/// Many names or paths, one behind the other in one block of bytes: none of them costs an allocation.
public struct PackedNames: Hashable, Sendable {
    /// All of them in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// Where each ends.
    public private(set) var ends: [UInt32] = []

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}

    /// nil unless these are names: each end at or after the one before, the last at the end of the bytes.
    public init?(bytes: [UInt8], ends: [UInt32]) {
        var last: UInt32 = 0
        for end in ends {
            guard end >= last else { return nil }
            last = end
        }
        guard Int(last) == bytes.count else { return nil }
        self.bytes = bytes
        self.ends = ends
    }

    /// How many there are.
    public var count: Int { ends.count }
    /// Their numbers.
    public var indices: Range<Int> { 0..<ends.count }

    /// Where one stands among the bytes.
    public func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    /// One of them as a string of its own.
    public subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

    /// Puts one behind the others.
    public mutating func append(_ name: some Collection<UInt8>) {
        bytes.append(contentsOf: name)
        ends.append(UInt32(bytes.count))
    }

    /// Puts one of others behind these.
    public mutating func append(_ index: Int, of other: PackedNames) {
        append(other.bytes[other.range(index)])
    }

    /// Makes room for so many names of so many bytes.
    public mutating func reserveCapacity(_ count: Int, bytes size: Int) {
        bytes.reserveCapacity(size)
        ends.reserveCapacity(count)
    }

    /// Gives back the room that was kept for more.
    public mutating func trim() {
        bytes = Array(bytes[...])
        ends = Array(ends[...])
    }
}
