import Foundation

/// A path for system calls that changes at its end: hundreds of thousands of paths are looked at without memory being
/// allocated for each.
struct PathBuffer: ~Copyable {
    private let storage: UnsafeMutableBufferPointer<CChar>
    private var count = 0

    /// Longer ones no system takes.
    private static let capacity = 8192

    init() {
        storage = .allocate(capacity: Self.capacity)
        storage.initialize(repeating: 0)
    }

    deinit { storage.deallocate() }

    /// Makes it a path, then one in the folder of that path. A path without bytes is the folder that it begins in.
    mutating func set(_ folder: Span<UInt8>, _ name: Span<UInt8>? = nil) {
        count = 0
        append(folder)
        guard let name else { return terminate() }
        if count > 0 { append(UInt8(ascii: "/")) }
        append(name)
        terminate()
    }

    /// Of what the path names from a folder on, were it a link; nil when it is not there or cannot be looked at.
    func status(in folder: borrowing FileDescriptor) -> FileStatus? {
        guard let path = storage.baseAddress, count < storage.count - 1 else { return nil }
        var status = stat()
        let result =
            count == 0
            ? fstat(folder.number, &status) : fstatat(folder.number, path, &status, AT_SYMLINK_NOFOLLOW)
        return result == 0 ? FileStatus(status) : nil
    }

    private mutating func append(_ bytes: Span<UInt8>) {
        for index in bytes.indices { append(bytes[index]) }
    }

    private mutating func append(_ byte: UInt8) {
        guard count < storage.count - 1 else { return }
        storage[count] = CChar(bitPattern: byte)
        count += 1
    }

    private mutating func terminate() { storage[count] = 0 }
}
