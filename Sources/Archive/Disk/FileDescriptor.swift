import CFileSystem
import Foundation

/// An open file or folder, closed when its owner is gone.
struct FileDescriptor: ~Copyable {
    let number: Int32
    let path: String

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

    /// Opens a file to read and write it, and makes it where it is missing.
    init(updating path: String) throws(SystemError) {
        number = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        self.path = path
        guard number >= 0 else { throw SystemError("write", path) }
    }

    /// Creates a file that must not be there yet, by its path from this folder.
    func create(_ relativePath: String) throws(SystemError) -> FileDescriptor {
        let created = openat(number, relativePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard created >= 0 else { throw SystemError("create", "\(path)/\(relativePath)") }
        return FileDescriptor(number: created, path: "\(path)/\(relativePath)")
    }

    init(number: Int32, path: String) {
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
            let room = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
            filled = read(into: room, from: offset, &failure)
        }
        if let failure { throw failure }
        return bytes
    }

    func writeAll(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes[...]) }

    /// Writes behind what was written before, or over what stands from an offset on.
    func writeAll(_ bytes: ArraySlice<UInt8>, at offset: Int? = nil) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count =
                    offset.map { pwrite(number, start, rest.count, off_t($0 + buffer.count - rest.count)) }
                    ?? write(number, start, rest.count)
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

    func truncate() throws(SystemError) {
        guard ftruncate(number, 0) == 0 else { throw SystemError("write", path) }
    }

    /// Whether this process now holds the file's lock; the system frees it when the process ends, however it ends.
    /// nil when the file system has no locks.
    func lock() -> Bool? {
        if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
        return errno == EWOULDBLOCK ? false : nil
    }

    /// Frees the lock at once, though a process that is being started may have the descriptor for a moment, too.
    func unlock() { flock(number, LOCK_UN) }

    /// Waits until this file or folder, or the whole file system that it is on, has reached the disk.
    func sync(wholeFileSystem isWhole: Bool = false, by calls: SystemCalls) throws(SystemError) {
        let code = calls.sync(number, isWhole)
        if code != 0 { throw SystemError("write", path, code: code) }
    }
}
