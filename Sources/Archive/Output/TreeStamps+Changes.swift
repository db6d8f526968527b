import BulletinModel

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
        let length = new.reduce(folders.bytes.count) { $0 + Int($1.length) }
        next.folders.reserveCapacity(new.count + folders.count, bytes: length)
        var reader = added.reader
        var position = 0
        func appendNew(before folder: Int?) {
            while position < new.count {
                let path = added.path(of: new[position])
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
    private func newFolders(
        of added: FolderedFiles, isLive: inout [Bool], isTouched: inout [Bool]
    ) -> [FolderedFiles.Folder] {
        var new: [FolderedFiles.Folder] = []
        new.reserveCapacity(added.groupCount)
        for group in 0..<added.groupCount {
            var missing: [Int] = []
            var path = added.folder(of: added.group(group))
            while true {
                if let folder = folder(path) {
                    isLive[folder] = true
                    isTouched[folder] = true
                    break
                }
                // What is new already came last, or with what came last.
                if let last = new.last, added.path(of: last).isFolder(in: path) { break }
                missing.append(path.count)
                path = path.parentPath
            }
            for length in missing.reversed() {
                new.append(FolderedFiles.Folder(group: UInt32(group), length: UInt32(length)))
            }
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
    /// Where those of each folder end.
    private let ends: [UInt32]

    init(_ files: AddedFiles) {
        let order = files.sortedByFolder()
        var ends: [UInt32] = []
        for position in order.indices.dropFirst()
        where files.path(Int(order[position])).parentPath != files.path(Int(order[position - 1])).parentPath {
            ends.append(UInt32(position))
        }
        if !order.isEmpty { ends.append(UInt32(order.count)) }
        (self.files, self.order, self.ends) = (files, order, ends)
    }

    /// A folder that files come into, or one on the way to it: so many bytes of the path of a group's folder.
    struct Folder {
        let group: UInt32
        let length: UInt32
    }

    /// How many folders there are.
    var groupCount: Int { ends.count }

    /// The files of a folder, by their positions here.
    func group(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    func folder(of group: Range<Int>) -> ArraySlice<UInt8> { files.path(Int(order[group.lowerBound])).parentPath }
    func path(of folder: Folder) -> ArraySlice<UInt8> {
        self.folder(of: group(Int(folder.group))).prefix(Int(folder.length))
    }

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
            guard next < files.groupCount, files.folder(of: files.group(next)) == folder else { return 0..<0 }
            defer { next += 1 }
            return files.group(next)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a path is this one or that of a folder on the way to it: `a/b` is `a/b` and lies in `a` …
    fileprivate func isFolder(in path: ArraySlice<UInt8>) -> Bool {
        starts(with: path) && (count == path.count || self[startIndex + path.count] == UInt8(ascii: "/"))
    }
}
