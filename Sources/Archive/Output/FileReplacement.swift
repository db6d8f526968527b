import Foundation

/// Makes a site of a folder that can be neither exchanged nor renamed, file by file: a mount point, or a folder of a
/// lower layer of an overlay file system.
///
/// Each file is the old one or the new one at any moment, the site as a whole is not. When a process is killed
/// meanwhile, the marker already knows all files, the old and the new, and the next build finishes.
struct FileReplacement {
    private let staged: String
    private let destination: String

    /// The name of a file on its way into the destination.
    static let temporaryName = SiteMarker.fileName + ".new"

    init(staged: String, destination: String) {
        self.staged = staged
        self.destination = destination
    }

    /// Puts the staged files, whose paths are `new`, in place of those that the destination's marker names.
    func run(new: [String]) throws(SystemError) {
        let old = try SiteMarker(folder: destination)?.paths ?? []
        try put(SiteMarker(paths: Array(Set(old + new))).bytes, at: SiteMarker.fileName)
        for path in new { try move(path) }
        for path in Set(old).subtracting(new).sorted() { try remove(path) }
        try put(SiteMarker(paths: new).bytes, at: SiteMarker.fileName)
        try removeFolder(staged)
    }

    private func move(_ path: String) throws(SystemError) {
        try makeRoom(for: path)
        if rename("\(staged)/\(path)", "\(destination)/\(path)") == 0 { return }
        guard errno == EXDEV else { throw SystemError("replace", "\(destination)/\(path)") }
        let file = try FileDescriptor(reading: "\(staged)/\(path)")
        try put(file.bytes(count: file.status.size), at: path)
    }

    private func put(_ bytes: [UInt8], at path: String) throws(SystemError) {
        let temporary = "\(destination)/\(Self.temporaryName)"
        unlink(temporary)
        let folder = try FileDescriptor(folder: destination)
        try folder.create(Self.temporaryName).writeAll(bytes)
        guard rename(temporary, "\(destination)/\(path)") == 0 else {
            throw SystemError("replace", "\(destination)/\(path)")
        }
    }

    /// Makes the folders of a path. A file of the old site can stand where a folder of the new one goes, and the other
    /// way round.
    private func makeRoom(for path: String) throws(SystemError) {
        var folder = destination
        for name in path.split(separator: "/").dropLast() {
            folder += "/\(name)"
            if (try? FileStatus(of: folder, followingLinks: false).kind) == .folder { continue }
            unlink(folder)
            try makeFolder(folder)
        }
        if (try? FileStatus(of: "\(destination)/\(path)", followingLinks: false).kind) == .folder {
            try removeFolder("\(destination)/\(path)")
        }
    }

    /// Removes a file of the old site and the folders that it leaves empty.
    private func remove(_ path: String) throws(SystemError) {
        let full = "\(destination)/\(path)"
        guard unlink(full) == 0 || errno == ENOENT || errno == ENOTDIR || errno == EISDIR else {
            throw SystemError("remove", full)
        }
        var folder = ArchivePath(full, in: "/").split.folder.absolute
        while folder != destination, rmdir(folder) == 0 { folder = ArchivePath(folder, in: "/").split.folder.absolute }
    }
}
