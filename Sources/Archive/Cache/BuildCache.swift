import BulletinModel
import GRDB
import Synchronization

/// What a build leaves for the next one: records, what they were made from, what each page has read.
///
/// It is one SQLite file in the archive folder. Nothing in it is of any worth but time: whatever is wrong with it, it is
/// made anew. A build that is killed leaves it as the last `commit` did.
final class BuildCache: Sendable {
    private let database: DatabaseQueue
    /// nil when it is for this build alone.
    private let folder: CacheFolder?
    /// Nobody else builds from this cache as long as it is open.
    private let lock: CacheLock?
    /// By the names of lists.
    let seals = Mutex<[String: BucketSeals]>([:])

    /// Raised whenever what is stored changes its meaning.
    static let version = 7
    static let bucketCount = 256

    /// Something in the cache that no build wrote, or that the disk does not give back.
    struct Failure: Error {
        let reason: String
    }

    /// Opens the cache in a folder, which is made if it is missing, or a new one for this build alone when `folder` is
    /// nil.
    init(in folder: CacheFolder?) throws {
        self.folder = folder
        lock = try folder.map { try CacheLock($0) }
        var configuration = GRDB.Configuration()
        // One transaction spans many calls, so that a build reaches the disk in few steps.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            // Until somebody needs the disk for something else, a bulletin is read where it was written a moment ago.
            try database.execute(sql: "PRAGMA page_size = 65536; PRAGMA cache_size = -16384")
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

    /// A file for what this build has no room for in memory; nil where the cache has no folder.
    func spillFile(_ name: String) throws(SystemError) -> SpillFile? {
        guard let folder else { return nil }
        return try SpillFile(in: folder.path, name)
    }

    /// Reads or writes; what SQLite or the bytes do not give is a `Failure`.
    func access<Result: Sendable>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try database.writeWithoutTransaction { database in
                if !database.isInsideTransaction { try database.beginTransaction(.immediate) }
                return try body(database)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR {
            throw OutputFailure(
                "cache", "cannot write the build cache: \(error.message ?? "")", advice: "free some room")
        } catch let error as DatabaseError {
            throw Failure(reason: error.message ?? "SQLite's error \(error.resultCode.rawValue)")
        } catch let damage as PackedReader.Damage {
            throw Failure(reason: "what it holds ends at byte \(damage.offset)")
        }
    }

    /// Makes what was written since the last time last.
    func commit() throws {
        for (list, seals) in seals.withLock({ $0 }) where seals.isTouched {
            try set(Self.sealsName(list), to: seals.values)
        }
        seals.withLock { seals in for list in seals.keys { seals[list]?.isTouched = false } }
        try access { try $0.commit() }
    }
}
