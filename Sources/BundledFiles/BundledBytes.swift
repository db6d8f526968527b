/// The bytes of one file inside the program: read in place, never copied, valid as long as the program runs.
///
/// Reading outside of the bounds stops the program, as it does with an array.
public struct BundledBytes: RandomAccessCollection, @unchecked Sendable {
    // Unchecked, because a pointer is not Sendable; this one points to constant data of the executable.
    private let buffer: UnsafeRawBufferPointer

    init(_ buffer: UnsafeRawBufferPointer) {
        self.buffer = buffer
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The file's size.
    public var endIndex: Int { buffer.count }

    /// The byte at an offset.
    public subscript(position: Int) -> UInt8 {
        precondition(buffer.indices.contains(position), "read outside of a bundled file")
        return buffer[position]
    }

    /// The little-endian integer that begins at an offset, which needs no alignment.
    @inlinable
    public func integer<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type = Value.self) -> Value {
        Value(littleEndian: load(at: offset))
    }

    /// `count` little-endian integers from an offset on, as an array.
    public func integers<Value: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int, count: Int, as type: Value.Type = Value.self
    ) -> [Value] {
        let size = MemoryLayout<Value>.size
        precondition(
            offset >= 0 && count >= 0 && count <= (buffer.count - offset) / size, "read outside of a bundled file")
        let values = [Value](unsafeUninitializedCapacity: count) { target, initialized in
            UnsafeMutableRawBufferPointer(target).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: buffer[offset..<offset + count * size]))
            initialized = count
        }
        return Value(littleEndian: 1) == 1 ? values : values.map { Value(littleEndian: $0) }
    }

    /// The text of a range of bytes, with replacement characters where it is not UTF-8.
    public func text(_ range: Range<Int>) -> String {
        precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "read outside of a bundled file")
        return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }

    /// Calls a function with the bytes as one contiguous piece of memory.
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try buffer.withMemoryRebound(to: UInt8.self, body)
    }

    @usableFromInline
    func load<Value: FixedWidthInteger>(at offset: Int) -> Value {
        precondition(
            offset >= 0 && offset <= buffer.count - MemoryLayout<Value>.size, "read outside of a bundled file")
        return buffer.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }
}
