import BulletinModel
import Foundation
import GRDB

extension BuildCache {
    /// The bucket of a list that something with this fingerprint lies in.
    static func bucket(of fingerprint: Fingerprint) -> Int { Int(fingerprint.value >> 56) }

    /// Those that nothing was put in are missing.
    private func buckets(of list: String) throws -> [Int: [UInt8]] {
        try access { database in
            var buckets: [Int: [UInt8]] = [:]
            let rows = try Row.fetchCursor(
                database, sql: "SELECT number, bytes FROM buckets WHERE list = ?", arguments: [list])
            while let row = try rows.next() { buckets[row[0]] = try row.bytes(at: 1) }
            return buckets
        }
    }

    /// All buckets of a list by their numbers, as the last build left every one of them.
    func checkedBuckets(of list: String) throws -> [Int: [UInt8]] {
        let buckets = try buckets(of: list)
        let seals = try sealsOfList(list)
        for number in 0..<Self.bucketCount where seals.values[number] != BucketSeals.seal(of: buckets[number]) {
            throw Failure(reason: "a part of \(list.prefix { $0 != ":" }) is not the one that was written last")
        }
        return buckets
    }

    private func sealsOfList(_ list: String) throws -> BucketSeals {
        if let known = seals.withLock({ $0[list] }) { return known }
        let values = try property(Self.sealsName(list), as: [Fingerprint].self)
        let seals = BucketSeals(values, count: Self.bucketCount)
        self.seals.withLock { $0[list] = seals }
        return seals
    }

    static func sealsName(_ list: String) -> String { "seals:\(list)" }

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
        let bytes = values.isEmpty ? nil : Self.sealed(values)
        _ = try sealsOfList(list)
        seals.withLock { $0[list]?.set(number, to: bytes) }
        try access { database in
            guard let bytes else {
                try database.execute(
                    sql: "DELETE FROM buckets WHERE list = ? AND number = ?", arguments: [list, number])
                return
            }
            try database.execute(
                sql: "INSERT OR REPLACE INTO buckets VALUES (?, ?, ?)", arguments: [list, number, Data(bytes)])
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

/// The seals of a list's buckets as they were written last: a damaged file may give back an older bucket, which is whole
/// in itself.
struct BucketSeals: Sendable {
    private(set) var values: [Fingerprint]
    var isTouched = false

    /// Of a list that nothing was put in when there are no values.
    init(_ values: [Fingerprint]?, count: Int) {
        let empty = [Fingerprint](repeating: Self.seal(of: nil), count: count)
        self.values = values.flatMap { $0.count == count ? $0 : nil } ?? empty
    }

    mutating func set(_ number: Int, to bucket: [UInt8]?) {
        values[number] = Self.seal(of: bucket)
        isTouched = true
    }

    /// The last bytes of a bucket stand for all of them.
    static func seal(of bucket: [UInt8]?) -> Fingerprint {
        guard let bucket else { return Fingerprint(value: 0) }
        var reader = PackedReader(Array(bucket.suffix(8)))
        return (try? reader.read(Fingerprint.self)) ?? Fingerprint(value: 0)
    }
}
