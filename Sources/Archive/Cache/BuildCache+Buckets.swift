import BulletinModel
import Foundation
import GRDB

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
    static func sealed(_ value: some Packable) -> [UInt8] {
        var writer = PackedWriter()
        writer.write(value)
        writer.write(Fingerprint(writer.bytes))
        return writer.bytes
    }

    static func unsealed<Value: Packable>(_ bytes: [UInt8]) throws(PackedReader.Damage) -> Value {
        var seal = PackedReader(Array(bytes.suffix(8)))
        guard try seal.read(Fingerprint.self) == Fingerprint(bytes.dropLast(8)) else { throw seal.damage }
        var reader = PackedReader(bytes)
        return try reader.read()
    }
}
