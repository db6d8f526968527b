import BulletinModel
import Foundation
import GRDB

/// What a build leaves for the next one: records, what they were made from, what each page has read.
///
/// It is one SQLite file in the archive folder. Nothing in it is of any worth but time: whatever is wrong with it, it is
/// made anew. A build that is killed leaves it as the last `commit` did.
final class BuildCache: Sendable {
    private let database: DatabaseQueue
    /// Nobody else builds from this cache as long as it is open.
    private let lock: CacheLock?

    /// Raised whenever what is stored changes its meaning.
    static let version = 1
    static let bucketCount = 256

    /// Something in the cache that no build wrote, or that the disk does not give back.
    struct Failure: Error {
        let reason: String
    }

    /// Opens the cache in a folder, which is made if it is missing, or a new one for this build alone when `folder` is
    /// nil.
    init(in folder: CacheFolder?) throws {
        lock = try folder.map { try CacheLock($0) }
        var configuration = GRDB.Configuration()
        // One transaction spans many calls, so that a build reaches the disk in few steps.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            // Until somebody needs the disk for something else, a bulletin is read where it was written a moment ago.
            try database.execute(sql: "PRAGMA page_size = 65536; PRAGMA cache_size = -32768")
        }
        do {
            // SQLite removes a file without a name when it is closed.
            database = try DatabaseQueue(path: folder?.database ?? "", configuration: configuration)
            try database.writeWithoutTransaction(Self.prepare)
        } catch let error as DatabaseError {
            throw Failure(reason: error.message ?? "SQLite's error \(error.resultCode.rawValue)")
        }
    }

    private static func prepare(_ database: Database) throws {
        switch try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 {
        case version: return
        case 0:
            try database.execute(
                sql: """
                    CREATE TABLE properties(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
                    CREATE TABLE records(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
                    CREATE TABLE buckets(
                        list TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(list, number));
                    PRAGMA user_version = \(version);
                    """)
        case let other: throw Failure(reason: "it is of version \(other), this program writes version \(version)")
        }
    }

    /// Reads or writes; what SQLite or the bytes do not give is a `Failure`.
    private func access<Result: Sendable>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try database.writeWithoutTransaction { database in
                if !database.isInsideTransaction { try database.beginTransaction(.immediate) }
                return try body(database)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR {
            throw OutputFailure("cache", "cannot write the build cache: \(error.message ?? "")", advice: "free some room")
        } catch let error as DatabaseError {
            throw Failure(reason: error.message ?? "SQLite's error \(error.resultCode.rawValue)")
        } catch let damage as PackedReader.Damage {
            throw Failure(reason: "what it holds ends at byte \(damage.offset)")
        }
    }

    /// Makes what was written since the last time last.
    func commit() throws {
        try access { try $0.commit() }
    }
}

extension BuildCache {
    /// A value by its name; nil when there is none.
    func property<Value: Packable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try access { database in
            try Row.fetchCursor(database, sql: "SELECT value FROM properties WHERE name = ?", arguments: [name])
                .firstBytes().map(Self.unsealed)
        }
    }

    /// Keeps a value under a name.
    func set(_ name: String, to value: some Packable) throws {
        try access { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO properties VALUES (?, ?)", arguments: [name, Data(Self.sealed(value))])
        }
    }

    /// Adds a record and gives its number.
    func add(record: [UInt8]) throws -> Int {
        try access { database in
            let statement = try database.cachedStatement(sql: "INSERT INTO records(bytes) VALUES (?)")
            try statement.execute(arguments: [Data(record)])
            return Int(database.lastInsertedRowID)
        }
    }

    /// Puts another record in the place of one.
    func replace(record number: Int, with record: [UInt8]) throws {
        try access { database in
            let statement = try database.cachedStatement(sql: "UPDATE records SET bytes = ? WHERE number = ?")
            try statement.execute(arguments: [Data(record), number])
        }
    }

    /// Forgets records.
    func remove(records numbers: [Int]) throws {
        try access { database in
            let statement = try database.cachedStatement(sql: "DELETE FROM records WHERE number = ?")
            for number in numbers { try statement.execute(arguments: [number]) }
        }
    }

    /// A record, whose bytes must be those that `fingerprint` stands for.
    func record(_ number: Int, _ fingerprint: Fingerprint) throws -> Bulletin {
        let bytes = try access { database in
            let statement = try database.cachedStatement(sql: "SELECT bytes FROM records WHERE number = ?")
            return try Row.fetchCursor(statement, arguments: [number]).firstBytes()
        }
        guard let bytes, Fingerprint(bytes) == fingerprint else { throw Failure(reason: "record \(number) is damaged") }
        var reader = PackedReader(bytes)
        do {
            return try reader.read()
        } catch {
            throw Failure(reason: "record \(number) is damaged")
        }
    }
}

extension BuildCache {
    /// The bucket of a list that something with this fingerprint lies in.
    static func bucket(of fingerprint: Fingerprint) -> Int { Int(fingerprint.value >> 56) }

    /// All buckets of a list by their numbers; those that nothing was put in are missing.
    func buckets(of list: String) throws -> [Int: [UInt8]] {
        try access { database in
            var buckets: [Int: [UInt8]] = [:]
            let rows = try Row.fetchCursor(
                database, sql: "SELECT number, bytes FROM buckets WHERE list = ?", arguments: [list])
            while let row = try rows.next() { buckets[row[0]] = try row.bytes(at: 1) }
            return buckets
        }
    }

    /// What a bucket holds.
    static func contents<Value: Packable>(of bucket: [UInt8]) throws -> [Value] {
        do {
            return try unsealed(bucket)
        } catch {
            throw Failure(reason: "what it holds ends at byte \(error.offset)")
        }
    }

    /// Puts a bucket of a list in place of the one of its number; an empty one goes away.
    func set(_ list: String, bucket number: Int, to values: [some Packable]) throws {
        try access { database in
            if values.isEmpty {
                try database.execute(
                    sql: "DELETE FROM buckets WHERE list = ? AND number = ?", arguments: [list, number])
            } else {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO buckets VALUES (?, ?, ?)",
                    arguments: [list, number, Data(Self.sealed(values))])
            }
        }
    }

    /// With a fingerprint at the end: SQLite does not notice when a byte in the middle of a text changes.
    private static func sealed(_ value: some Packable) -> [UInt8] {
        var writer = PackedWriter()
        writer.write(value)
        writer.write(Fingerprint(writer.bytes))
        return writer.bytes
    }

    private static func unsealed<Value: Packable>(_ bytes: [UInt8]) throws(PackedReader.Damage) -> Value {
        var seal = PackedReader(Array(bytes.suffix(8)))
        guard try seal.read(Fingerprint.self) == Fingerprint(bytes.dropLast(8)) else { throw seal.damage }
        var reader = PackedReader(bytes)
        return try reader.read()
    }
}

extension RowCursor {
    /// The first column of the first row.
    fileprivate func firstBytes() throws -> [UInt8]? {
        // A row lives no longer than its cursor.
        try withExtendedLifetime(self) { try next()?.bytes(at: 0) }
    }
}

extension Row {
    /// The bytes of a column, copied once.
    fileprivate func bytes(at index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }
    }
}
