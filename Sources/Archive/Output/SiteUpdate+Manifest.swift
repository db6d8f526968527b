extension SiteUpdate {
    /// Whether the published manifest tells a file's hash.
    func isHashKnown(_ index: Int) -> Bool {
        !hasManifest || isManifestKnown && !damagedFiles.contains(index)
    }

    /// Brings the manifest up to date: its lines for what was written or removed are changed, all others stay. No file
    /// is read for that, unless somebody has changed the manifest itself.
    func updateManifest(without removed: [Int]) throws(SystemError) {
        guard hasManifest else { return }
        let stamps = published.stamps
        let progress = progress.withLock { $0 }
        var changes: [LineChange] = []
        func change(_ file: Int, _ line: LineChange.Line) {
            changes.append(LineChange(stamps.path(ofFile: file), line))
        }
        let added = progress.changes.added
        for (file, hash) in progress.hashes { change(file, .hash(hash)) }
        var old: SortedLines?
        if isManifestKnown, let folder = published.folder {
            if changes.isEmpty && removed.isEmpty && added.isEmpty { return }
            for file in removed { change(file, .none) }
            old = try SortedLines(
                folder.descriptor.openFile(FixityManifest.fileName), pathOffset: FixityManifest.pathOffset,
                blockSize: Self.blockSize(changing: changes.count + added.count))
        } else {
            let own = [stamps.file(SiteMarker.fileName), stamps.file(FixityManifest.fileName)]
            let gone = Set(removed)
            for file in 0..<stamps.fileNames.count
            where progress.hashes[file] == nil && !gone.contains(file) && !own.contains(file) {
                guard let folder = published.folder else { break }
                change(file, .hash(try folder.descriptor.openFile(stamps.path(ofFile: file)).contentHash().hash))
            }
        }
        let all = LineChanges(changes, adding: added) { added.hash($0).map { .hash($0) } ?? .none }
        if let old { return try replaceManifest(old, all) }
        try writeLines(FixityManifest.fileName, behind: [], all)
    }

    /// So many lines are looked for in the file, more in memory.
    private static let few = 1024

    static func blockSize(changing count: Int) -> Int? { count <= few ? 1 << 14 : nil }

    /// Writes a manifest of which some lines are others. Where the spare tree has its own and only hashes are others, those
    /// are written over it.
    private func replaceManifest(_ old: SortedLines, _ changes: LineChanges) throws(SystemError) {
        let path = FixityManifest.fileName
        let patches = changes.count > Self.few ? nil : try FixityManifest.patches(old, with: changes)
        progress.withLock { $0.manifestPatches = patches }
        if let patches, published.hasSpareManifest, let file = try ownManifest(in: ready(), size: old.count) {
            try file.writeAll(patches)
            return try noted(path, published.stamps.file(path), FileStamp(try file.status), nil)
        }
        try replaceLines(path, old, changes)
    }

    /// Writes a file of which some lines are others, at once and without a look at what is there: it is as long as the site
    /// has files.
    func replaceLines(_ path: String, _ old: SortedLines, _ changes: LineChanges) throws(SystemError) {
        let file = try create(path, isThere: true)
        try SortedLines.write(old, with: changes) { piece throws(SystemError) in
            switch piece {
            case .old(let range): try file.append(old.file, range)
            case .new(let bytes): try file.writeAll(bytes)
            }
        }
        try noted(path, published.stamps.file(path), FileStamp(try file.status), nil)
    }

    /// Writes a file of lines whose old one is not known.
    func writeLines(_ path: String, behind head: [UInt8], _ changes: LineChanges) throws(SystemError) {
        let writer = PieceWriter(path, self)
        try writer.write(head[...])
        try SortedLines.write(nil, with: changes) { piece throws(SystemError) in
            if case .new(let bytes) = piece { try writer.write(bytes) }
        }
        _ = try writer.finish()
    }

    /// The manifest of a tree, to be written over; nil when it cannot be, or has another name somewhere, as in a copy of
    /// the site that is made of links.
    func ownManifest(in tree: TreeFolder, size: Int) throws(SystemError) -> FileDescriptor? {
        guard calls.writeRefusal(FixityManifest.fileName) == 0,
            let file = try? tree.descriptor.updateFile(FixityManifest.fileName), let status = try? file.status,
            status.names == 1, status.size == size
        else { return nil }
        return file
    }

    /// Whether there is a published manifest, as a build left it.
    private var isManifestKnown: Bool {
        guard token != nil, let index = published.stamps.file(FixityManifest.fileName) else { return false }
        return published.stamps.fileStamps[index] != 0 && !damagedFiles.contains(index)
    }
}
