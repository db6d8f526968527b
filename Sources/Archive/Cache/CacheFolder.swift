import Foundation

/// The folder `.bantin` of an archive: what a build keeps for the next one, and nobody has to keep.
struct CacheFolder: Hashable {
    static let name = ".bantin"

    let path: String

    /// Makes the folder where it is missing.
    init(inArchive folder: String) throws(SystemError) {
        path = "\(folder)/\(Self.name)"
        try makeFolders(path)
        // Whoever keeps the archive in git keeps its sources, not this.
        let ignore = "\(path)/.gitignore"
        if !isThere(ignore) { try FileDescriptor(folder: path).create(".gitignore").writeAll(Array("*\n".utf8)) }
    }

    var database: String { "\(path)/cache.sqlite" }
    fileprivate var lock: String { "\(path)/lock" }

    /// Removes the database with what SQLite leaves beside it.
    func discard() throws(SystemError) {
        for path in [database, database + "-journal", database + "-wal", database + "-shm"] {
            guard unlink(path) == 0 || errno == ENOENT else { throw SystemError("remove", path) }
        }
    }
}

/// Held by the one build that works with a cache; the system frees it when the process ends, however it ends.
final class CacheLock: Sendable {
    private let file: FileDescriptor

    init(_ folder: CacheFolder) throws {
        file = try FileDescriptor(updating: folder.lock)
        // A file system without locks keeps nobody from building.
        guard file.lock() ?? true else {
            throw OutputFailure("busy", "another build of this archive is running", advice: "wait until it is done")
        }
    }

    deinit { file.unlock() }
}
