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

    /// A part of a manifest that is written.
    enum Piece {
        /// What stands there in the old one.
        case old(Range<Int>)
        case new(ArraySlice<UInt8>)
    }

    /// Writes a manifest with some lines changed, sorted bytewise by their paths, of which no two are the same. `old` must
    /// be one that was written here; nil where there is none. What lies between two changes is handed on without a look:
    /// a site has hundreds of thousands of lines, and most builds change a few.
    static func write(
        _ old: ManifestText?, with changes: some Sequence<Change>, _ emit: (Piece) throws(SystemError) -> Void
    ) throws(SystemError) {
        var kept = 0
        var pending: [UInt8] = []
        func flush() throws(SystemError) {
            if !pending.isEmpty { try emit(.new(pending[...])) }
            pending.removeAll(keepingCapacity: true)
        }
        for change in changes {
            if let old {
                let place = try old.lowerBound(of: change.path, from: kept)
                if place > kept {
                    try flush()
                    try emit(.old(kept..<place))
                }
                kept = place
                if kept < old.count, try old.path(at: kept) == change.path { kept = try old.end(ofLineAt: kept) }
            }
            if let hash = change.hash { write(hash, change.path, to: &pending) }
            if pending.count > 1 << 18 { try flush() }
        }
        try flush()
        if let old, kept < old.count { try emit(.old(kept..<old.count)) }
    }

    /// Bytes that are others than before.
    struct Patch: Sendable {
        let offset: Int
        let bytes: ArraySlice<UInt8>
    }

    /// What the changes write over a manifest, when all that stays in it stays where it is: lines that tell of other
    /// hashes. nil when lines come or go.
    static func patches(_ old: ManifestText, with changes: some Sequence<Change>) throws(SystemError) -> [Patch]? {
        var (patches, end, isInPlace): ([Patch], Int, Bool) = ([], 0, true)
        try write(old, with: changes) { piece in
            switch piece {
            case .old(let range):
                isInPlace = isInPlace && range.lowerBound == end
                end = range.upperBound
            case .new(let bytes):
                patches.append(Patch(offset: end, bytes: bytes))
                end += bytes.count
            }
        }
        return isInPlace && end == old.count ? patches : nil
    }
}

extension FileDescriptor {
    func writeAll(_ patches: [FixityManifest.Patch]) throws(SystemError) {
        for patch in patches { try writeAll(patch.bytes, at: patch.offset) }
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
