/// A number that stands for what was read: the same readings in the same order give the same number on every machine
/// and in every run, others almost surely another. It is no proof against somebody who wants two things to look alike.
///
/// Eight bytes at a time are mixed in by a multiplication to 128 bits, as in wyhash (github.com/wangyi-fudan/wyhash).
public struct Fingerprint: Hashable, Sendable {
    /// The number.
    public private(set) var value: UInt64

    /// Of nothing.
    public init() { value = 0x9E37_79B9_7F4A_7C15 }

    /// Of bytes.
    public init(_ bytes: some RandomAccessCollection<UInt8>) {
        self.init()
        mix(bytes)
    }

    /// One that was written down.
    public init(value: UInt64) { self.value = value }

    /// Adds a number.
    public mutating func add(_ number: UInt64) {
        let product = (value ^ number).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        // Neither half alone may be lost: a product of zero would forget what came before.
        value = (product.high ^ product.low) &+ (value &<< 17 | value &>> 47)
    }

    /// Adds a number.
    public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// Adds what another one stands for.
    public mutating func add(_ other: Fingerprint) { add(other.value) }

    /// Adds whether something is so.
    public mutating func add(_ flag: Bool) { add(flag ? 1 : 0 as UInt64) }

    /// Adds a text; nil is another reading than an empty one.
    public mutating func add(_ text: String?) {
        guard var text else { return add(UInt64.max) }
        text.withUTF8 { mix($0) }
    }

    /// Adds bytes; where they end is part of the reading.
    public mutating func add(_ bytes: some RandomAccessCollection<UInt8>) { mix(bytes) }

    private mutating func mix(_ bytes: some RandomAccessCollection<UInt8>) {
        let mixed: Void? = bytes.withContiguousStorageIfAvailable { mix(words: UnsafeRawBufferPointer($0)) }
        if mixed == nil { Array(bytes).withUnsafeBytes { mix(words: $0) } }
    }

    /// Whole words first, then what is left of the last one.
    private mutating func mix(words bytes: UnsafeRawBufferPointer) {
        add(bytes.count)
        let whole = bytes.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        guard whole < bytes.count else { return }
        add(bytes[whole...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Fingerprint: Packable {
    public func pack(into writer: inout PackedWriter) { writer.write(fixed: value) }
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(value: try reader.readFixed())
    }
}
