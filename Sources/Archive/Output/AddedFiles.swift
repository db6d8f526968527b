import BulletinModel

/// The files that a tree gets and did not have. A first build has hundreds of thousands: they stand in blocks, none of
/// which is copied when more come, and none of them costs an allocation.
struct AddedFiles: Sendable {
    private var blocks: [Block] = []
    /// The folder of a file that keeps what is full until somebody asks; nil: it stays in memory.
    private var folder: String?
    private var spill: SpillFile?

    fileprivate struct Block: Sendable {
        var paths = PackedNames()
        var stamps: [FileStamp] = []
        /// nil when nobody asks for it; none when nobody does any more.
        var hashes: [ContentHash?] = []
    }

    /// So many stand in each block but the last.
    private static let blockSize = 1 << 12

    /// Blocks that are full go to a file in a folder, where there is one, until `restore`: nothing but `append` and
    /// `isEmpty` is of use before it.
    init(spillingTo folder: String? = nil) { self.folder = folder }

    var isEmpty: Bool { blocks.isEmpty }
    var count: Int { max(0, blocks.count - 1) * Self.blockSize + (blocks.last?.stamps.count ?? 0) }

    mutating func append(
        _ path: some Collection<UInt8>, _ stamp: FileStamp, _ hash: ContentHash? = nil
    ) throws(SystemError) {
        if blocks.last?.stamps.count ?? Self.blockSize == Self.blockSize {
            try close()
            var block = Block()
            block.stamps.reserveCapacity(blocks.isEmpty ? 0 : Self.blockSize)
            block.hashes.reserveCapacity(blocks.isEmpty ? 0 : Self.blockSize)
            blocks.append(block)
        }
        blocks[blocks.count - 1].paths.append(path)
        blocks[blocks.count - 1].stamps.append(stamp)
        blocks[blocks.count - 1].hashes.append(hash)
    }

    /// Puts the last block where full ones are.
    private mutating func close() throws(SystemError) {
        guard let last = blocks.indices.last else { return }
        guard let folder else { return blocks[last].paths.trim() }
        if spill == nil { spill = try SpillFile(in: folder, "added") }
        _ = try spill?.keep(blocks[last].bytes)
        blocks[last] = Block()
    }

    /// Brings back what lies in the file. What comes from here on stays in memory.
    mutating func restore() throws(SystemError) {
        folder = nil
        guard let spill else { return }
        for block in 0..<blocks.count - 1 {
            blocks[block] = try Block(spill.read(run: block))
        }
        self.spill = nil
    }

    /// From the site's root.
    func path(_ index: Int) -> ArraySlice<UInt8> {
        let block = index / Self.blockSize
        return blocks[block].paths.bytes[blocks[block].paths.range(index % Self.blockSize)]
    }

    func stamp(_ index: Int) -> FileStamp { blocks[index / Self.blockSize].stamps[index % Self.blockSize] }

    func hash(_ index: Int) -> ContentHash? { blocks[index / Self.blockSize].hashes[index % Self.blockSize] }

    /// Gives back what only hashes need, which must not be asked for again.
    mutating func dropHashes() {
        for block in blocks.indices { blocks[block].hashes = [] }
    }

    /// Their numbers, sorted bytewise by path.
    func sorted() -> [UInt32] {
        (0..<UInt32(count)).sorted { PathOrder.names.compare(path(Int($0)), path(Int($1))) < 0 }
    }

    /// Their numbers folder by folder, as folders stand in a tree; those of one folder bytewise by name.
    func sortedByFolder() -> [UInt32] {
        (0..<UInt32(count)).sorted { a, b in
            let (left, right) = (path(Int(a)), path(Int(b)))
            let folders = PathOrder.folders.compare(left.parentPath, right.parentPath)
            return folders == 0 ? PathOrder.names.compare(left, right) < 0 : folders < 0
        }
    }
}

extension AddedFiles.Block {
    fileprivate init(_ bytes: [UInt8]) {
        var columns = PackedColumns(bytes)
        let names: [UInt8] = columns.column()
        paths = PackedNames(bytes: names, ends: columns.column()) ?? paths
        stamps = columns.column()
        hashes = columns.column()
    }

    fileprivate var bytes: [UInt8] {
        var columns = PackedColumns()
        columns.write(paths.bytes)
        columns.write(paths.ends)
        columns.write(stamps)
        columns.write(hashes)
        return columns.bytes
    }
}

extension ArraySlice<UInt8> {
    /// Of the path of a file, that of its folder; the empty one is the root's, which has no slash.
    var parentPath: ArraySlice<UInt8> { self[..<(lastIndex(of: UInt8(ascii: "/")) ?? startIndex)] }

    /// Of the path of a file, what comes behind its folder.
    var lastName: ArraySlice<UInt8> { self[(lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? startIndex)...] }
}
