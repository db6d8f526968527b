import BulletinModel
import Foundation
import GRDB
import Site

/// `archive.sqlite`: the archive as a database for queries.
///
/// It is written beside the site and then gets its place: neither the records nor the file are in memory as a whole.
/// Written anew, its rows are in the order of ids and nothing in it tells when it was made, so one version of SQLite makes
/// the same bytes of the same records. In a large archive of which little changed, the rows of what changed are replaced in
/// a copy of the published file: it answers every query alike, but its bytes are others.
struct DatabaseFile: Sendable {
    static let path = DataFile.folder + DataFile.database

    let run: CollectionRun
    /// The positions of the bulletins in the order of their ids.
    let order: [Int]
    /// What the rows of each are made of.
    let keys: [UInt64]
    /// Smaller archives are always written anew, which takes no time, so that their bytes do not depend on the past.
    var smallest = 500

    /// How many bulletins are in memory at a time.
    private static let batch = 128
    /// Where more than one bulletin in so many changed, all rows are written anew.
    private static let share = 8

    /// Writes the file unless it is as `known` says; that is nil when nothing is known of the published one.
    func update(_ known: DatabaseState?) async throws -> (state: DatabaseState, isNew: Bool) {
        var fingerprint = Fingerprint()
        fingerprint.add(
            try await DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") })
        fingerprint.add(DatabaseSchema.version)
        let version = fingerprint.value
        guard let known, known.version == version else { return try await write(version) }
        if known.keys == keys { return (known, false) }
        let changes = known.changes(to: keys)
        let count = max(changes.removed.count, changes.added.count)
        guard keys.count >= smallest, count * Self.share <= keys.count else { return try await write(version) }
        return (changes.state, try await inWorkshop { try await change($0, changes) })
    }

    private func write(_ version: UInt64) async throws -> (state: DatabaseState, isNew: Bool) {
        let state = DatabaseState(version: version, keys: keys)
        let isNew = try await inWorkshop { files in
            let database = try ArchiveDatabase(new: files.rows)
            try await add(Array(order.indices), state, to: database)
            try database.finish(into: files.whole)
            return try run.site.take(files.whole, as: Self.path).isNew
        }
        return (state, isNew)
    }

    /// Replaces the rows of some bulletins in a copy of the published file.
    private func change(_ files: Workshop, _ changes: DatabaseState.Changes) async throws -> Bool {
        try run.site.copyPublished(Self.path, to: files.whole)
        let database = try ArchiveDatabase(existing: files.whole)
        let left = try database.remove(changes.removed)
        try await add(changes.added, changes.state, to: database)
        try database.removeUnused(left)
        try database.finish()
        return try run.site.take(files.whole, as: Self.path).isNew
    }

    private func add(_ bulletins: [Int], _ state: DatabaseState, to database: ArchiveDatabase) async throws {
        let addresses = run.plan.bulletinAddresses
        let records = run.records
        for start in stride(from: 0, to: bulletins.count, by: Self.batch) {
            let batch = bulletins[start..<min(start + Self.batch, bulletins.count)]
            let read = try await Parallel.map(batch.map { order[$0] }, jobs: run.jobs) {
                DatabaseBulletin(try records.bulletin(at: $0), at: addresses[$0])
            }
            try database.add(zip(batch, read).map { (Int(state.numbers[$0]), $1) })
        }
    }

    private typealias Workshop = (rows: String, whole: String)

    private func inWorkshop(_ work: (Workshop) async throws -> Bool) async throws -> Bool {
        let workshop = run.site.paths.workshop
        let files = (rows: "\(workshop)/archive.rows", whole: "\(workshop)/archive.sqlite")
        // A build that was killed may have left them.
        func clear() { for path in [files.rows, files.whole] { for end in ["", "-journal"] { unlink(path + end) } } }
        clear()
        defer { clear() }
        do {
            return try await work(files)
        } catch let error as DatabaseError {
            throw OutputFailure(
                "database",
                "cannot write \(Self.path): \(error.message ?? "SQLite's error \(error.resultCode.rawValue)")",
                advice: "free some room, or leave `data` out of formats")
        }
    }
}
