import GzipCoding

/// Writes a ZIP archive (PKWARE's APPNOTE 6.3.10), with the records of ZIP64 where numbers need them. Times are those of
/// the format's first day, so that the same files make the same archive.
struct ZipWriter: ~Copyable {
    private let file: FileDescriptor
    private var offset: Int
    private var directory: [UInt8] = []
    private var count = 0

    /// A file's bytes as they are to be stored.
    struct Packed: Sendable {
        let bytes: [UInt8]
        let size: Int
        let sum: UInt32
        let isDeflated: Bool

        init(_ bytes: [UInt8]) {
            let deflated = RawDeflate.packed(bytes)
            isDeflated = deflated.count < bytes.count
            self.bytes = isDeflated ? deflated : bytes
            size = bytes.count
            sum = RawDeflate.sum(bytes[...])
        }
    }

    /// Into a file whose next byte is at an offset.
    init(_ file: consuming FileDescriptor, at offset: Int = 0) {
        self.file = file
        self.offset = offset
    }

    mutating func add(_ path: String, _ packed: Packed) throws(SystemError) {
        try begin(
            path, size: packed.size, packedSize: packed.bytes.count, sum: packed.sum, isDeflated: packed.isDeflated)
        try write(packed.bytes)
    }

    /// Begins a file that is stored as it is; its bytes are to follow.
    mutating func begin(_ path: String, size: Int, sum: UInt32) throws(SystemError) {
        try begin(path, size: size, packedSize: size, sum: sum, isDeflated: false)
    }

    mutating func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        try file.writeAll(bytes)
        offset += bytes.count
    }

    private mutating func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes[...]) }

    private mutating func begin(
        _ path: String, size: Int, packedSize: Int, sum: UInt32, isDeflated: Bool
    ) throws(SystemError) {
        let sizes = [size, packedSize].contains { $0 >= Self.limit } ? [size, packedSize] : []
        let places = offset >= Self.limit ? [offset] : []
        // What both headers have: flags (names are UTF-8), method, time and day, sum, sizes, length of the name.
        var common = Self.number(0x0800, 2) + Self.number(isDeflated ? 8 : 0, 2) + Self.number(0, 2)
        common += Self.number(0x21, 2) + Self.number(Int(sum), 4)
        for value in [packedSize, size] { common += Self.number(sizes.isEmpty ? value : Self.limit, 4) }
        common += Self.number(path.utf8.count, 2)
        let start = offset
        try write(
            Self.number(0x0403_4B50, 4) + Self.number(sizes.isEmpty ? 20 : 45, 2) + common
                + Self.number(sizes.isEmpty ? 0 : 20, 2) + Array(path.utf8) + Self.wide(sizes))
        let wide = Self.wide(sizes + places)
        directory += Self.number(0x0201_4B50, 4)
        // Made on Unix, which the permissions below are of.
        directory += Self.number(3 << 8 | 45, 2) + Self.number(wide.isEmpty ? 20 : 45, 2) + common
        directory += Self.number(wide.count, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2)
        directory += Self.number(0o100644 << 16, 4) + Self.number(places.isEmpty ? start : Self.limit, 4)
        directory += Array(path.utf8) + wide
        count += 1
    }

    /// Writes the directory, which ends the archive.
    mutating func finish() throws(SystemError) {
        let (start, length) = (offset, directory.count)
        try write(directory)
        let isWide = count >= 0xFFFF || start >= Self.limit || length >= Self.limit
        if isWide {
            let end = offset
            var record = Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(3 << 8 | 45, 2)
            record += Self.number(45, 2) + Self.number(0, 8)
            for value in [count, count, length, start] { record += Self.number(value, 8) }
            record += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(end, 8) + Self.number(1, 4)
            try write(record)
        }
        var end = Self.number(0x0605_4B50, 4) + Self.number(0, 4)
        for _ in 0..<2 { end += Self.number(isWide ? 0xFFFF : count, 2) }
        end += Self.number(isWide ? Self.limit : length, 4) + Self.number(isWide ? Self.limit : start, 4)
        try write(end + Self.number(0, 2))
        try file.sync(by: SystemCalls())
    }

    /// A number of four bytes that says that the number stands elsewhere.
    private static let limit = 0xFFFF_FFFF

    /// The extra field of ZIP64; nothing when there are no numbers.
    private static func wide(_ numbers: [Int]) -> [UInt8] {
        numbers.isEmpty
            ? [] : number(1, 2) + number(numbers.count * 8, 2) + numbers.flatMap { number($0, 8) }
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
