import Foundation

/// The names around a destination: all in one folder, so that a rename moves no byte.
struct StagingPaths {
    /// Where the site goes, without links: a destination that is a link keeps being one.
    let destination: String
    /// The folder that holds the destination and everything that a build puts beside it.
    let parent: String
    /// Where a swap in two steps keeps the old site for a moment.
    let previous: String
    private let prefix: String

    /// Makes the folders above the destination where they are missing.
    init(_ path: ArchivePath) throws(SystemError) {
        let resolved = path.resolved
        guard let slash = resolved.utf8.lastIndex(of: UInt8(ascii: "/")), resolved != "/" else {
            throw SystemError("replace", resolved, code: EINVAL)
        }
        destination = resolved
        parent = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
        let name = resolved[resolved.utf8.index(after: slash)...]
        let folder = parent == "/" ? "" : parent
        previous = "\(folder)/.\(name).previous"
        prefix = ".\(name).staging-"
        try makeFolders(parent)
    }

    /// What this process calls a site that it is writing.
    var staging: String { "\(parent == "/" ? "" : parent)/\(prefix)\(getpid())" }

    /// The sites that were begun beside the destination and never took its place.
    func leftovers() throws(SystemError) -> [String] {
        try FolderEntry.all(in: parent).compactMap { entry in
            guard let name = entry.name, name.hasPrefix(prefix), name.dropFirst(prefix.count).allSatisfy(\.isNumber)
            else { return nil }
            return "\(parent == "/" ? "" : parent)/\(name)"
        }
    }

    /// Whether the process that a staged site's name tells still runs, on this machine.
    static func isProcessAlive(_ staging: String) -> Bool {
        guard let process = Int32(staging.drop { $0 != "-" }.split(separator: "-").last ?? "") else { return false }
        return kill(process, 0) == 0 || errno != ESRCH
    }
}

/// Makes a folder that must not be there.
func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) == 0 else { throw SystemError("create", path) }
}

/// Makes a folder and those above it, where they are missing.
func makeFolders(_ path: String) throws(SystemError) {
    if isThere(path) { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
        try makeFolders(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError("create", path) }
}
