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

    private static var head: [UInt8] { Array("\(format)\n\(explanation)\n\n".utf8) }
}

extension SiteMarker {
    /// Writes a marker with other paths, piece by piece: one pass over a list that can have hundreds of thousands of lines.
    /// False unless the old one is as `bytes` writes them; what was written of it is worth nothing then.
    static func write(
        _ old: [UInt8], adding added: AddedFiles, removing removed: [String],
        _ emit: (ArraySlice<UInt8>) throws(SystemError) -> Void
    ) throws(SystemError) -> Bool {
        guard old.starts(with: head), old.last == UInt8(ascii: "\n") else { return false }
        var (rest, removed) = (added.sorted()[...], lines(removed))
        var pending: [UInt8] = []
        func add(_ file: UInt32) throws(SystemError) {
            pending += added.path(Int(file))
            pending.append(UInt8(ascii: "\n"))
            if pending.count > 1 << 18 { try flush() }
        }
        func flush() throws(SystemError) {
            try emit(pending[...])
            pending.removeAll(keepingCapacity: true)
        }
        // What is kept is handed on in long pieces, up to the next line that comes or goes.
        var (kept, start) = (0, head.count)
        func keep(upTo end: Int) throws(SystemError) {
            guard kept < end else { return }
            try flush()
            try emit(old[kept..<end])
            kept = end
        }
        while start < old.count, !rest.isEmpty || !removed.isEmpty {
            let end = (old[start...].firstIndex(of: UInt8(ascii: "\n")) ?? old.count - 1) + 1
            let line = old[start..<end]
            while let next = rest.first, PathOrder.names.compare(added.path(Int(next)), line.dropLast()) < 0 {
                try keep(upTo: start)
                try add(next)
                rest.removeFirst()
            }
            if removed.last == line {
                try keep(upTo: start)
                kept = end
                removed.removeLast()
            }
            start = end
        }
        guard removed.isEmpty else { return false }
        try keep(upTo: old.count)
        for next in rest { try add(next) }
        try flush()
        return true
    }

    /// With their line ends, the last first.
    private static func lines(_ paths: [String]) -> [ArraySlice<UInt8>] {
        paths.map { (Array($0.utf8) + [UInt8(ascii: "\n")])[...] }
            .sorted { PathOrder.names.compare($0.dropLast(), $1.dropLast()) > 0 }
    }
}
