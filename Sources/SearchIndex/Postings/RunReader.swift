/// A run that was kept, and where its partitions begin.
struct Run: Sendable {
    let number: Int
    let starts: [Int]
}

/// Reads the records of one partition of a run, a piece at a time.
struct RunReader: RunSource {
    private let spill: any SearchSpill
    private let run: Int
    private var offset: Int
    private let end: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var previous: UInt64 = 0

    private static let piece = 1 << 16

    init(_ run: Run, partition: Int, _ spill: any SearchSpill) {
        self.spill = spill
        self.run = run.number
        offset = run.starts[partition]
        end = run.starts[partition + 1]
    }

    mutating func next() throws -> RunRecord? {
        guard position < buffer.count || offset < end else { return nil }
        previous += try varint()
        var record = RunRecord(key: previous)
        let count = Int(try varint())
        record.postings.reserveCapacity(count)
        var last: UInt32 = 0
        for _ in 0..<count {
            last &+= UInt32(truncatingIfNeeded: try varint())
            record.postings.append(last)
        }
        return record
    }

    @inline(__always)
    private mutating func varint() throws -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            if position == buffer.count { try fill() }
            let byte = buffer[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    private mutating func fill() throws {
        buffer = try spill.read(run: run, from: offset, count: min(Self.piece, end - offset))
        guard !buffer.isEmpty else { throw SearchIndexError.spillEndsEarly }
        offset += buffer.count
        position = 0
    }
}
