import Synchronization

/// Files in memory, by path.
final class FileStore: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])

    func write(_ bytes: [UInt8], to path: String) { files.withLock { $0[path] = bytes } }

    var all: [String: [UInt8]] { files.withLock { $0 } }
}
