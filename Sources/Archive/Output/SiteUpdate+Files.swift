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
        try FileDescriptor(updating: copy).append(file, 0..<file.status.size)
    }

    /// Gives a file that was made beside the site its place in it, unless the destination holds the same bytes already. It
    /// is not copied: it may be as large as all bulletins together.
    func take(_ made: String, as path: String) throws(SystemError) -> WrittenFile {
        let file = try FileDescriptor(reading: made)
        let (hash, size) = try file.contentHash()
        let index = published.stamps.file(path)
        if let index, published.stamps.fileStamps[index] != 0, published.stamps.fileSizes[index] == UInt64(size),
            let folder = published.folder, try folder.descriptor.openFile(path).isAlike(file)
        {
            keep(index, hash)
            return WrittenFile(path: path, size: size, isNew: false)
        }
        let spare = try ready()
        let code = calls.writeRefusal(path)
        guard code == 0 else { throw SystemError("write", path, code: code) }
        try spare.descriptor.take(made, as: path)
        try noted(path, index, FileStamp(try spare.descriptor.status(of: path)), hash)
        return WrittenFile(path: path, size: size, isNew: true)
    }
}
