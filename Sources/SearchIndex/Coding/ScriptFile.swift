import GzipCoding

/// A file that can be fetched as bytes and, where pages are opened from disk and nothing can be fetched, be loaded as a
/// script: `bantinSearch("…")` around gzipped bytes.
///
/// As a script it is read as windows-1252, in which every byte is a character of its own; only what cannot stand in a
/// string of JavaScript is escaped, one byte in 64.
enum ScriptFile {
    private static let opening = Array(#"bantinSearch(""#.utf8)
    private static let closing = Array("\")\n".utf8)

    /// `stamp`: of the segment that it belongs to; `isDense`: what is so near to its entropy already that packing would not
    /// help.
    static func wrap(_ content: [UInt8], stamp: SegmentStamp? = nil, isDense: Bool = false) -> [UInt8] {
        var file = opening
        let bytes = Gzip.constant(content, time: stamp?.time ?? 0, isDense: isDense)
        file.reserveCapacity(bytes.count + bytes.count / 32 + 20)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"): file += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): file += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): file += [UInt8(ascii: "\\"), byte]
            default: file.append(byte)
            }
        }
        return file + closing
    }

    /// What was wrapped; throws when the file is no such file or not whole.
    static func unwrap(_ file: [UInt8]) throws -> [UInt8] {
        guard file.starts(with: opening), file.count >= opening.count + closing.count else { throw Malformed() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count)
        var isEscaped = false
        for byte in file[opening.count..<(file.count - closing.count)] {
            if isEscaped {
                isEscaped = false
                bytes.append(byte == UInt8(ascii: "n") ? 10 : byte == UInt8(ascii: "r") ? 13 : byte)
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return try Gzip.decompress(bytes)
    }

    /// The file is not one of ours, or cut off.
    struct Malformed: Error {}
}
