import BulletinModel
import Foundation
import GRDB
import Site
import VietnameseText

/// `archive.sqlite`: the archive as a database for queries.
///
/// It is written anew whenever a record or an address changed, beside the site, and then copied piece by piece: neither
/// the records nor the file are in memory as a whole. The order of rows is that of ids and nothing in the file tells when
/// it was made, so one version of SQLite makes the same bytes of the same records.
struct DatabaseFile: Sendable {
    static let path = DataFile.folder + DataFile.database

    /// How many bulletins are in memory at a time.
    private static let batch = 512

    /// What the file is made of.
    static func fingerprint(of keys: [UInt64]) throws -> Fingerprint {
        var fingerprint = Fingerprint()
        let version = try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
        fingerprint.add(version)
        for key in keys { fingerprint.add(key) }
        return fingerprint
    }

    /// Writes the file; `order` has the positions of the bulletins in the order of their ids.
    static func write(_ run: CollectionRun, order: [Int]) async throws -> WrittenFile {
        let workshop = run.site.paths.workshop
        let (rows, whole) = ("\(workshop)/archive.rows", "\(workshop)/archive.sqlite")
        // A build that was killed may have left them.
        func clear() { for path in [rows, rows + "-journal", whole, whole + "-journal"] { unlink(path) } }
        clear()
        defer { clear() }
        do {
            let tables = try ArchiveDatabase(at: rows)
            let addresses = run.plan.bulletinAddresses
            let records = run.records
            for start in stride(from: 0, to: order.count, by: batch) {
                let positions = Array(order[start..<min(start + batch, order.count)])
                let bulletins = try await Parallel.map(positions, jobs: run.jobs) {
                    DatabaseBulletin(try records.bulletin(at: $0), at: addresses[$0])
                }
                try tables.add(bulletins, from: start + 1)
            }
            try tables.finish(into: whole)
        } catch let error as DatabaseError {
            throw OutputFailure(
                "database", "cannot write \(path): \(error.message ?? "SQLite's error \(error.resultCode.rawValue)")",
                advice: "free some room, or leave `data` out of formats")
        }
        return try copy(whole, to: PieceWriter(path, run.site))
    }

    private static func copy(_ whole: String, to pieces: PieceWriter) throws -> WrittenFile {
        let file = try FileDescriptor(reading: whole)
        while true {
            let bytes = try file.bytes(from: pieces.size, count: 1 << 18)
            if bytes.isEmpty { return try pieces.finish().file }
            try pieces.write(bytes[...])
        }
    }
}

/// A bulletin with what is searched in: its texts without marks.
struct DatabaseBulletin: Sendable {
    let bulletin: Bulletin
    let url: String
    let title, lead: String?
    let article: String

    init(_ bulletin: Bulletin, at url: String) {
        self.bulletin = bulletin
        self.url = url
        title = bulletin.title.map(Folding.folded)
        lead = bulletin.lead.map(Folding.folded)
        article = Folding.folded(bulletin.bodyMarkdown)
    }
}

/// The database as it is filled, in one transaction.
private struct ArchiveDatabase: Sendable {
    private let queue: DatabaseQueue

    init(at path: String) throws {
        var configuration = GRDB.Configuration()
        // One transaction spans all batches.
        configuration.allowsUnsafeTransactions = true
        // Each row is written after those that it refers to.
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            // Nobody needs what a build that was killed leaves of it.
            try database.execute(
                sql: """
                    PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                    PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768;
                    PRAGMA application_id = \(DatabaseSchema.applicationID);
                    PRAGMA user_version = \(DatabaseSchema.version);
                    """)
            try database.beginTransaction(.immediate)
            try database.execute(sql: DatabaseSchema.tables)
        }
    }

    func add(_ bulletins: [DatabaseBulletin], from first: Int) throws {
        try queue.writeWithoutTransaction { database in
            let rows = DatabaseRows(database: database)
            for (index, bulletin) in bulletins.enumerated() { try rows.add(bulletin, number: first + index) }
        }
    }

    /// Writes the whole to a file without holes.
    func finish(into path: String) throws {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: DatabaseSchema.indexesAndViews)
            try database.commit()
            try database.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
        try queue.close()
    }
}
