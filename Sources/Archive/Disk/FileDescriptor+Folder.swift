import Foundation

/// What is done in an open folder, by paths from it: they mean the same when the folder gets another name meanwhile.
extension FileDescriptor {
    /// Of the entry itself, were it a link; nil when it is not there.
    func status(of relativePath: String) throws(SystemError) -> FileStatus? {
        var status = stat()
        if fstatat(number, relativePath, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
        guard errno == ENOENT || errno == ENOTDIR else { throw error("find", relativePath) }
        return nil
    }

    /// Opens a file for reading; fails on a link.
    func openFile(_ relativePath: String) throws(SystemError) -> FileDescriptor {
        let opened = openat(number, relativePath, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
        guard opened >= 0 else { throw error("read", relativePath) }
        return FileDescriptor(number: opened, path: "\(path)/\(relativePath)")
    }

    /// Opens a file to write over parts of it; fails on a link.
    func updateFile(_ relativePath: String) throws(SystemError) -> FileDescriptor {
        let opened = openat(number, relativePath, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
        guard opened >= 0 else { throw error("write", relativePath) }
        return FileDescriptor(number: opened, path: "\(path)/\(relativePath)")
    }

    /// The names in a folder below, or in this one, sorted bytewise.
    func entries(of relativePath: String = "") throws(SystemError) -> [FolderEntry] {
        let name = relativePath.isEmpty ? "." : relativePath
        let opened = openat(number, name, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
        guard opened >= 0 else { throw error("list", relativePath) }
        return try FolderEntry.all(in: opened, path: "\(path)/\(relativePath)")
    }

    /// Creates a folder unless there is one; what else has its name goes. Whether it was created.
    @discardableResult
    func createFolder(_ relativePath: String) throws(SystemError) -> Bool {
        while mkdirat(number, relativePath, 0o777) != 0 {
            guard errno == EEXIST else { throw error("create", relativePath) }
            if try status(of: relativePath)?.kind == .folder { return false }
            try remove(relativePath)
        }
        return true
    }

    /// Creates a folder and those above it, where they are missing.
    func createFolders(_ relativePath: String) throws(SystemError) {
        if mkdirat(number, relativePath, 0o777) == 0 { return }
        if [ENOENT, ENOTDIR].contains(errno), let slash = relativePath.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try createFolders(String(relativePath[..<slash]))
        }
        try createFolder(relativePath)
    }

    /// Creates a file in the place of whatever has its name, in folders that need not be there. Nothing is written into
    /// a file that is there: it may have other names.
    func replace(_ relativePath: String, isThere: Bool = false) throws(SystemError) -> FileDescriptor {
        if isThere { try remove(relativePath) }
        // A file of the same name, then a missing folder; another thread may make the folder meanwhile.
        for _ in 0..<4 {
            let created = openat(number, relativePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if created >= 0 { return FileDescriptor(number: created, path: "\(path)/\(relativePath)") }
            switch errno {
            case EEXIST: try removeAll(relativePath)
            case ENOENT, ENOTDIR:
                guard let slash = relativePath.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
                try createFolders(String(relativePath[..<slash]))
            default: throw error("create", relativePath)
            }
        }
        return try create(relativePath)
    }

    /// Removes a file or a link; nothing is wrong when it is not there, or is a folder.
    func remove(_ relativePath: String) throws(SystemError) {
        guard unlinkat(number, relativePath, 0) != 0, ![ENOENT, ENOTDIR, EISDIR].contains(errno) else { return }
        // POSIX has EPERM for a folder.
        let code = errno
        if code == EPERM, try status(of: relativePath)?.kind == .folder { return }
        throw error("remove", relativePath, code: code)
    }

    /// Removes a folder if it is empty.
    func removeEmptyFolder(_ relativePath: String) throws(SystemError) {
        guard unlinkat(number, relativePath, AT_REMOVEDIR) != 0 else { return }
        guard [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(errno) else { throw error("remove", relativePath) }
    }

    /// Removes what has a name, with all that is in it.
    func removeAll(_ relativePath: String) throws(SystemError) {
        guard try status(of: relativePath)?.kind == .folder else { return try remove(relativePath) }
        for entry in try entries(of: relativePath) {
            try removeAll("\(relativePath)/\(String(decoding: entry.bytes, as: UTF8.self))")
        }
        guard unlinkat(number, relativePath, AT_REMOVEDIR) == 0 || errno == ENOENT else {
            throw error("remove", relativePath)
        }
    }

    /// Gives a file of another folder a second name here, the same as there: 0, or an error number.
    func link(_ relativePath: String, from other: borrowing FileDescriptor) -> Int32 {
        linkat(other.number, relativePath, number, relativePath, 0) == 0 ? 0 : errno
    }

    /// Takes a file of another folder over, in place of the one that has its name: 0, or an error number.
    func move(_ relativePath: String, from other: borrowing FileDescriptor, to name: String? = nil) -> Int32 {
        renameat(other.number, relativePath, number, name ?? relativePath) == 0 ? 0 : errno
    }

    /// Gives a file or folder the permissions and, where asked, the time of another.
    func take(_ status: FileStatus, time: Bool = false) throws(SystemError) {
        guard fchmod(number, mode_t(status.mode & 0o7777)) == 0 else { throw SystemError("write", path) }
        guard time else { return }
        let (seconds, nanoseconds) = status.modified.quotientAndRemainder(dividingBy: 1_000_000_000)
        let modified = timespec(tv_sec: Int(seconds), tv_nsec: Int(nanoseconds))
        guard futimens(number, [modified, modified]) == 0 else { throw SystemError("write", path) }
    }

    /// Gives a folder below the permissions of another.
    func take(_ status: FileStatus, folder relativePath: String) throws(SystemError) {
        guard fchmodat(number, relativePath, mode_t(status.mode & 0o7777), 0) == 0 else {
            throw error("write", relativePath)
        }
    }

    func error(_ operation: String, _ relativePath: String, code: Int32 = errno) -> SystemError {
        SystemError(operation, relativePath.isEmpty ? path : "\(path)/\(relativePath)", code: code)
    }
}
