/// What the stamps of a tree are that were others before: of a site of which a few files were written again, a few of a
/// million numbers.
struct StampChanges: Hashable, Sendable {
    /// The published tree is the spare one of before, and the other way round.
    private let isSwapped: Bool
    private var files: [UInt32] = []
    private var fileStamps: [UInt64] = []
    private var fileSizes: [UInt64] = []
    private var folders: [UInt32] = []
    private var published: [UInt64] = []
    private var spare: [UInt64] = []

    /// nil when the trees have not the same names, or when so much differs that all can be written as well.
    init?(from old: TreeStamps, to new: TreeStamps) {
        guard old.folders == new.folders, old.fileNames == new.fileNames, old.fileEnds == new.fileEnds else {
            return nil
        }
        func differences(_ published: [UInt64], _ spare: [UInt64]) -> [Int] {
            new.published.indices.filter { new.published[$0] != published[$0] || new.spare[$0] != spare[$0] }
        }
        let (kept, swapped) = (differences(old.published, old.spare), differences(old.spare, old.published))
        isSwapped = swapped.count < kept.count
        for folder in isSwapped ? swapped : kept {
            folders.append(UInt32(folder))
            published.append(new.published[folder])
            spare.append(new.spare[folder])
        }
        for file in new.fileStamps.indices
        where new.fileStamps[file] != old.fileStamps[file] || new.fileSizes[file] != old.fileSizes[file] {
            files.append(UInt32(file))
            fileStamps.append(new.fileStamps[file])
            fileSizes.append(new.fileSizes[file])
        }
        guard (files.count + folders.count) * 16 <= new.fileStamps.count + new.published.count else { return nil }
    }

    /// The stamps of now; nil when the changes are not of such a tree.
    func applied(to old: TreeStamps) -> TreeStamps? {
        guard folders.allSatisfy({ $0 < old.published.count }), files.allSatisfy({ $0 < old.fileStamps.count }) else {
            return nil
        }
        var new = old
        if isSwapped { swap(&new.published, &new.spare) }
        for (index, folder) in folders.enumerated() {
            (new.published[Int(folder)], new.spare[Int(folder)]) = (published[index], spare[index])
        }
        for (index, file) in files.enumerated() {
            (new.fileStamps[Int(file)], new.fileSizes[Int(file)]) = (fileStamps[index], fileSizes[index])
        }
        return new
    }

    func write(to columns: inout PackedColumns) {
        columns.write(UInt64(isSwapped ? 1 : 0))
        for column in [files, folders] { columns.write(column) }
        for column in [fileStamps, fileSizes, published, spare] { columns.write(column) }
    }

    /// nil for what are no changes.
    init?(_ columns: inout PackedColumns) {
        isSwapped = columns.number(UInt64.self) == 1
        files = columns.column()
        folders = columns.column()
        fileStamps = columns.column()
        fileSizes = columns.column()
        published = columns.column()
        spare = columns.column()
        guard !columns.isBroken, fileStamps.count == files.count, fileSizes.count == files.count,
            published.count == folders.count, spare.count == folders.count
        else { return nil }
    }
}
