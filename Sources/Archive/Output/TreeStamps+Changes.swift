extension TreeStamps {
    /// The tree after some changes, and the folders of this one that it has no more, each before what was in it.
    ///
    /// What is touched gets the stamp 0 in both trees: a folder that is new, has a changed file or another name in it.
    func applying(_ changes: TreeChanges) -> (tree: TreeStamps, dropped: [Int]) {
        var changes = changes
        if !changes.areOfNames { return (replacing(changes), []) }
        var (new, isLive) = folders(after: changes)
        let parents = parents
        for (folder, parent) in parents.enumerated() where !isLive[folder] && folder > 0 {
            changes.isTouched[parent] = true
        }
        for path in changes.added.keys {
            if let folder = folder(Array(path.utf8)[...]) { changes.isTouched[folder] = true }
        }
        for path in new {
            let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? 0
            if let parent = folder(path[..<slash]) { changes.isTouched[parent] = true }
        }
        var next = TreeStamps(folders: new.count + folders.count, files: fileNames.count)
        new.reverse()
        for folder in 0..<folders.count where isLive[folder] {
            while let path = new.last, folders.compare(folder, to: path[...], by: .folders) > 0 {
                next.append(path, adding: changes.added)
                new.removeLast()
            }
            next.append(folder, of: self, changes)
        }
        while let path = new.popLast() { next.append(path, adding: changes.added) }
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

    /// The folders that the tree has not yet, sorted; and of its own, which stay.
    private func folders(after changes: TreeChanges) -> (new: [[UInt8]], isLive: [Bool]) {
        var isLive = (0..<folders.count).map { folder in
            folder == 0 || files(of: folder).contains { changes.stamps[$0] != 0 }
        }
        var new: Set<[UInt8]> = []
        for path in changes.added.keys {
            var path = Array(path.utf8)[...]
            while true {
                if let folder = folder(path) {
                    isLive[folder] = true
                    break
                }
                guard new.insert(Array(path)).inserted else { break }
                path = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
            }
        }
        let parents = parents
        for folder in isLive.indices.reversed() where isLive[folder] { isLive[parents[folder]] = true }
        return (new.sorted { PathOrder.folders.compare($0[...], $1[...]) < 0 }, isLive)
    }

    private init(folders: Int, files: Int) {
        self.init()
        (self.folders, fileEnds, published, spare) = (PackedNames(), [], [], [])
        fileEnds.reserveCapacity(folders)
        fileStamps.reserveCapacity(files)
        fileSizes.reserveCapacity(files)
    }

    private mutating func append(_ path: [UInt8], adding added: [String: [TreeChanges.Added]]) {
        folders.append(path)
        published.append(0)
        spare.append(0)
        for file in Self.sorted(added[String(decoding: path, as: UTF8.self)]) { append(file) }
        fileEnds.append(UInt32(fileNames.count))
    }

    /// A folder of another tree with the files that stay and those that come.
    private mutating func append(_ folder: Int, of other: TreeStamps, _ changes: TreeChanges) {
        folders.append(folder, of: other.folders)
        let isTouched = changes.isTouched[folder]
        published.append(isTouched ? 0 : other.published[folder])
        spare.append(isTouched ? 0 : other.spare[folder])
        var added = changes.added.isEmpty ? [] : Self.sorted(changes.added[other.folders[folder]])
        added.reverse()
        for file in other.files(of: folder) where changes.stamps[file] != 0 {
            while let next = added.last, other.fileNames.compare(file, to: Array(next.name.utf8)[...], by: .names) > 0 {
                append(next)
                added.removeLast()
            }
            fileNames.append(file, of: other.fileNames)
            fileStamps.append(changes.stamps[file])
            fileSizes.append(changes.sizes[file])
        }
        while let next = added.popLast() { append(next) }
        fileEnds.append(UInt32(fileNames.count))
    }

    private mutating func append(_ file: TreeChanges.Added) {
        fileNames.append(file.name.utf8)
        fileStamps.append(file.stamp.stamp)
        fileSizes.append(file.stamp.size)
    }

    private static func sorted(_ files: [TreeChanges.Added]?) -> [TreeChanges.Added] {
        (files ?? []).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
