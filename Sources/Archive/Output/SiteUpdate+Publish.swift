import BulletinModel

extension SiteUpdate {
    /// What becomes of files that were neither written nor removed.
    enum Scope {
        /// They stay.
        case changes
        /// They go.
        case whole
    }

    /// The site that is at the destination now.
    struct Outcome: Sendable {
        /// That of before when there was nothing to do.
        var record: TreeRecord
        /// Of the site, without its marker.
        var files: Int
        var bytes: Int
        /// What somebody should know.
        var diagnostics: [Diagnostic] = []

        /// Which tree it is.
        var token: UInt64 { record.token }
    }

    /// Puts the site in place of what is at the destination, unless it is the same. Afterwards it is there whole, or an
    /// error is thrown and the old one is; where the destination cannot be exchanged, that holds for each file.
    ///
    /// `commit` is called with the new tree's token right before. A process that is killed leaves the old tree or the
    /// new one: a cache that writes down then what it knows of both finds its way.
    func publish(_ scope: Scope, commit: (UInt64) throws -> Void = { _ in }) throws -> Outcome {
        let removed = try removedFiles(scope)
        try progress.withLock { progress throws(SystemError) in try progress.changes.added.restore() }
        try updateManifest(without: removed)
        progress.withLock { $0.changes.added.dropHashes() }
        try updateMarker(without: removed)
        let isChanged = progress.withLock { $0.hasPut } || !removed.isEmpty
        guard isChanged || !published.extras.isEmpty else { return try keep() }
        let spare = try ready()
        for file in removed { try spare.descriptor.remove(published.stamps.path(ofFile: file)) }
        var stamps = published.stamps
        var progress = progress.withLock { progress in
            // What came is many: the tree knows it from here on.
            defer { progress.changes.added = AddedFiles() }
            return progress
        }
        for file in removed {
            progress.changes.set(file, in: stamps.folder(ofFile: file), FileStamp(stamp: 0, size: 0))
        }
        // What is not certain to be alike in both trees is looked at again: here now, there by the next build.
        for folder in progress.isStale.indices where progress.isStale[folder] { stamps.spare[folder] = 0 }
        for folder in published.dirty { stamps.published[folder] = 0 }
        let (next, dropped) = stamps.applying(progress.changes)
        progress.changes.added = AddedFiles()
        for folder in dropped.reversed() { try spare.descriptor.removeEmptyFolder(stamps.folders[folder]) }
        let swap = UpdateSwap(
            update: self, spare: spare, written: { progress.written(in: stamps, to: next) },
            removed: removed.map { stamps.path(ofFile: $0) })
        return try swap.run(next, commit)
    }

    /// The published files that the new site does not have.
    private func removedFiles(_ scope: Scope) throws -> [Int] {
        let marker = published.stamps.file(SiteMarker.fileName)
        let manifest = hasManifest ? published.stamps.file(FixityManifest.fileName) : nil
        let progress = progress.withLock { $0 }
        switch scope {
        case .whole:
            return progress.isSeen.indices.filter { !progress.isSeen[$0] && $0 != marker && $0 != manifest }
        case .changes:
            if let lost = published.damaged.first(where: {
                !progress.isSeen[$0] && !progress.isRemoved[$0] && $0 != manifest
            }) {
                let path = published.stamps.path(ofFile: lost)
                throw OutputFailure("damaged", "\(name)/\(path) is not as it was, and nothing took its place")
            }
            return progress.isRemoved.indices.filter {
                progress.isRemoved[$0] && !progress.isSeen[$0] && $0 != marker && $0 != manifest
            }
        }
    }

    /// Brings the marker up to date. It is as long as the site has files: it is read when some come or go.
    private func updateMarker(without removed: [Int]) throws(SystemError) {
        let (stamps, added) = (published.stamps, progress.withLock { $0.changes.added })
        let isKnown = token != nil && !published.isMarkerDamaged
        if isKnown && added.isEmpty && removed.isEmpty { return }
        if isKnown, let folder = published.folder,
            let old = try SiteMarker.lines(
                of: folder.descriptor.openFile(SiteMarker.fileName),
                size: published.size(of: SiteMarker.fileName),
                blockSize: Self.blockSize(changing: added.count + removed.count))
        {
            let gone = removed.map { LineChange(stamps.path(ofFile: $0), .none) }
            return try replaceLines(SiteMarker.fileName, old, LineChanges(gone, adding: added) { _ in .path })
        }
        let gone = Set(removed)
        let own = stamps.file(SiteMarker.fileName)
        var paths = added
        for folder in 0..<stamps.folders.count {
            for file in stamps.files(of: folder) where !gone.contains(file) && file != own {
                try paths.append(stamps.path(ofFile: file, in: folder).utf8, .absent)
            }
        }
        try writeLines(SiteMarker.fileName, behind: SiteMarker.head, LineChanges([], adding: paths) { _ in .path })
    }

    /// Leaves everything as it is.
    private func keep() throws(SystemError) -> Outcome {
        var record = TreeRecord(
            token: token ?? .random(in: 1...UInt64.max),
            inode: try published.folder?.descriptor.status.inode ?? 0, isFilled: isFilled, stamps: published.stamps)
        record.hasSpareManifest = published.hasSpareManifest
        if token == nil || published.isRecordOld {
            for folder in published.dirty + published.damaged.map(published.stamps.folder(ofFile:)) {
                record.stamps.spare[folder] = 0
            }
            try record.save(paths)
        }
        return Outcome(record)
    }
}

extension SiteUpdate.Outcome {
    init(_ record: TreeRecord, diagnostics: [Diagnostic] = []) {
        self.record = record
        files = record.stamps.fileNames.count - 1
        bytes = Int(record.stamps.fileSizes.reduce(0, +))
        if let marker = record.stamps.file(SiteMarker.fileName) { bytes -= Int(record.stamps.fileSizes[marker]) }
        self.diagnostics = diagnostics
    }
}
