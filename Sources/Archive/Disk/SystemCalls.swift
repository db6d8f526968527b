import CFileSystem
import Foundation

/// The calls to the system that not every file system knows, or that fail when nobody expects it. Other ones than these
/// stand for such a system in tests.
struct SystemCalls: Sendable {
    /// Exchanges what two paths name: 0, or an error number.
    var exchange: @Sendable (_ first: String, _ second: String) -> Int32 = { exchange_files($0, $1) }
    /// The error number that a link to this path is refused with, or 0.
    var linkRefusal: @Sendable (_ path: String) -> Int32 = { _ in 0 }
    /// The error number that writing a file of this path fails with, or 0.
    var writeRefusal: @Sendable (_ path: String) -> Int32 = { _ in 0 }
    /// Waits until the whole file system of a descriptor, or only what the descriptor is of, has reached the disk: 0, or
    /// an error number.
    var sync: @Sendable (_ descriptor: Int32, _ isWhole: Bool) -> Int32 = { descriptor, isWhole in
        if isWhole { return sync_file_system(descriptor) }
        // Some file systems cannot do it for a folder.
        return fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno
    }
    /// How exact the file system's clock is, in nanoseconds: of what was changed so short a time before it was looked
    /// at, a later change may not show. Linux counts time in ticks of up to 10 ms.
    var tick: Int64 = 20_000_000
}
