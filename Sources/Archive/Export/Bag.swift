import Crypto
import GzipCoding
import Synchronization

/// Where the files of a bag go.
protocol Bag: Sendable {
    /// What many threads may prepare of files at once.
    associatedtype Item: Sendable

    func pack(_ file: BagContents.File) throws -> Item
    func add(_ path: String, _ item: Item, _ file: BagContents.File) throws -> (hash: ContentHash, size: Int)
    /// Adds a file that is at hand.
    func add(_ path: String, _ bytes: [UInt8]) throws
    func finish() throws
}

/// A folder.
struct BagFolder: Bag {
    private let root: TreeFolder

    init(_ path: String) throws { root = try TreeFolder(path) }

    /// Copies the file: each has a place of its own.
    func pack(_ file: BagContents.File) throws -> CopiedFile {
        let target = try root.descriptor.replace("data/\(file.path)")
        return try CopiedFile(file.source) { bytes throws(SystemError) in try target.writeAll(bytes) }
    }

    func add(_ path: String, _ item: CopiedFile, _ file: BagContents.File) -> (hash: ContentHash, size: Int) {
        (item.hash, item.size)
    }

    func add(_ path: String, _ bytes: [UInt8]) throws { try root.descriptor.replace(path).writeAll(bytes) }

    func finish() throws { try root.descriptor.sync(wholeFileSystem: true, by: SystemCalls()) }
}

/// A ZIP file, in which everything lies in one folder.
final class BagZip: Bag {
    private let zip: Mutex<ZipWriter>
    private let root: String

    /// What is larger is stored as it is, and not in memory as a whole.
    private static let packedLimit = 1 << 20

    /// nil for what is too large.
    struct Item: Sendable {
        let packed: ZipWriter.Packed?
        let copy: CopiedFile
    }

    init(_ file: consuming FileDescriptor, root: String) {
        zip = Mutex(ZipWriter(file))
        self.root = root
    }

    func pack(_ file: BagContents.File) throws -> Item {
        let descriptor = try FileDescriptor(reading: file.source)
        guard try descriptor.status.size <= Self.packedLimit else {
            return Item(packed: nil, copy: try CopiedFile(file.source) { _ in })
        }
        let bytes = try descriptor.bytes(count: Self.packedLimit + 1)
        return Item(packed: ZipWriter.Packed(bytes), copy: CopiedFile(bytes))
    }

    func add(_ path: String, _ item: Item, _ file: BagContents.File) throws -> (hash: ContentHash, size: Int) {
        let name = "\(root)/\(path)"
        if let packed = item.packed {
            try zip.withLock { zip throws(SystemError) in try zip.add(name, packed) }
        } else {
            try zip.withLock { zip throws(SystemError) in
                try zip.begin(name, size: item.copy.size, sum: item.copy.sum)
            }
            let again = try CopiedFile(file.source) { bytes throws(SystemError) in
                try zip.withLock { zip throws(SystemError) in try zip.write(bytes) }
            }
            guard again.hash == item.copy.hash else {
                throw OutputFailure("export.changed", "\(file.path) changed while it was copied", advice: "try again")
            }
        }
        return (item.copy.hash, item.copy.size)
    }

    func add(_ path: String, _ bytes: [UInt8]) throws {
        try zip.withLock { zip throws(SystemError) in try zip.add("\(root)/\(path)", ZipWriter.Packed(bytes)) }
    }

    func finish() throws { try zip.withLock { zip throws(SystemError) in try zip.finish() } }
}

/// What a file held while it was copied.
struct CopiedFile: Sendable {
    let hash: ContentHash
    let size: Int
    let sum: UInt32

    init(_ bytes: [UInt8]) {
        hash = ContentHash(bytes)
        size = bytes.count
        sum = RawDeflate.sum(bytes[...])
    }

    /// Hands on what a file holds, in pieces.
    init(_ path: String, _ write: (ArraySlice<UInt8>) throws(SystemError) -> Void) throws(SystemError) {
        let file = try FileDescriptor(reading: path)
        var (hash, sum) = (SHA256(), UInt32(0))
        size = try file.readPieces { piece throws(SystemError) in
            hash.update(data: piece)
            sum = RawDeflate.sum(piece, after: sum)
            try write(piece)
        }
        self.hash = ContentHash(hash.finalize())
        self.sum = sum
    }
}
