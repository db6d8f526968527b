import BulletinModel

/// Which bulletins `archive.sqlite` holds.
struct DatabaseState: Sendable {
    /// The version of SQLite that wrote it, and of its tables.
    let version: UInt64
    /// What each bulletin's rows are made of, in the order of ids.
    let keys: [UInt64]
    /// The number of each.
    let numbers: [UInt32]

    /// That of a new file: numbers count the bulletins in the order of ids.
    init(version: UInt64, keys: [UInt64]) {
        self.version = version
        self.keys = keys
        numbers = keys.indices.map { UInt32($0 + 1) }
    }

    /// What has to be done for other bulletins.
    struct Changes {
        let state: DatabaseState
        /// Numbers of bulletins whose rows are to be removed.
        var removed: [Int] = []
        /// Where bulletins stand in the order of ids whose rows are to be added.
        var added: [Int] = []
    }

    /// What leads to bulletins whose rows are made of something else. Bulletins that stay keep their numbers.
    func changes(to keys: [UInt64]) -> Changes {
        var left = Dictionary(zip(self.keys, numbers)) { first, _ in first }
        var next = numbers.max() ?? 0
        var added: [Int] = []
        var numbers: [UInt32] = []
        numbers.reserveCapacity(keys.count)
        for (index, key) in keys.enumerated() {
            if let number = left.removeValue(forKey: key) {
                numbers.append(number)
            } else {
                added.append(index)
                numbers.append(0)
            }
        }
        let removed = left.values.sorted()
        for (place, index) in added.enumerated() {
            if place < removed.count {
                numbers[index] = removed[place]
            } else {
                next += 1
                numbers[index] = next
            }
        }
        return Changes(
            state: DatabaseState(version: version, keys: keys, numbers: numbers), removed: removed.map(Int.init),
            added: added)
    }

    private init(version: UInt64, keys: [UInt64], numbers: [UInt32]) {
        (self.version, self.keys, self.numbers) = (version, keys, numbers)
    }
}

extension DatabaseState: Packable {
    func pack(into writer: inout PackedWriter) {
        var columns = PackedColumns()
        columns.write(version)
        columns.write(keys)
        columns.write(numbers)
        writer.write(bytes: columns.bytes)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        var columns = PackedColumns(try reader.readBytes())
        version = columns.number()
        keys = columns.column()
        numbers = columns.column()
        guard columns.isAtEnd, keys.count == numbers.count else { throw reader.damage }
    }
}
