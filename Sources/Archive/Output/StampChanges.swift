import Foundation

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
        let most = (new.fileStamps.count + new.published.count) / 16
        let swapped = [(new.published, old.spare), (new.spare, old.published)].differences
        isSwapped = swapped.count <= most
        for folder in isSwapped ? swapped : [(new.published, old.published), (new.spare, old.spare)].differences {
            folders.append(UInt32(folder))
            published.append(new.published[folder])
            spare.append(new.spare[folder])
        }
        for file in [(new.fileStamps, old.fileStamps), (new.fileSizes, old.fileSizes)].differences {
            files.append(UInt32(file))
            fileStamps.append(new.fileStamps[file])
            fileSizes.append(new.fileSizes[file])
        }
        guard files.count + folders.count <= most else { return nil }
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

extension [(new: [UInt64], old: [UInt64])] {
    /// The positions at which any of some columns, all of them of the same length, is another one now. Blocks that are alike
    /// are passed over at once: nearly all are.
    fileprivate var differences: [Int] {
        guard let count = first?.new.count else { return [] }
        return stride(from: 0, to: count, by: 512).flatMap { start in
            let block = start..<Swift.min(start + 512, count)
            return allSatisfy { $0.new.isAlike($0.old, in: block) }
                ? [] : block.filter { position in contains { $0.new[position] != $0.old[position] } }
        }
    }
}

extension [UInt64] {
    fileprivate func isAlike(_ other: [UInt64], in block: Range<Int>) -> Bool {
        withUnsafeBytes { own in
            other.withUnsafeBytes { other in
                guard let own = own.baseAddress, let other = other.baseAddress else { return true }
                let start = block.lowerBound * MemoryLayout<UInt64>.size
                return memcmp(own + start, other + start, block.count * MemoryLayout<UInt64>.size) == 0
            }
        }
    }
}
