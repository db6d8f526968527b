import BulletinModel

extension TreeStamps {
    /// In bytes, about what the columns take.
    var columnSize: Int {
        folders.bytes.count + folders.count * 24 + fileNames.bytes.count + fileNames.count * 20 + 128
    }

    func write(to columns: inout PackedColumns) {
        columns.write(folders.bytes)
        columns.write(folders.ends)
        columns.write(fileEnds)
        columns.write(published)
        columns.write(spare)
        columns.write(fileNames.bytes)
        columns.write(fileNames.ends)
        columns.write(fileStamps)
        columns.write(fileSizes)
    }

    /// nil for what is no tree.
    init?(_ columns: inout PackedColumns) {
        let (folderBytes, folderEnds): ([UInt8], [UInt32]) = (columns.column(), columns.column())
        fileEnds = columns.column()
        published = columns.column()
        spare = columns.column()
        let (nameBytes, nameEnds): ([UInt8], [UInt32]) = (columns.column(), columns.column())
        fileStamps = columns.column()
        fileSizes = columns.column()
        guard !columns.isBroken, folderEnds.first == 0,
            let folders = PackedNames(bytes: folderBytes, ends: folderEnds),
            let fileNames = PackedNames(bytes: nameBytes, ends: nameEnds),
            [fileEnds.count, published.count, spare.count].allSatisfy({ $0 == folders.count }),
            [fileStamps.count, fileSizes.count, fileEnds.last.map(Int.init)].allSatisfy({ $0 == fileNames.count }),
            zip(fileEnds, fileEnds.dropFirst()).allSatisfy(<=)
        else { return nil }
        self.folders = folders
        self.fileNames = fileNames
    }
}
