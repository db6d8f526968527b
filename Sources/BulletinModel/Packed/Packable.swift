/// A value that can be written in packed form.
public protocol Packable: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    func pack(into writer: inout PackedWriter)
    /// Throws where the bytes are no such value.
    init(from reader: inout PackedReader) throws(PackedReader.Damage)
}

// The forms of the standard types follow from their names.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension String: Packable {
    public func pack(into writer: inout PackedWriter) { writer.write(utf8: self) }
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) { self = try reader.readText() }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Int: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(varint: UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1))))
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let number = try reader.readVarint()
        self = Int(Int64(bitPattern: number >> 1)) ^ -Int(number & 1)
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UInt64: Packable {
    public func pack(into writer: inout PackedWriter) { writer.write(varint: self) }
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) { self = try reader.readVarint() }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Double: Packable {
    public func pack(into writer: inout PackedWriter) { writer.write(bitPattern.byteSwapped) }
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(bitPattern: try reader.readVarint().byteSwapped)
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Bool: Packable {
    public func pack(into writer: inout PackedWriter) { writer.write(varint: self ? 1 : 0) }
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        switch try reader.readVarint() {
        case 0: self = false
        case 1: self = true
        default: throw reader.damage
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Optional: Packable where Wrapped: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(self != nil)
        if let self { writer.write(self) }
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Array: Packable where Element: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(varint: UInt64(count))
        for element in self { writer.write(element) }
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let count = try reader.readCount()
        self.init()
        reserveCapacity(count)
        for _ in 0..<count { append(try reader.read(Element.self)) }
    }
}

/// A choice is written as its place in the list of all.
extension Packable where Self: CaseIterable & Equatable, AllCases == [Self] {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func pack(into writer: inout PackedWriter) {
        writer.write(varint: UInt64(Self.allCases.firstIndex(of: self) ?? 0))
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let index = try reader.readVarint()
        guard index < UInt64(Self.allCases.count) else { throw reader.damage }
        self = Self.allCases[Int(index)]
    }
}
