/// The files that a tree gets and did not have. A first build has hundreds of thousands: they stand in blocks, none of
/// which is copied when more come, and none of them costs an allocation.
struct AddedFiles: Sendable {
    private var blocks: [Block] = []

    private struct Block: Sendable {
        var paths = PackedNames()
        var stamps: [FileStamp] = []
        /// nil when nobody asks for it; none when nobody does any more.
        var hashes: [ContentHash?] = []

        init(capacity: Int) {
            stamps.reserveCapacity(capacity)
            hashes.reserveCapacity(capacity)
        }
    }

    /// So many stand in each block but the last.
    private static let blockSize = 1 << 12

    var isEmpty: Bool { blocks.isEmpty }
    var count: Int { max(0, blocks.count - 1) * Self.blockSize + (blocks.last?.stamps.count ?? 0) }

    mutating func append(_ path: some Collection<UInt8>, _ stamp: FileStamp, _ hash: ContentHash? = nil) {
        if blocks.last?.stamps.count ?? Self.blockSize == Self.blockSize {
            if !blocks.isEmpty { blocks[blocks.count - 1].paths.trim() }
            blocks.append(Block(capacity: blocks.isEmpty ? 0 : Self.blockSize))
        }
        blocks[blocks.count - 1].paths.append(path)
        blocks[blocks.count - 1].stamps.append(stamp)
        blocks[blocks.count - 1].hashes.append(hash)
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

extension ArraySlice<UInt8> {
    /// Of the path of a file, that of its folder; the empty one is the root's, which has no slash.
    var parentPath: ArraySlice<UInt8> { self[..<(lastIndex(of: UInt8(ascii: "/")) ?? startIndex)] }

    /// Of the path of a file, what comes behind its folder.
    var lastName: ArraySlice<UInt8> { self[(lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? startIndex)...] }
}
