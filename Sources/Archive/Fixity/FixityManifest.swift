/// A list of files with their hashes, as `sha256sum` writes and reads it: 64 digits, two blanks, the path, a line feed;
/// sorted bytewise by path.
enum FixityManifest {
    static let fileName = "manifest-sha256.txt"

    /// What becomes of a line.
    struct Change {
        /// Of the file that it is about.
        let path: ArraySlice<UInt8>
        /// nil: the line goes.
        let hash: ContentHash?

        init(path: ArraySlice<UInt8>, hash: ContentHash?) {
            self.path = path
            self.hash = hash
        }

        init(path: String, hash: ContentHash?) { self.init(path: Array(path.utf8)[...], hash: hash) }
    }

    /// Where the path begins in a line.
    static let pathOffset = ContentHash.digitCount + 2

    static func write(_ hash: ContentHash, _ path: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        hash.write(to: &bytes)
        bytes.append(UInt8(ascii: " "))
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: path)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes a manifest with some lines changed, sorted bytewise by their paths, of which no two are the same. `old` must
    /// be one that was written here. What lies between two changes is handed on without a look: a site has hundreds of thousands of
    /// lines, and most builds change a few.
    static func write(
        _ old: [UInt8], with changes: [Change], _ emit: (ArraySlice<UInt8>) throws(SystemError) -> Void
    ) throws(SystemError) {
        var kept = 0
        var pending: [UInt8] = []
        for change in changes {
            let place = lowerBound(of: change.path, in: old, from: kept)
            if place > kept {
                try emit(pending[...])
                pending.removeAll(keepingCapacity: true)
                try emit(old[kept..<place])
            }
            kept = place
            if kept < old.count, path(at: kept, in: old) == change.path { kept = end(ofLineAt: kept, in: old) }
            if let hash = change.hash { write(hash, change.path, to: &pending) }
            if pending.count > 1 << 18 {
                try emit(pending[...])
                pending.removeAll(keepingCapacity: true)
            }
        }
        try emit(pending[...])
        try emit(old[kept...])
    }

    /// The first line from one on whose path does not come before another: by longer and longer steps, then by halves.
    private static func lowerBound(of wanted: ArraySlice<UInt8>, in bytes: [UInt8], from start: Int) -> Int {
        var (low, high, step) = (start, bytes.count, 64)
        while low < bytes.count {
            let line = self.start(ofLineAt: min(low + step, bytes.count - 1), in: bytes, notBefore: low)
            guard PathOrder.names.compare(path(at: line, in: bytes), wanted) < 0 else {
                high = line
                break
            }
            low = end(ofLineAt: line, in: bytes)
            step *= 2
        }
        while low < high {
            let line = self.start(ofLineAt: (low + high) / 2, in: bytes, notBefore: low)
            if PathOrder.names.compare(path(at: line, in: bytes), wanted) < 0 {
                low = end(ofLineAt: line, in: bytes)
            } else {
                high = line
            }
        }
        return low
    }

    private static func path(at line: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes[
            min(
                line + pathOffset, bytes.count)..<max(
                    end(ofLineAt: line, in: bytes) - 1, min(line + pathOffset, bytes.count))]
    }

    private static func end(ofLineAt line: Int, in bytes: [UInt8]) -> Int {
        var end = line
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return min(end + 1, bytes.count)
    }

    private static func start(ofLineAt place: Int, in bytes: [UInt8], notBefore low: Int) -> Int {
        var start = place
        while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }
}

extension FixityManifest {
    /// What a line of somebody's manifest says.
    struct Line: Sendable {
        let path: String
        let hash: ContentHash
    }

    /// The lines of a manifest, as other programs write them, too: `*` for the second blank, `\r` at the end. The number
    /// of the first line that is none is thrown.
    static func lines(of bytes: [UInt8]) throws(Malformed) -> [Line] {
        var lines: [Line] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.isEmpty { continue }
            let mark = line.dropFirst(ContentHash.digitCount).prefix(2)
            guard let hash = ContentHash(hexadecimal: line.prefix(ContentHash.digitCount)),
                mark.elementsEqual("  ".utf8) || mark.elementsEqual(" *".utf8), line.count > pathOffset,
                let path = String(validating: line.dropFirst(pathOffset), as: UTF8.self)
            else { throw Malformed(line: number + 1) }
            lines.append(Line(path: path, hash: hash))
        }
        return lines
    }

    struct Malformed: Error {
        let line: Int
    }
}
