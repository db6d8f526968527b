/// The site at the destination as a build finds it.
struct PublishedTree: Sendable {
    /// nil when there is nothing.
    private(set) var folder: TreeFolder?
    /// Of all files that an earlier build put there, as they are now: a file that is gone has the stamp 0.
    private(set) var stamps = TreeStamps()
    /// Which tree it is; nil when no record tells.
    private(set) var token: UInt64?
    /// The record that lies whole on the disk.
    private(set) var wholeRecord: TreeRecord.Whole?
    private(set) var isFilled = false
    /// Files that somebody changed or removed; without the marker.
    private(set) var damaged: [Int] = []
    /// Folders that somebody changed.
    private(set) var dirty: [Int] = []
    /// What a build has to take away though it is in no tree: empty folders, files that only the marker knows.
    private(set) var extras: [String] = []
    private(set) var isMarkerDamaged = false
    /// Whether a record is to be written, though the site is as it was.
    private(set) var isRecordOld = false

    /// Whether it was not looked at.
    private(set) var isTrusted = false
    /// See `TreeRecord`.
    private(set) var hasSpareManifest = false

    /// Trees of more files are looked at by their folders: what was added, removed, renamed or replaced shows in them,
    /// what was written into a file as it lies does not. A look at each of 300,000 files takes longer than all else that
    /// a build does when nothing has changed.
    static let fileLimit = 50_000

    /// Looks at a destination, unless it has the tree of the trusted record. Throws when something in it is not Bantin's.
    init(
        _ paths: UpdatePaths, name: String, trusting trusted: TreeRecord?, lookingAt limit: Int, calls: SystemCalls,
        jobs: Int
    ) throws {
        guard isThere(paths.destination) else { return }
        let folder = try TreeFolder(paths.destination)
        self.folder = folder
        guard try folder.descriptor.status(of: SiteMarker.fileName)?.kind == .file else { return }
        var strays = StrayFiles(folder, destinationName: name)
        let inode = try folder.descriptor.status.inode
        let kept = trusted.flatMap { $0.inode == inode && TreeRecord.token(at: paths) == $0.token ? $0 : nil }
        if let record = kept ?? TreeRecord(paths, inode: inode) {
            stamps = record.stamps
            token = record.token
            wholeRecord = record.whole
            isFilled = record.isFilled
            isTrusted = kept != nil
            hasSpareManifest = kept?.hasSpareManifest == true
            let files: TreeVerification.Files = stamps.fileNames.count <= limit ? .all : .ofChangedFolders
            if !isTrusted { try verify(folder, files, &strays, tick: calls.tick, jobs: jobs) }
        } else {
            try scan(folder, &strays, tick: calls.tick, jobs: jobs)
        }
        try strays.check()
        extras += strays.extras
    }

    /// In bytes; 0 for a file that is not there.
    func size(of path: String) -> Int { stamps.file(path).map { Int(stamps.fileSizes[$0]) } ?? 0 }

    /// Compares it with its record.
    private mutating func verify(
        _ folder: TreeFolder, _ files: TreeVerification.Files, _ strays: inout StrayFiles, tick: Int64, jobs: Int
    ) throws(SystemError) {
        let found = try TreeVerification(
            of: stamps, in: folder, expecting: stamps.published, files: files, tick: tick, jobs: jobs)
        for (index, stamp) in found.folders {
            var isOdd = true
            let path = index == 0 ? "." : stamps.folders[index]
            if try folder.descriptor.status(of: path)?.kind == .folder {
                isOdd = try strays.look(into: index, of: stamps)
            }
            if isOdd || stamps.published[index] != 0 {
                dirty.append(index)
                isRecordOld = true
            }
            stamps.published[index] = stamp
        }
        let marker = stamps.file(SiteMarker.fileName)
        for (index, stamp) in found.files {
            stamps.fileStamps[index] = stamp.stamp
            stamps.fileSizes[index] = stamp.size
            if index == marker { isMarkerDamaged = true } else { damaged.append(index) }
        }
        isRecordOld = isRecordOld || !damaged.isEmpty
    }

    /// Finds out what there is.
    private mutating func scan(
        _ folder: TreeFolder, _ strays: inout StrayFiles, tick: Int64, jobs: Int
    ) throws(SystemError) {
        let scan = try TreeScan(folder, jobs: jobs)
        var changes = TreeChanges(of: stamps)
        for (path, files) in scan.folders {
            for (entry, stamp) in files {
                let child = path.isEmpty ? entry.displayName : "\(path)/\(entry.displayName)"
                if stamp != .absent, try strays.isListed(entry, at: child) {
                    try changes.added.append(child.utf8, stamp)
                } else {
                    try strays.judge(entry, at: child)
                }
            }
        }
        stamps = stamps.applying(changes).tree
        let found = try TreeVerification(
            of: stamps, in: folder, expecting: stamps.published, files: .none, tick: tick, jobs: jobs)
        for (index, stamp) in found.folders { stamps.published[index] = stamp }
        extras = scan.folders.keys.filter { stamps.folder(Array($0.utf8)[...]) == nil }
        dirty = extras.isEmpty ? [] : Array(0..<stamps.folders.count)
        isRecordOld = true
    }
}
