import Foundation
import SearchIndex
import Synchronization

/// The sorted runs of an index that is being written, in one file without a name: the system frees it however the build
/// ends.
final class SpillFile: SearchSpill {
    private let file: FileDescriptor
    /// Where each run begins, and where the last one ends.
    private let ends = Mutex<[Int]>([0])

    /// Makes the file in a folder.
    init(in folder: String) throws(SystemError) {
        let path = "\(folder)/search.\(getpid())"
        file = try FileDescriptor(updating: path)
        try file.truncate()
        guard unlink(path) == 0 else { throw SystemError("remove", path) }
    }

    func keep(_ run: [UInt8]) throws -> Int {
        try ends.withLock { ends in
            try file.writeAll(run)
            ends.append((ends.last ?? 0) + run.count)
            return ends.count - 2
        }
    }

    func read(run: Int, from offset: Int, count: Int) throws -> [UInt8] {
        let (start, end) = ends.withLock { ($0[run], $0[run + 1]) }
        return try file.bytes(from: start + offset, count: max(0, min(count, end - start - offset)))
    }
}
