import Site
import Synchronization

/// The files of a collection that lies in one folder, while it is brought up to date.
final class CollectedFiles: Sendable {
    private let site: SiteUpdate
    private let folder: String
    private let written = Mutex<[String: Bool]>([:])

    init(_ site: SiteUpdate, folder: String) {
        self.site = site
        self.folder = folder
    }

    /// Writes a file by its path in the folder. Any number of threads may write at once.
    @Sendable func write(_ path: String, _ bytes: [UInt8]) throws {
        let file = try site.write(OutputFile(path: folder + path, bytes: bytes))
        written.withLock { $0[file.path] = file.isNew }
    }

    /// Removes those files that were not written, and tells which these are.
    func removeRest(of paths: some Sequence<String>) -> [String] {
        let written = written.withLock { $0 }
        let rest = paths.filter { written[$0] == nil }
        for path in rest { site.remove(path) }
        return rest
    }

    /// What became of all, and why.
    func changes(_ reason: WriteReason, removed: [String]) -> CollectionChanges {
        let new = written.withLock { $0.filter(\.value).keys.sorted() }
        return CollectionChanges(written: new.map { WrittenPage(path: $0, reason: reason) }, removed: removed)
    }
}
