import BulletinModel
import Site
import Synchronization

/// A site that is being written beside its destination, out of sight, until it takes the destination's place whole.
///
/// It is the folder `.NAME.staging-PID`. The folder is locked as long as its build runs, so that the next build can tell
/// what a killed one left, and that two builds of one destination do not run at once.
final class StagedSite: Sendable {
    private let paths: StagingPaths
    private let name: String
    private let swap: FolderSwap
    private let folder: FileDescriptor
    private let folders = Mutex<Set<Substring>>([])

    /// Begins a site; removes what killed builds of the same destination have left.
    init(for destination: ArchivePath, swap: FolderSwap = FolderSwap()) throws {
        self.swap = swap
        name = destination.name
        paths = try StagingPaths(destination)
        // Nobody else looks for leftovers between the making of this folder and its lock.
        let parent = try FileDescriptor(folder: paths.parent)
        parent.waitForLock()
        try Self.removeLeftovers(paths, of: destination)
        try swap.recover(paths)
        try makeFolder(paths.staging)
        folder = try FileDescriptor(folder: paths.staging)
        _ = folder.lock()
    }

    /// Writes one file. Any number of threads may write at once.
    func write(_ file: OutputFile) throws(SystemError) -> WrittenFile {
        try makeFolders(of: file.path)
        let descriptor = try folder.create(file.path)
        try descriptor.writeAll(file.bytes)
        return WrittenFile(path: file.path, size: file.bytes.count)
    }

    /// Puts the site in place of what is at the destination. Afterwards it is there whole, or an error is thrown and the
    /// old one is; where the destination cannot be exchanged, that holds for each file. Gives what somebody should know.
    func publish(_ files: [String]) throws -> [Diagnostic] {
        let marker = try folder.create(SiteMarker.fileName)
        try marker.writeAll(SiteMarker(paths: files).bytes)
        // One call for all files: the new name must not reach the disk before the bytes do.
        try folder.syncFileSystem()
        let outcome = try swap.put(paths.staging, files: files, at: paths)
        try FileDescriptor(folder: paths.parent).sync()
        switch outcome {
        case .wasNone: return []
        case .movedAway(let old):
            try removeFolder(old)
            return []
        case .filled:
            return [
                Diagnostic(
                    .note, code: "output.file-by-file", file: name,
                    message: "this folder cannot be exchanged as a whole, so its files were replaced one by one",
                    advice: "choose a folder inside of it to have a whole site at every moment")
            ]
        }
    }

    /// Removes what was written.
    func discard() {
        // What cannot be removed now is the next build's to remove.
        try? removeFolder(paths.staging)
    }

    private func makeFolders(of path: String) throws(SystemError) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let parent = path[..<slash]
        if folders.withLock({ $0.contains(parent) }) { return }
        try makeFolders(of: String(parent))
        try folder.createFolder(String(parent))
        _ = folders.withLock { $0.insert(parent) }
    }

    private static func removeLeftovers(_ paths: StagingPaths, of destination: ArchivePath) throws {
        for path in try paths.leftovers() {
            let leftover = try FileDescriptor(folder: path)
            guard leftover.lock() ?? !StagingPaths.isProcessAlive(path) else {
                throw OutputFailure(
                    "busy", "another build is writing \(destination.name)", advice: "wait until it is done")
            }
            try removeFolder(path)
        }
    }
}
