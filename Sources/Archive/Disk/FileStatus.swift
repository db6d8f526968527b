import Foundation

/// What the disk says of a file without opening it.
struct FileStatus: Hashable {
    enum Kind {
        case file, folder, link
        /// A pipe, a socket, a device.
        case special
    }

    let kind: Kind
    let size: Int
    let device: UInt64
    let inode: UInt64

    /// Of what a path names, or of what the link there leads to.
    init(of path: String, followingLinks: Bool = true) throws(SystemError) {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { throw SystemError("find", path) }
        self.init(status)
    }

    init(_ status: stat) {
        kind = Kind(mode: status.st_mode)
        size = Int(status.st_size)
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

extension FileStatus.Kind {
    fileprivate init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .special
        }
    }
}

/// Whether a path names something, were it a link that leads nowhere.
func isThere(_ path: String) -> Bool {
    (try? FileStatus(of: path, followingLinks: false)) != nil
}

/// A path without links, `.` and `..`: what the system opens.
func realPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError("find", path) }
    defer { free(resolved) }
    return String(cString: resolved)
}
