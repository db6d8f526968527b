/// What is in a destination though the last build did not put it there.
struct StrayFiles {
    private let root: TreeFolder
    private let destinationName: String
    /// The files that the site's own list names; read when it is needed.
    private var listed: Set<String>?
    private var strangers: [String] = []
    /// What a build has to take away: files that only the site's list knows, empty folders.
    private(set) var extras: [String] = []

    init(_ root: TreeFolder, destinationName: String) {
        self.root = root
        self.destinationName = destinationName
    }

    /// Looks at the names in a folder of a tree. Whether there is anything beside the tree's own.
    mutating func look(into folder: Int, of tree: TreeStamps) throws(SystemError) -> Bool {
        let path = tree.folders[folder]
        var isOdd = false
        for entry in try root.descriptor.entries(of: path) {
            let name = entry.bytes[...]
            let child = path.isEmpty ? entry.displayName : "\(path)/\(entry.displayName)"
            if try entry.kind(in: root.descriptor, at: child) == .folder {
                if tree.folder(Array(child.utf8)[...]) != nil { continue }
                if try !lookThrough(child) { extras.append(child) }
            } else {
                if tree.file(name, in: folder) != nil { continue }
                try judge(entry, at: child)
            }
            isOdd = true
        }
        return isOdd
    }

    /// Looks at a folder that no build made. Whether there is any file in it.
    private mutating func lookThrough(_ path: String) throws(SystemError) -> Bool {
        var hasFiles = false
        for entry in try root.descriptor.entries(of: path) {
            let child = "\(path)/\(entry.displayName)"
            if try entry.kind(in: root.descriptor, at: child) == .folder {
                if try lookThrough(child) { hasFiles = true }
            } else {
                try judge(entry, at: child)
                hasFiles = true
            }
        }
        return hasFiles
    }

    /// Decides whose a file is that is in no tree.
    mutating func judge(_ entry: FolderEntry, at path: String) throws(SystemError) {
        if DestinationState.isLitter(entry) { return }
        if try isListed(entry, at: path) { extras.append(path) } else { strangers.append(path) }
    }

    mutating func isListed(_ entry: FolderEntry, at path: String) throws(SystemError) -> Bool {
        guard entry.name != nil else { return false }
        if listed == nil {
            var marker = try SiteMarker(in: root)?.paths ?? []
            marker += [SiteMarker.fileName, FileReplacement.temporaryName]
            listed = Set(marker)
        }
        return listed?.contains(path) == true
    }

    /// Throws when there was anything that is not Bantin's.
    func check() throws(OutputFailure) {
        guard !strangers.isEmpty else { return }
        let sorted = strangers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let named = sorted.prefix(3).map { "\(destinationName)/\($0)" }.joined(separator: ", ")
        let more = sorted.count > 3 ? " and \(sorted.count - 3) more" : ""
        throw OutputFailure(
            "destination", "\(destinationName) holds what Bantin did not put there: \(named)\(more)",
            advice: "move it elsewhere: a build replaces the whole folder")
    }
}
