import GRDB

/// `archive.sqlite` as it is written, in one transaction.
struct ArchiveDatabase: Sendable {
    private let queue: DatabaseQueue

    /// Of SQLite's pages in memory, in kibibytes: the system has those of the file anyway.
    private static let cacheSize = 16384
    /// When indexes are made and the whole is written: sorting takes as much once more, and so does the new file.
    private static let cacheSizeAtEnd = 6144

    private init(at path: String) throws {
        var configuration = GRDB.Configuration()
        // One transaction spans all batches.
        configuration.allowsUnsafeTransactions = true
        // Each row is written after those that it refers to, and removed before them.
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            // Nobody needs what a build that was killed leaves of it.
            try database.execute(
                sql: """
                    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA cache_size = -\(Self.cacheSize);
                    """)
        }
    }

    /// A new one.
    init(new path: String) throws {
        try self.init(at: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA page_size = 4096; PRAGMA application_id = \(DatabaseSchema.applicationID);
                    PRAGMA user_version = \(DatabaseSchema.version);
                    """)
            try database.beginTransaction(.immediate)
            try database.execute(sql: DatabaseSchema.tables)
        }
    }

    /// One that has rows and indexes.
    init(existing path: String) throws {
        try self.init(at: path)
        try queue.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
    }

    /// Adds bulletins, each with its number.
    func add(_ bulletins: [(number: Int, bulletin: DatabaseBulletin)]) throws {
        try queue.writeWithoutTransaction { database in
            let rows = DatabaseRows(database: database)
            for (number, bulletin) in bulletins { try rows.add(bulletin, number: number) }
        }
    }

    /// Removes the bulletins of these numbers, and tells what they referred to.
    func remove(_ numbers: [Int]) throws -> DatabaseRemoval.Candidates {
        try queue.writeWithoutTransaction { try DatabaseRemoval(database: $0).remove(numbers) }
    }

    /// Removes those rows that nothing refers to any more.
    func removeUnused(_ candidates: DatabaseRemoval.Candidates) throws {
        try queue.writeWithoutTransaction { try DatabaseRemoval(database: $0).removeUnused(candidates) }
    }

    /// Ends the writing of rows.
    func finish() throws {
        try queue.writeWithoutTransaction { try $0.commit() }
        try queue.close()
    }

    /// Ends the writing of a new one, and writes the whole to a file without holes.
    func finish(into path: String) throws {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheSizeAtEnd)")
            try database.execute(sql: DatabaseSchema.indexesAndViews)
            try database.commit()
            try database.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
        try queue.close()
    }
}
