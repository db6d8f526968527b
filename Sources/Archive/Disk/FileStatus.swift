import BulletinModel
import Foundation

/// What the disk says of a file without opening it.
struct FileStatus: Equatable {
    enum Kind {
        case file, folder, link
        /// A pipe, a socket, a device.
        case special
    }

    let kind: Kind
    let size: Int
    let device: UInt64
    let inode: UInt64
    /// So many names it has.
    let names: UInt64
    /// When it was changed last, in nanoseconds of the system's clock.
    let modified: Int64
    /// When anything about it was changed last, its permissions and its names too.
    let changed: Int64
    /// Type and permissions, as the system keeps them.
    let mode: UInt32

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
        names = UInt64(status.st_nlink)
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.modified = Self.nanoseconds(modified)
        self.changed = Self.nanoseconds(changed)
        mode = UInt32(status.st_mode)
    }

    /// A link that is added to a file changes `changed` and nothing else: the file is as it was.
    static func == (a: FileStatus, b: FileStatus) -> Bool {
        (a.kind, a.size, a.device, a.inode, a.modified, a.mode) == (
            b.kind, b.size, b.device, b.inode, b.modified, b.mode
        )
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// 64 bits that change when a file is changed, replaced or given other permissions, and a folder when a name in it
    /// is. Never 0. A link that is added to a file does not show.
    var stamp: UInt64 {
        var fingerprint = Fingerprint()
        fingerprint.add(inode)
        fingerprint.add(UInt64(bitPattern: modified))
        fingerprint.add(kind == .folder ? 0 : size)
        fingerprint.add(UInt64(mode))
        return fingerprint.value == 0 ? 1 : fingerprint.value
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
