import Extraction
import Foundation

/// Reads what `git cat-file --batch` prints: for each name `NAME blob SIZE`, the bytes and a line feed, or `NAME missing`.
struct GitContentParser {
    /// What there is of a name.
    enum Answer: Hashable {
        case content([UInt8])
        /// No file, or one that is larger than a bulletin may be.
        case unsuitable
        /// The repository has lost it, or never fetched it.
        case missing
    }

    private var unread: [UInt8] = []
    private var position = 0
    /// How many of the bytes to come are of no interest.
    private var skipped = 0

    mutating func add(_ data: some RandomAccessCollection<UInt8>) {
        unread.removeSubrange(..<position)
        position = 0
        let passed = min(skipped, data.count)
        skipped -= passed
        unread += data.dropFirst(passed)
    }

    /// nil when not all of it is there yet.
    mutating func next() -> Answer? {
        guard skipped == 0, let end = unread[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let start = end + 1
        let head = String(decoding: unread[position..<end], as: UTF8.self).split(separator: " ")
        guard head.count == 3, let size = Int(head[2]), size >= 0 else {
            position = start
            return .missing
        }
        guard head[1] == "blob", size <= RawBulletin.sizeLimit else {
            position = start + min(size + 1, unread.count - start)
            skipped = size + 1 - (position - start)
            return .unsuitable
        }
        guard unread.count - start > size else { return nil }
        position = start + size + 1
        return .content(Array(unread[start..<start + size]))
    }
}
