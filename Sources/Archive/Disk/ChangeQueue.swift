import CFileSystem
import Foundation

/// What the system tells of changes in folders.
final class ChangeQueue: Sendable {
    private let queue: FileDescriptor

    /// A change in a folder.
    struct Change {
        /// Of the folder; negative when the queue has lost changes.
        let folder: Int32
        /// In the folder; empty for the folder itself.
        let name: String
        /// Whether folders came, went or were renamed, so that others are to be watched.
        let isOfFolder: Bool
    }

    init() throws(SystemError) {
        let number = open_change_queue()
        guard number >= 0 else { throw SystemError("watch", "folders", code: -number) }
        queue = FileDescriptor(number: number, path: "inotify")
    }

    /// Watches a folder, once however often it is told, and gives its number.
    func watch(_ folder: String) throws(SystemError) -> Int32 {
        let number = add_watched_folder(queue.number, folder)
        guard number >= 0 else { throw SystemError("watch", folder, code: -number) }
        return number
    }

    /// Waits so many milliseconds for a change, and gives all that there are then.
    func changes(within milliseconds: Int32) -> [Change] {
        var descriptor = pollfd(fd: queue.number, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return [] }
        var changes: [Change] = []
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            while true {
                let count = read(queue.number, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                changes += Self.changes(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        }
        return changes
    }

    /// `struct inotify_event`: folder, mask, cookie, length of the name, the name with zeros behind it.
    private static func changes(_ bytes: UnsafeRawBufferPointer) -> [Change] {
        let (isFolder, overflow, moved, deleted): (UInt32, UInt32, UInt32, UInt32) = (
            1 << 30, 1 << 14, 1 << 11, 1 << 10
        )
        var changes: [Change] = []
        var offset = 0
        while offset + 16 <= bytes.count {
            let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
            let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            let name = bytes[offset + 16..<min(offset + 16 + length, bytes.count)].prefix { $0 != 0 }
            changes.append(
                Change(
                    folder: mask & overflow != 0
                        ? -1 : bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
                    name: String(decoding: name, as: UTF8.self),
                    isOfFolder: mask & (isFolder | overflow | moved | deleted) != 0))
            offset += 16 + length
        }
        return changes
    }
}
