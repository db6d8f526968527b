extension TreeStamps {
    /// The tree after some changes, and the folders of this one that it has no more, each before what was in it.
    ///
    /// What is touched gets the stamp 0 in both trees: a folder that is new, has a changed file or another name in it.
    func applying(_ changes: TreeChanges) -> (tree: TreeStamps, dropped: [Int]) {
        var changes = changes
        if !changes.areOfNames { return (replacing(changes), []) }
        let added = FolderedFiles(changes.added)
        var isLive = (0..<folders.count).map { folder in
            folder == 0 || files(of: folder).contains { changes.stamps[$0] != 0 }
        }
        let new = newFolders(of: added, isLive: &isLive, isTouched: &changes.isTouched)
        let parents = parents
        for folder in isLive.indices.reversed() where isLive[folder] { isLive[parents[folder]] = true }
        for (folder, parent) in parents.enumerated() where !isLive[folder] && folder > 0 {
            changes.isTouched[parent] = true
        }
        var next = TreeStamps(folders: new.count + folders.count, files: fileNames.count + changes.added.count)
        next.folders.reserveCapacity(new.count + folders.count, bytes: new.bytes.count + folders.bytes.count)
        var reader = added.reader
        var position = 0
        func appendNew(before folder: Int?) {
            while position < new.count {
                let path = new.bytes[new.range(position)]
                if let folder, folders.compare(folder, to: path, by: .folders) < 0 { break }
                next.append(path, adding: reader.next(in: path), of: added)
                position += 1
            }
        }
        for folder in 0..<folders.count where isLive[folder] {
            appendNew(before: folder)
            let path = folders.bytes[folders.range(folder)]
            next.append(folder, of: self, changes, adding: reader.next(in: path), of: added)
        }
        appendNew(before: nil)
        return (next, isLive.indices.filter { !isLive[$0] })
    }

    /// The same files, some in other bytes.
    private func replacing(_ changes: TreeChanges) -> TreeStamps {
        var next = self
        (next.fileStamps, next.fileSizes) = (changes.stamps, changes.sizes)
        for folder in changes.isTouched.indices where changes.isTouched[folder] {
            (next.published[folder], next.spare[folder]) = (0, 0)
        }
        return next
    }

    /// The folders that the tree has not yet, each before what is in it. Those of its own that something comes into stay
    /// and are touched.
    private func newFolders(of added: FolderedFiles, isLive: inout [Bool], isTouched: inout [Bool]) -> PackedNames {
        var new = PackedNames()
        for group in added.groups {
            var missing: [ArraySlice<UInt8>] = []
            var path = added.folder(of: group)
            while true {
                if let folder = folder(path) {
                    isLive[folder] = true
                    isTouched[folder] = true
                    break
                }
                // What is new already came last, or with what came last.
                if new.count > 0, new.bytes[new.range(new.count - 1)].isFolder(in: path) { break }
                missing.append(path)
                path = path.parentPath
            }
            for path in missing.reversed() { new.append(path) }
        }
        return new
    }

    private init(folders: Int, files: Int) {
        self.init()
        (self.folders, fileEnds, published, spare) = (PackedNames(), [], [], [])
        fileEnds.reserveCapacity(folders)
        published.reserveCapacity(folders)
        spare.reserveCapacity(folders)
        fileStamps.reserveCapacity(files)
        fileSizes.reserveCapacity(files)
    }

    private mutating func append(_ path: ArraySlice<UInt8>, adding group: Range<Int>, of added: FolderedFiles) {
        folders.append(path)
        published.append(0)
        spare.append(0)
        for file in group { append(file, of: added) }
        fileEnds.append(UInt32(fileNames.count))
    }

    /// A folder of another tree with the files that stay and those that come.
    private mutating func append(
        _ folder: Int, of other: TreeStamps, _ changes: TreeChanges, adding group: Range<Int>, of added: FolderedFiles
    ) {
        folders.append(folder, of: other.folders)
        let isTouched = changes.isTouched[folder]
        published.append(isTouched ? 0 : other.published[folder])
        spare.append(isTouched ? 0 : other.spare[folder])
        var group = group
        for file in other.files(of: folder) where changes.stamps[file] != 0 {
            while let next = group.first, other.fileNames.compare(file, to: added.name(next), by: .names) > 0 {
                append(next, of: added)
                group.removeFirst()
            }
            fileNames.append(file, of: other.fileNames)
            fileStamps.append(changes.stamps[file])
            fileSizes.append(changes.sizes[file])
        }
        for file in group { append(file, of: added) }
        fileEnds.append(UInt32(fileNames.count))
    }

    private mutating func append(_ file: Int, of added: FolderedFiles) {
        let stamp = added.stamp(file)
        fileNames.append(added.name(file))
        fileStamps.append(stamp.stamp)
        fileSizes.append(stamp.size)
    }
}

/// Files that come into a tree, folder by folder in its order.
private struct FolderedFiles {
    private let files: AddedFiles
    private let order: [UInt32]
    /// Those of one folder, by their positions here.
    let groups: [Range<Int>]

    init(_ files: AddedFiles) {
        let order = files.sortedByFolder()
        var groups: [Range<Int>] = []
        for position in order.indices {
            if let last = groups.last,
                files.path(Int(order[position])).parentPath == files.path(Int(order[last.lowerBound])).parentPath
            {
                groups[groups.count - 1] = last.lowerBound..<position + 1
            } else {
                groups.append(position..<position + 1)
            }
        }
        (self.files, self.order, self.groups) = (files, order, groups)
    }

    func folder(of group: Range<Int>) -> ArraySlice<UInt8> { files.path(Int(order[group.lowerBound])).parentPath }
    func name(_ position: Int) -> ArraySlice<UInt8> { files.path(Int(order[position])).lastName }
    func stamp(_ position: Int) -> FileStamp { files.stamp(Int(order[position])) }

    var reader: Reader { Reader(files: self) }

    /// Gives the groups of folders that are asked for in the tree's order.
    struct Reader {
        let files: FolderedFiles
        private var next = 0

        init(files: FolderedFiles) { self.files = files }

        /// The files that come into a folder.
        mutating func next(in folder: ArraySlice<UInt8>) -> Range<Int> {
            guard next < files.groups.count, files.folder(of: files.groups[next]) == folder else { return 0..<0 }
            defer { next += 1 }
            return files.groups[next]
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a path is this one or that of a folder on the way to it: `a/b` is `a/b` and lies in `a` …
    fileprivate func isFolder(in path: ArraySlice<UInt8>) -> Bool {
        starts(with: path) && (count == path.count || self[startIndex + path.count] == UInt8(ascii: "/"))
    }
}
