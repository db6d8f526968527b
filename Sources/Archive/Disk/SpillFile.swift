import Foundation
import SearchIndex
import Synchronization

/// Runs of bytes that a build has no room for in memory, in one file without a name: the system frees it however the build
/// ends.
final class SpillFile: SearchSpill {
    private let file: FileDescriptor
    /// Where each run begins, and where the last one ends.
    private let ends = Mutex<[Int]>([0])

    /// Makes the file in a folder, in which it has a name for a moment.
    init(in folder: String, _ name: String) throws(SystemError) {
        let path = "\(folder)/\(name).\(getpid())"
        file = try FileDescriptor(updating: path)
        try file.truncate()
        guard unlink(path) == 0 else { throw SystemError("remove", path) }
    }

    func keep(_ run: [UInt8]) throws(SystemError) -> Int {
        try ends.withLock { ends throws(SystemError) in
            try file.writeAll(run)
            ends.append((ends.last ?? 0) + run.count)
            return ends.count - 2
        }
    }

    /// What is not there any more is an error: nobody else knows of the file.
    func read(run: Int, from offset: Int = 0, count: Int = .max) throws(SystemError) -> [UInt8] {
        let (start, end) = ends.withLock { ($0[run], $0[run + 1]) }
        let count = max(0, min(count, end - start - offset))
        let bytes = try file.bytes(from: start + offset, count: count)
        guard bytes.count == count else { throw SystemError("read", file.path, code: EIO) }
        return bytes
    }
}
