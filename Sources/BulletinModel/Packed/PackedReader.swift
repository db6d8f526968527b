/// Reads what `PackedWriter` wrote.
public struct PackedReader: Sendable {
    private let bytes: [UInt8]
    private var index: Int

    /// Reads from the first of the bytes on.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = 0
    }

    /// What is wrong with bytes that no `PackedWriter` of this version wrote.
    public struct Damage: Error, Equatable {
        /// Where reading ended.
        public let offset: Int
    }

    /// Whether everything has been read.
    public var isAtEnd: Bool { index == bytes.count }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public mutating func read<Value: Packable>(_ type: Value.Type = Value.self) throws(Damage) -> Value {
        try Value(from: &self)
    }

    /// What `write(bytes:)` wrote.
    public mutating func readBytes() throws(Damage) -> [UInt8] {
        let count = try readCount()
        defer { index += count }
        return Array(bytes[index..<index + count])
    }

    mutating func readVarint() throws(Damage) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.count, shift < 64 {
            let byte = bytes[index]
            index += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw damage
    }

    mutating func readFixed() throws(Damage) -> UInt64 {
        guard index + 8 <= bytes.count else { throw damage }
        var number: UInt64 = 0
        for shift in 0..<8 { number |= UInt64(bytes[index + shift]) << UInt64(8 * shift) }
        index += 8
        return number
    }

    /// A number that counts what follows: no more than there are bytes.
    mutating func readCount() throws(Damage) -> Int {
        let count = try readVarint()
        guard count <= UInt64(bytes.count - index) else { throw damage }
        return Int(count)
    }

    mutating func readText() throws(Damage) -> String {
        let count = try readCount()
        // `String(validating:)` takes four times as long, and what is read here has a sum that was checked: what is no
        // UTF-8 shows in its length, or at worst as a replacement character.
        let text = String(decoding: bytes[index..<index + count], as: UTF8.self)
        guard text.utf8.count == count else { throw damage }
        index += count
        return text
    }

    /// What is wrong where reading has come to.
    public var damage: Damage { Damage(offset: index) }
}
