import Site

/// A list of files with their hashes, as `sha256sum` writes and reads it: 64 digits, two blanks, the path, a line feed;
/// sorted bytewise by path.
enum FixityManifest {
    static let fileName = DataFile.manifest

    /// Where the path begins in a line.
    static let pathOffset = ContentHash.digitCount + 2

    static func write(_ hash: ContentHash, _ path: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        hash.write(to: &bytes)
        bytes.append(UInt8(ascii: " "))
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: path)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Bytes that are others than before.
    struct Patch: Sendable {
        let offset: Int
        let bytes: ArraySlice<UInt8>
    }

    /// What the changes write over a manifest, when all that stays in it stays where it is: lines that tell of other
    /// hashes. nil when lines come or go.
    static func patches(
        _ old: SortedLines, with changes: some Sequence<LineChange>
    ) throws(SystemError) -> [Patch]? {
        var (patches, end, isInPlace): ([Patch], Int, Bool) = ([], 0, true)
        try SortedLines.write(old, with: changes) { piece in
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
