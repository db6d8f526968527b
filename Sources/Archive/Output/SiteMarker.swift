/// The file that says that a folder is Bantin's to replace, and which files of it are.
struct SiteMarker: Hashable {
    static let fileName = ".bantin-site"
    private static let format = "bantin-site/1"
    private static let explanation =
        "Bantin made this folder, and each build replaces it. It does not while the folder holds other files than these:"

    /// Sorted bytewise, from the site's root.
    let paths: [String]

    init(paths: [String]) {
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// nil when the bytes are no marker of a known format.
    init?(_ bytes: [UInt8]) {
        // A version control system may have rewritten the line ends.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
        guard lines.first == Self.format else { return nil }
        self.init(paths: lines.drop { !$0.isEmpty }.filter { !$0.isEmpty })
    }

    /// The marker of a folder; nil when it has none.
    init?(in folder: TreeFolder) throws(SystemError) {
        guard let size = try folder.descriptor.status(of: Self.fileName)?.size else { return nil }
        self.init(try folder.descriptor.openFile(Self.fileName).bytes(count: size))
    }

    /// Whether a folder has one, without reading all of it.
    static func isThere(in folder: String) throws(SystemError) -> Bool {
        let path = "\(folder)/\(Self.fileName)"
        guard Archive.isThere(path), try FileStatus(of: path).kind == .file else { return false }
        return SiteMarker(try FileDescriptor(reading: path).bytes(count: format.utf8.count + 1)) != nil
    }

    var bytes: [UInt8] {
        var bytes = Self.head
        for path in paths {
            bytes += path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// What stands before the paths.
    static var head: [UInt8] { Array("\(format)\n\(explanation)\n\n".utf8) }

    /// The lines of a marker; nil unless it is of the size that it was left with, and begins and ends as one.
    static func lines(
        of file: consuming FileDescriptor, size: Int, blockSize: Int?
    ) throws(SystemError) -> SortedLines? {
        let lines = try SortedLines(file, behind: head.count, pathOffset: 0, blockSize: blockSize)
        guard lines.count == size, try lines.file.bytes(from: 0, count: head.count) == head,
            try lines.file.bytes(from: size - 1, count: 1) == [UInt8(ascii: "\n")]
        else { return nil }
        return lines
    }
}
