import Foundation

/// The names around a destination. What a build needs beside it is in one hidden folder, `.NAME.spare`, in the same
/// folder as the destination, so that a rename moves no byte.
struct UpdatePaths {
    /// Where the site goes, without links: a destination that is a link keeps being one.
    let destination: String
    /// The folder that holds the destination.
    let parent: String
    let workshop: String

    /// Nothing is made yet.
    init(_ path: ArchivePath) throws(SystemError) {
        let resolved = path.resolved
        guard let slash = resolved.utf8.lastIndex(of: UInt8(ascii: "/")), resolved != "/" else {
            throw SystemError("replace", resolved, code: EINVAL)
        }
        destination = resolved
        parent = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
        let name = resolved[resolved.utf8.index(after: slash)...]
        workshop = "\(parent == "/" ? "" : parent)/.\(name).spare"
    }

    /// The spare tree, which takes the destination's place.
    var tree: String { workshop + "/tree" }
    /// Where a swap in two steps keeps the old site for a moment.
    var previous: String { workshop + "/previous" }
    /// What the last build knows of the published tree, and what this one will know of its own.
    var record: String { workshop + "/stamps" }
    /// The same in a few words, when it differs little from the one that is there.
    var changedRecord: String { workshop + "/stamps.changes" }
    var nextRecord: String { workshop + "/stamps.new" }

    /// Makes the folders, and sees to it that version control leaves the hidden one alone.
    func makeWorkshop() throws(SystemError) {
        try makeFolders(parent)
        try makeFolders(workshop)
        let folder = try FileDescriptor(folder: workshop)
        guard try folder.status(of: ".gitignore") == nil else { return }
        try folder.create(".gitignore").writeAll(Array("*\n".utf8))
    }

    /// Holds others off as long as the descriptor is open; the system frees the lock when the process ends, however it
    /// ends. nil when another build holds it.
    func lock() throws(SystemError) -> FileDescriptor? {
        let file = try FileDescriptor(updating: workshop + "/lock")
        switch file.lock() {
        case true?: break
        case false?: return nil
        case nil:
            // No locks on this file system: the process that wrote its number there last may be gone.
            let number = Int32(String(decoding: try file.bytes(count: 16), as: UTF8.self)) ?? 0
            if number > 0, number != getpid(), kill(number, 0) == 0 || errno != ESRCH { return nil }
        }
        try file.truncate()
        try file.writeAll(Array("\(getpid())".utf8))
        return file
    }
}

/// Makes a folder and those above it, where they are missing.
func makeFolders(_ path: String) throws(SystemError) {
    if isThere(path) { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
        try makeFolders(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError("create", path) }
}
