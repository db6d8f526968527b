import BulletinModel
import Foundation
import GRDB

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

extension RowCursor {
    /// The first column of the first row.
    func firstBytes() throws -> [UInt8]? {
        // A row lives no longer than its cursor.
        try withExtendedLifetime(self) { try next()?.bytes(at: 0) }
    }
}

extension Row {
    /// The bytes of a column, copied once.
    func bytes(at index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }
    }
}
