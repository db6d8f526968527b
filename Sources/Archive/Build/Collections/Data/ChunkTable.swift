import BulletinModel

/// Where the part of each bulletin stands in files that are a head and one part for each bulletin, in the order of ids.
///
/// Columns, not objects, as in `TreeStamps`: it is read and written whole by every build that changes a bulletin.
struct ChunkTable: Sendable {
    /// What each bulletin's parts are made of.
    private(set) var keys: [UInt64] = []
    /// Of each file: how long the parts are, and how many rows they have.
    private(set) var lengths: [[UInt32]]
    private(set) var rows: [[UInt32]]
    /// Of each file: how long the head is.
    var heads: [Int]

    init(files: Int) {
        lengths = Array(repeating: [], count: files)
        rows = lengths
        heads = Array(repeating: 0, count: files)
    }

    mutating func reserveCapacity(_ count: Int) {
        keys.reserveCapacity(count)
        for file in lengths.indices {
            lengths[file].reserveCapacity(count)
            rows[file].reserveCapacity(count)
        }
    }

    mutating func append(_ key: UInt64, _ parts: [(length: Int, rows: Int)]) {
        keys.append(key)
        for (file, part) in parts.enumerated() {
            lengths[file].append(UInt32(part.length))
            rows[file].append(UInt32(part.rows))
        }
    }

    mutating func append(_ range: Range<Int>, of other: ChunkTable) {
        keys += other.keys[range]
        for file in lengths.indices {
            lengths[file] += other.lengths[file][range]
            rows[file] += other.rows[file][range]
        }
    }

    /// Where each part of a file begins, and where the last one ends.
    func offsets(of file: Int) -> [Int] {
        var offset = heads[file]
        var offsets = [offset]
        offsets.reserveCapacity(keys.count + 1)
        for length in lengths[file] {
            offset += Int(length)
            offsets.append(offset)
        }
        return offsets
    }

    func rowCount(of file: Int) -> Int { rows[file].reduce(0) { $0 + Int($1) } }
}

extension ChunkTable: Packable {
    func pack(into writer: inout PackedWriter) {
        var columns = PackedColumns()
        columns.write(heads.map(UInt64.init))
        columns.write(keys)
        for column in lengths + rows { columns.write(column) }
        writer.write(bytes: columns.bytes)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        var columns = PackedColumns(try reader.readBytes())
        let heads: [UInt64] = columns.column()
        self.heads = heads.map(Int.init)
        let keys: [UInt64] = columns.column()
        self.keys = keys
        lengths = heads.map { _ in columns.column() }
        rows = heads.map { _ in columns.column() }
        guard columns.isAtEnd, (lengths + rows).allSatisfy({ $0.count == keys.count }) else { throw reader.damage }
    }
}
