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
        var changes: [FixityManifest.Change] = []
        func change(_ file: Int, _ hash: ContentHash?) {
            changes.append(FixityManifest.Change(path: stamps.path(ofFile: file), hash: hash))
        }
        let added = progress.changes.added
        for (file, hash) in progress.hashes { change(file, hash) }
        var old: ManifestText?
        if isManifestKnown, let folder = published.folder {
            if changes.isEmpty && removed.isEmpty && added.isEmpty { return }
            for file in removed { change(file, nil) }
            let areFew = changes.count + added.count <= Self.few
            old = try ManifestText(
                folder.descriptor.openFile(FixityManifest.fileName), blockSize: areFew ? 1 << 14 : nil)
        } else {
            let own = [stamps.file(SiteMarker.fileName), stamps.file(FixityManifest.fileName)]
            let gone = Set(removed)
            for file in 0..<stamps.fileNames.count
            where progress.hashes[file] == nil && !gone.contains(file) && !own.contains(file) {
                guard let folder = published.folder else { break }
                change(file, try folder.descriptor.openFile(stamps.path(ofFile: file)).contentHash().hash)
            }
        }
        let all = ManifestChanges(changes, adding: added)
        if let old { return try replaceManifest(old, all) }
        let writer = PieceWriter(FixityManifest.fileName, self)
        try FixityManifest.write(nil, with: all) { piece throws(SystemError) in
            if case .new(let bytes) = piece { try writer.write(bytes) }
        }
        _ = try writer.finish()
    }

    /// So many lines are looked for in the file, more in memory.
    private static let few = 1024

    /// Writes a manifest of which some lines are others, at once and without a look at what is there: it is as long as the
    /// site has files. Where the spare tree has its own and only hashes are others, those are written over it.
    private func replaceManifest(_ old: ManifestText, _ changes: ManifestChanges) throws(SystemError) {
        let path = FixityManifest.fileName
        let patches = changes.count > Self.few ? nil : try FixityManifest.patches(old, with: changes)
        progress.withLock { $0.manifestPatches = patches }
        if let patches, published.hasSpareManifest, let file = try ownManifest(in: ready(), size: old.count) {
            try file.writeAll(patches)
            return noted(path, published.stamps.file(path), FileStamp(try file.status), nil)
        }
        let file = try create(path, isThere: true)
        try FixityManifest.write(old, with: changes) { piece throws(SystemError) in
            switch piece {
            case .old(let range): try file.append(old.file, range)
            case .new(let bytes): try file.writeAll(bytes)
            }
        }
        noted(path, published.stamps.file(path), FileStamp(try file.status), nil)
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
