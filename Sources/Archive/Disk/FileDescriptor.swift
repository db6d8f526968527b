import CFileSystem
import Foundation

/// An open file or folder, closed when its owner is gone.
struct FileDescriptor: ~Copyable {
    private let number: Int32
    private let path: String

    /// Opens for reading. A pipe that nobody writes to does not block.
    init(reading path: String) throws(SystemError) {
        number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        self.path = path
        guard number >= 0 else { throw SystemError("read", path) }
    }

    /// Opens a folder.
    init(folder path: String) throws(SystemError) {
        number = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        self.path = path
        guard number >= 0 else { throw SystemError("open", path) }
    }

    /// Creates a file that must not be there yet, by its path from this folder.
    func create(_ relativePath: String) throws(SystemError) -> FileDescriptor {
        let created = openat(number, relativePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard created >= 0 else { throw SystemError("create", "\(path)/\(relativePath)") }
        return FileDescriptor(number: created, path: "\(path)/\(relativePath)")
    }

    /// Creates a folder by its path from this folder, unless it is there.
    func createFolder(_ relativePath: String) throws(SystemError) {
        guard mkdirat(number, relativePath, 0o777) == 0 || errno == EEXIST else {
            throw SystemError("create", "\(path)/\(relativePath)")
        }
    }

    private init(number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    deinit { close(number) }

    var status: FileStatus {
        get throws(SystemError) {
            var status = stat()
            guard fstat(number, &status) == 0 else { throw SystemError("read", path) }
            return FileStatus(status)
        }
    }

    /// `count` bytes from an offset on, or fewer when the file ends before.
    func bytes(from offset: Int = 0, count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = buffer.baseAddress.map { $0 + filled }
                let got = pread(number, rest, count - filled, off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 || errno != EINTR {
                    if got < 0 { failure = SystemError("read", path) }
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count = write(number, start, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    failure = SystemError("write", path)
                    return
                }
            }
        }
        if let failure { throw failure }
    }

    /// Whether this process now holds the file's lock; the system frees it when the process ends, however it ends.
    /// nil when the file system has no locks.
    func lock() -> Bool? {
        if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
        return errno == EWOULDBLOCK ? false : nil
    }

    /// Waits until nobody else holds the lock, then holds it; goes on without where the file system has no locks.
    func waitForLock() {
        while flock(number, LOCK_EX) != 0, errno == EINTR {}
    }

    /// Waits until the whole file system that this is on has reached the disk.
    func syncFileSystem() throws(SystemError) {
        let code = sync_file_system(number)
        if code != 0 { throw SystemError("write", path, code: code) }
    }

    /// Waits until this folder's or file's own entries have reached the disk.
    func sync() throws(SystemError) {
        guard fsync(number) == 0 || errno == EINVAL else { throw SystemError("write", path) }
    }
}
