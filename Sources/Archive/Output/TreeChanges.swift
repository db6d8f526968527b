/// What a build does to a tree.
struct TreeChanges: Sendable {
    /// Of the tree's own files in their order; the stamp 0 means that it goes.
    var stamps: [UInt64]
    var sizes: [UInt64]
    /// What the tree did not have.
    var added: AddedFiles
    /// Of the tree's own folders: in which of them a name or a file changes.
    var isTouched: [Bool]

    /// What the tree gets may lie in a file of a folder: see `AddedFiles`.
    init(of tree: TreeStamps, spillingTo folder: String? = nil) {
        added = AddedFiles(spillingTo: folder)
        stamps = tree.fileStamps
        sizes = tree.fileSizes
        isTouched = Array(repeating: false, count: tree.folders.count)
    }

    mutating func set(_ file: Int, in folder: Int, _ stamp: FileStamp) {
        (stamps[file], sizes[file]) = (stamp.stamp, stamp.size)
        isTouched[folder] = true
    }

    /// Whether a file comes or goes.
    var areOfNames: Bool { !added.isEmpty || stamps.contains(0) }
}
