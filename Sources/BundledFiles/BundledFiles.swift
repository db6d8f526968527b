import CBundledFiles

/// The files that travel inside the program: `gazetteer.bin`, `Lexicons/…`, `Templates/…`.
///
/// `Tools/bundle` writes their list; the compiler embeds their bytes.
public enum BundledFiles {
    /// All paths, sorted bytewise.
    public static var paths: [String] { files.map(\.path) }

    /// The paths that begin with `prefix`, e.g. `Templates/`, sorted bytewise.
    public static func paths(under prefix: String) -> [String] {
        files.lazy.map(\.path).filter { $0.utf8.starts(with: prefix.utf8) }
    }

    /// A file in place, without copying it; nil when there is none of that path.
    public static func file(at path: String) -> BundledBytes? {
        var range = files.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if files[middle].path == path { return files[middle].bytes }
            let isBefore = files[middle].path.utf8.lexicographicallyPrecedes(path.utf8)
            range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// A copy of a file's bytes.
    public static func bytes(at path: String) -> [UInt8]? {
        withBytes(at: path) { Array($0) }
    }

    /// Calls a function with a file's bytes in place.
    public static func withBytes<Result>(
        at path: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try file(at: path)?.withContiguousStorageIfAvailable(body)
    }

    /// A file as text, with replacement characters where it is not UTF-8.
    public static func text(at path: String) -> String? {
        file(at: path).map { $0.text(0..<$0.count) }
    }

    private static let files: [(path: String, bytes: BundledBytes)] = {
        UnsafeBufferPointer(start: bundled_files(), count: bundled_files_count()).compactMap { file in
            guard let path = file.path else { return nil }
            let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.size)
            return (String(cString: path), BundledBytes(bytes))
        }
    }()
}
