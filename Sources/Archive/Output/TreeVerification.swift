import Synchronization

/// A look at the folders of a tree, and at its files: which of them are not as their stamps say.
///
/// Nothing is listed and nothing is read; that is most of the cost of a build that finds nothing to do, so it is done on
/// all cores without an allocation per path.
struct TreeVerification: Sendable {
    /// Folders whose stamp is another, or not known, with what it is now; 0 for one that is not there.
    private(set) var folders: [(index: Int, stamp: UInt64)] = []
    /// Files that are not as they were, with what they are now.
    private(set) var files: [(index: Int, stamp: FileStamp)] = []

    /// The files that are looked at.
    enum Files {
        case none, all
        /// Those of the folders whose stamp is another.
        case ofChangedFolders
    }

    /// Of the folders by their stamps in one of the two trees, and, in the published one, of the files.
    init(
        of tree: TreeStamps, in root: TreeFolder, expecting stamps: [UInt64], files: Files, tick: Int64, jobs: Int
    ) throws(SystemError) {
        let result = Mutex(([(index: Int, stamp: UInt64)](), [(index: Int, stamp: FileStamp)]()))
        try ParallelLoop.run(tree.folders.count, jobs: jobs) { range in
            var (oddFolders, oddFiles) = ([(index: Int, stamp: UInt64)](), [(index: Int, stamp: FileStamp)]())
            var path = PathBuffer()
            for folder in range {
                let folderPath = tree.folders.bytes.span.extracting(tree.folders.range(folder))
                path.set(folderPath)
                let status = path.status(in: root.descriptor).flatMap { $0.kind == .folder ? $0 : nil }
                let isChanged = status?.stamp != stamps[folder]
                if isChanged {
                    oddFolders.append((folder, status?.lastingStamp(tick: tick) ?? 0))
                }
                guard files == .all || files == .ofChangedFolders && isChanged else { continue }
                for file in tree.files(of: folder) {
                    path.set(folderPath, tree.fileNames.bytes.span.extracting(tree.fileNames.range(file)))
                    let stamp = FileStamp(path.status(in: root.descriptor))
                    if stamp.stamp != tree.fileStamps[file] { oddFiles.append((file, stamp)) }
                }
            }
            let (folders, files) = (oddFolders, oddFiles)
            if !folders.isEmpty || !files.isEmpty {
                result.withLock {
                    $0.0 += folders
                    $0.1 += files
                }
            }
        }
        (folders, self.files) = result.withLock { $0 }
        folders.sort { $0.index < $1.index }
        self.files.sort { $0.index < $1.index }
    }

    /// The stamps of some folders, over those of all: 0 where a later change might have the same one.
    static func stamps(
        of folders: [Int], of tree: TreeStamps, in root: TreeFolder, over all: [UInt64], _ calls: SystemCalls,
        _ jobs: Int
    ) throws(SystemError) -> [UInt64] {
        let result = Mutex(all)
        try ParallelLoop.run(folders.count, jobs: jobs) { range in
            var path = PathBuffer()
            for folder in folders[range] {
                path.set(tree.folders.bytes.span.extracting(tree.folders.range(folder)))
                let stamp = path.status(in: root.descriptor)?.lastingStamp(tick: calls.tick) ?? 0
                result.withLock { $0[folder] = stamp }
            }
        }
        return result.withLock { $0 }
    }
}
