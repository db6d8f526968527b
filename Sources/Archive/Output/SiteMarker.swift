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
    init?(folder: String) throws(SystemError) {
        let path = "\(folder)/\(Self.fileName)"
        guard isThere(path), try FileStatus(of: path).kind == .file else { return nil }
        let descriptor = try FileDescriptor(reading: path)
        self.init(try descriptor.bytes(count: descriptor.status.size))
    }

    var bytes: [UInt8] {
        var bytes = Array("\(Self.format)\n\(Self.explanation)\n\n".utf8)
        for path in paths {
            bytes += path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
