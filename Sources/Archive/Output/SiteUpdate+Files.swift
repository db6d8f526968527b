extension SiteUpdate {
    /// The files of the site that is at the destination, by their paths.
    var publishedFiles: some Sequence<String> {
        let stamps = published.stamps
        return (0..<stamps.folders.count).lazy.flatMap { folder in
            stamps.files(of: folder).lazy.map { stamps.path(ofFile: $0, in: folder) }
        }
    }

    /// Those in a folder, which ends in a slash, and in the folders below it.
    func publishedFiles(in folder: String) -> [String] {
        let stamps = published.stamps
        guard let first = stamps.folder(Array(folder.utf8.dropLast())[...]) else { return [] }
        // What is below a folder stands right behind it.
        let folders = (first..<stamps.folders.count).prefix { $0 == first || stamps.folders[$0].hasPrefix(folder) }
        return folders.flatMap { folder in
            stamps.files(of: folder).map { stamps.path(ofFile: $0, in: folder) }
        }
    }

    /// What a file of the site at the destination holds.
    func publishedBytes(of path: String) throws(SystemError) -> [UInt8] {
        guard let folder = published.folder else { throw SystemError("read", path, code: 2) }
        let file = try folder.descriptor.openFile(path)
        return try file.bytes(count: file.status.size)
    }

    /// Copies a file of the site at the destination to a new file, which no reader of the site sees.
    func copyPublished(_ path: String, to copy: String) throws(SystemError) {
        guard let folder = published.folder else { throw SystemError("read", path, code: SystemError.notFound) }
        let file = try folder.descriptor.openFile(path)
        let new = try FileDescriptor(updating: copy)
        var offset = 0
        while true {
            let bytes = try file.bytes(from: offset, count: 1 << 18)
            if bytes.isEmpty { return }
            try new.writeAll(bytes)
            offset += bytes.count
        }
    }
}
