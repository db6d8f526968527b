/// How far an update of a site has come.
struct UpdateProgress: Sendable {
    var changes: TreeChanges
    /// Of the published files: which are to be in the new site, as they are or in other bytes.
    var isSeen: [Bool]
    var isRemoved: [Bool]
    /// Which have other bytes.
    var isPut: [Bool]
    /// Of the published files that have other bytes, and of those whose hash nobody knows any more.
    var hashes: [Int: ContentHash] = [:]
    /// Of the published folders: which of them the spare tree had otherwise.
    var isStale: [Bool]
    /// What was written over the manifest of before; nil when it is as it was, or was written anew.
    var manifestPatches: [FixityManifest.Patch]?

    /// New files that nobody asks for before the site is published lie in a file of a folder.
    init(of published: PublishedTree, spillingTo folder: String) {
        changes = TreeChanges(of: published.stamps, spillingTo: folder)
        isSeen = Array(repeating: false, count: published.stamps.fileNames.count)
        isRemoved = isSeen
        isPut = isSeen
        isStale = changes.isTouched
    }

    mutating func put(_ file: Int, in folder: Int, _ stamp: FileStamp, _ hash: ContentHash? = nil) {
        changes.set(file, in: folder, stamp)
        isSeen[file] = true
        isPut[file] = true
        hashes[file] = hash
    }

    mutating func add(_ path: String, _ stamp: FileStamp, _ hash: ContentHash? = nil) throws(SystemError) {
        try changes.added.append(path.utf8, stamp, hash)
    }

    /// Whether any file has other bytes, or is new.
    var hasPut: Bool { !changes.added.isEmpty || isPut.contains(true) }

    /// The spare tree is the published one now, but for copies that could be no links.
    mutating func tookUp(_ stale: [Int], _ copies: TreeMirror.Copies) {
        for folder in stale { isStale[folder] = true }
        for (file, folder, stamp) in copies { changes.set(file, in: folder, stamp) }
    }

    /// The paths of the files that the destination did not have in these bytes: of its own, and of those that only the
    /// next tree has.
    func written(in stamps: TreeStamps, to next: TreeStamps) -> [String] {
        let new = next.folders.indices.flatMap { folder -> [String] in
            let own = stamps.folder(next.folders.bytes[next.folders.range(folder)])
            return next.files(of: folder).filter { file in
                let name = next.fileNames.bytes[next.fileNames.range(file)]
                return own.map { stamps.file(name, in: $0) == nil } ?? true
            }.map { next.path(ofFile: $0, in: folder) }
        }
        return isPut.indices.filter { isPut[$0] }.map { stamps.path(ofFile: $0) } + new
    }
}
