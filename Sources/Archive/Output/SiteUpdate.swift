import Site
import Synchronization

/// The site that will take the place of the one at a destination.
///
/// It is made in the spare tree, which is first made equal to the published one and then gets what differs. Any number of
/// threads may write at once. As long as an update lives, no other build gets the destination.
final class SiteUpdate: Sendable {
    let paths: UpdatePaths
    let name: String
    let calls: SystemCalls
    let jobs: Int
    /// What is at the destination.
    let published: PublishedTree
    /// Whether the destination's files are replaced one by one, since it is a file system of its own.
    let isFilled: Bool
    /// Whether the site has a manifest of its files' hashes.
    let hasManifest: Bool
    let progress: Mutex<UpdateProgress>
    let damagedFiles: Set<Int>
    /// nil until the new site is at the destination.
    let finished = Mutex<Finished?>(nil)
    private let lock: FileDescriptor
    /// Opened and brought up to date when the first file differs.
    private let spare = Mutex<TreeFolder?>(nil)

    /// Looks at a destination, takes its lock and finds out what became of the site since the last build. Throws when
    /// another build has it, or when there is something that is not Bantin's.
    ///
    /// With `hasManifest`, `manifest-sha256.txt` at its root is kept up to date with every file that is written.
    ///
    /// Who has published a tree a moment ago, and has seen that nothing failed, may trust its record: then nothing
    /// is looked at, and what others did meanwhile shows only to the next build that trusts nobody. Each single file is
    /// looked at in trees of at most `limit` files.
    init(
        of destination: ArchivePath, jobs: Int, trusting trusted: TreeRecord? = nil, hasManifest: Bool = false,
        lookingAt limit: Int = PublishedTree.fileLimit, calls: SystemCalls = SystemCalls()
    ) throws {
        try DestinationState.check(destination)
        paths = try UpdatePaths(destination)
        name = destination.name
        self.calls = calls
        self.jobs = jobs
        self.hasManifest = hasManifest
        try paths.makeWorkshop()
        guard let lock = try paths.lock() else {
            throw OutputFailure(
                "busy", "another build is writing \(destination.name)", advice: "wait until it is done")
        }
        self.lock = lock
        try FolderSwap(exchange: calls.exchange).recover(paths)
        let published = try PublishedTree(
            paths, name: name, trusting: trusted, lookingAt: limit, calls: calls, jobs: jobs)
        let device = try FileStatus(of: paths.workshop).device
        isFilled = try published.isFilled || (published.folder?.descriptor.status.device ?? device) != device
        self.published = published
        damagedFiles = Set(published.damaged)
        progress = Mutex(UpdateProgress(of: published, spillingTo: paths.workshop))
    }

    /// A site that was not published is given up: an error, wherever it comes from, frees what was written.
    deinit {
        discard()
        lock.unlock()
    }

    /// Which of all trees that were published there the present one is; nil when nothing is known of it. Who remembers
    /// it knows what its files were made of.
    var token: UInt64? { published.token }

    /// The files that are not any more as that tree had them. They are to be written or removed again.
    var damaged: [String] { published.damaged.map { published.stamps.path(ofFile: $0) } }

    /// Writes one file, unless the destination holds these bytes already.
    func write(_ file: OutputFile) throws(SystemError) -> WrittenFile {
        let index = published.stamps.file(file.path)
        if let index, isPublished(file, index) {
            keep(index, isHashKnown(index) ? nil : ContentHash(file.bytes))
            return WrittenFile(path: file.path, size: file.bytes.count, isNew: false)
        }
        let stamp = try put(file.bytes, at: file.path, isThere: index != nil)
        try noted(file.path, index, stamp, hasManifest ? ContentHash(file.bytes) : nil)
        return WrittenFile(path: file.path, size: file.bytes.count, isNew: true)
    }

    /// A file that is to be in the new site as it is in the published one.
    func keep(_ index: Int?, _ hash: ContentHash?) {
        guard let index else { return }
        let isKnown = isHashKnown(index)
        progress.withLock { progress in
            progress.isSeen[index] = true
            if !isKnown { progress.hashes[index] = hash }
        }
    }

    /// A file that was written.
    func noted(_ path: String, _ index: Int?, _ stamp: FileStamp, _ hash: ContentHash?) throws(SystemError) {
        guard let index else {
            return try progress.withLock { progress throws(SystemError) in try progress.add(path, stamp, hash) }
        }
        let folder = published.stamps.folder(ofFile: index)
        progress.withLock { $0.put(index, in: folder, stamp, hash) }
    }

    /// Whether the published site has a file.
    func holds(_ path: String) -> Bool { published.stamps.file(path) != nil }

    /// Removes one file, when it is there.
    func remove(_ path: String) {
        guard let index = published.stamps.file(path) else { return }
        progress.withLock { $0.isRemoved[index] = true }
    }

    /// Undoes what was written. What cannot be undone now, the next build does.
    func discard() {
        spare.withLock { spare in
            guard let folder = spare, finished.withLock({ $0 == nil }) else { return }
            try? FileDescriptor(folder: paths.workshop).remove("stamps.new")
            if published.folder == nil || isFilled {
                try? removeFolder(paths.tree)
            } else {
                // The manifest, too: it may have been written over where it lies.
                _ = try? mirror(in: folder, own: nil)
            }
            spare = nil
        }
    }

    /// The spare tree, equal to the published one but for what was written since.
    func ready() throws(SystemError) -> TreeFolder {
        try spare.withLock { spare throws(SystemError) in
            if let spare { return spare }
            try FileDescriptor(folder: paths.workshop).createFolder("tree")
            let folder = try TreeFolder(paths.tree)
            if isFilled {
                // It takes only what differs.
                for entry in try folder.descriptor.entries() { try folder.descriptor.removeAll(entry.displayName) }
            } else {
                let (stale, copies) = try mirror(
                    in: folder, own: published.hasSpareManifest ? FixityManifest.fileName : nil)
                progress.withLock { $0.tookUp(stale, copies) }
            }
            spare = folder
            return folder
        }
    }

    func finished(_ record: TreeRecord, _ tree: TreeFolder?) {
        finished.withLock { $0 = Finished(record: record, tree: tree) }
    }

    func put(_ bytes: [UInt8], at path: String, isThere: Bool) throws(SystemError) -> FileStamp {
        let file = try create(path, isThere: isThere)
        try file.writeAll(bytes[...])
        return FileStamp(try file.status)
    }

    /// A new file of the site, to be written.
    func create(_ path: String, isThere: Bool) throws(SystemError) -> FileDescriptor {
        let file = try ready().descriptor.replace(path, isThere: isThere)
        let code = calls.writeRefusal(path)
        guard code == 0 else { throw SystemError("write", file.path, code: code) }
        return file
    }

    private func isPublished(_ file: OutputFile, _ index: Int) -> Bool {
        guard let folder = published.folder, published.stamps.fileStamps[index] != 0,
            published.stamps.fileSizes[index] == UInt64(file.bytes.count),
            let descriptor = try? folder.descriptor.openFile(file.path)
        else { return false }
        return descriptor.holds(file.bytes)
    }

    /// Makes the spare tree equal to the published one. Only folders are looked at of which it is not certain that they
    /// are: those that the last builds left behind, those that somebody changed, on either side.
    private func mirror(
        in folder: TreeFolder, own: String?
    ) throws(SystemError) -> (stale: [Int], copies: TreeMirror.Copies) {
        let stamps = published.stamps
        var stale = stamps.spare.indices.filter { stamps.spare[$0] == 0 }
        if !published.isTrusted {
            // Meanwhile the site is planned, which is mostly one thing after another.
            let found = try TreeVerification(
                of: stamps, in: folder, expecting: stamps.spare, files: .none, tick: calls.tick,
                jobs: max(1, jobs - 1))
            let damaged = published.damaged.map(stamps.folder(ofFile:))
            stale = Set(found.folders.map(\.index) + published.dirty + damaged).sorted()
        }
        let mirror = TreeMirror(original: published.folder, copy: folder, calls: calls, jobs: jobs, own: own)
        return (stale, try mirror.update(stale, of: stamps))
    }
}
