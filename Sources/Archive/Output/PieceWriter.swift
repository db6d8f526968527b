import Crypto

/// Writes a file of the site piece by piece, so that no file has to be in memory as a whole.
///
/// As long as the pieces are what the published file begins with, nothing is written; a file that comes out the same
/// stays as it is.
final class PieceWriter {
    private let update: SiteUpdate
    private let path: String
    /// The published file's number; nil when there is none.
    private let index: Int?
    private let old: OpenFile?
    /// nil as long as all pieces were those of the published file.
    private var file: OpenFile?
    /// Bytes so far.
    private(set) var size = 0
    private var hash = SHA256()

    init(_ path: String, _ update: SiteUpdate) {
        self.path = path
        self.update = update
        let stamps = update.published.stamps
        index = stamps.file(path)
        var old: OpenFile?
        if let index, stamps.fileStamps[index] != 0, let folder = update.published.folder {
            old = try? OpenFile(folder.descriptor.openFile(path))
        }
        self.old = old
    }

    /// Writes what comes next.
    func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        guard !bytes.isEmpty else { return }
        if try !isSame(bytes) { try begin() }
        try append(bytes)
    }

    /// Writes what stands in the published file from an offset on: false when that is not there.
    func copy(from offset: Int, count: Int) throws(SystemError) -> Bool {
        guard let old, offset >= 0, count >= 0, offset + count <= old.size else { return count == 0 }
        var next = offset
        let read = try old.descriptor.readPieces(from: offset, count: count) { piece throws(SystemError) in
            if file == nil, next != size, try !isSame(piece) { try begin() }
            try append(piece)
            next += piece.count
        }
        return read == count
    }

    /// Ends the file.
    func finish() throws(SystemError) -> (file: WrittenFile, hash: ContentHash) {
        if file == nil, old == nil || size != (old?.size ?? 0) { try begin() }
        let hash = ContentHash(self.hash.finalize())
        guard let file else {
            update.keep(index, hash)
            return (WrittenFile(path: path, size: size, isNew: false), hash)
        }
        try update.noted(path, index, FileStamp(try file.descriptor.status), hash)
        return (WrittenFile(path: path, size: size, isNew: true), hash)
    }

    private func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        try file?.descriptor.writeAll(bytes)
        hash.update(data: bytes)
        size += bytes.count
    }

    /// Whether the published file goes on with these bytes, as it has begun.
    private func isSame(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Bool {
        // Told beforehand: nothing is read for what is written anyway.
        guard file == nil else { return true }
        guard old != nil, size + bytes.count <= (old?.size ?? 0) else { return false }
        return try old?.descriptor.bytes(from: size, count: bytes.count)[...] == bytes
    }

    /// Makes the file, with what the published one begins with.
    private func begin() throws(SystemError) {
        let new = try update.create(path, isThere: index != nil)
        if let old { try new.append(old.descriptor, 0..<size) }
        file = try OpenFile(new)
    }

    private final class OpenFile {
        let descriptor: FileDescriptor
        /// When it was opened.
        let size: Int

        init(_ descriptor: consuming FileDescriptor) throws(SystemError) {
            size = try descriptor.status.size
            self.descriptor = descriptor
        }
    }
}
