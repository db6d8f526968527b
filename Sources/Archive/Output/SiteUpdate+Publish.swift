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
        try updateManifest(without: removed)
        let marker = try newMarker(without: removed)
        let isChanged = progress.withLock { $0.hasPut } || !removed.isEmpty || marker != nil
        guard isChanged || !published.extras.isEmpty else { return try keep() }
        let spare = try ready()
        let index = published.stamps.file(SiteMarker.fileName)
        if let marker {
            let stamp = try put(marker, at: SiteMarker.fileName, isThere: true)
            progress.withLock { progress in
                if let index { progress.put(index, in: 0, stamp) } else { progress.add(SiteMarker.fileName, stamp) }
            }
        }
        for file in removed { try spare.descriptor.remove(published.stamps.path(ofFile: file)) }
        var (progress, stamps) = (progress.withLock { $0 }, published.stamps)
        for file in removed {
            progress.changes.set(file, in: stamps.folder(ofFile: file), FileStamp(stamp: 0, size: 0))
        }
        // What is not certain to be alike in both trees is looked at again: here now, there by the next build.
        for folder in progress.isStale.indices where progress.isStale[folder] { stamps.spare[folder] = 0 }
        for folder in published.dirty { stamps.published[folder] = 0 }
        let (next, dropped) = stamps.applying(progress.changes)
        for folder in dropped.reversed() { try spare.descriptor.removeEmptyFolder(stamps.folders[folder]) }
        let swap = UpdateSwap(
            update: self, spare: spare, written: { progress.written(in: stamps) },
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

    /// The bytes of the marker; nil when the destination has them already.
    private func newMarker(without removed: [Int]) throws(SystemError) -> [UInt8]? {
        let (stamps, added) = (published.stamps, progress.withLock { $0.changes.added })
        let isKnown = token != nil && !published.isMarkerDamaged
        // It is as long as the site has files: it is read when some come or go.
        if isKnown && added.count == 0 && removed.isEmpty { return nil }
        var old: [UInt8] = []
        if let folder = published.folder, let size = try folder.descriptor.status(of: SiteMarker.fileName)?.size {
            old = try folder.descriptor.openFile(SiteMarker.fileName).bytes(count: size)
        }
        if isKnown {
            let gone = removed.map { stamps.path(ofFile: $0) }
            if let bytes = SiteMarker.bytes(old, adding: added, removing: gone) { return bytes }
        }
        let gone = Set(removed)
        let own = stamps.file(SiteMarker.fileName)
        var paths = added
        for folder in 0..<stamps.folders.count {
            for file in stamps.files(of: folder) where !gone.contains(file) && file != own {
                paths.append(stamps.path(ofFile: file, in: folder).utf8, .absent)
            }
        }
        let bytes = SiteMarker.bytes(SiteMarker(paths: []).bytes, adding: paths, removing: [])
        return bytes == old ? nil : bytes
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
