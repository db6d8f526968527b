import Foundation

/// What the last build left beside the destination for the next one: which tree it published, and the stamps of all that
/// is in it.
struct TreeRecord: Hashable, Sendable {
    /// Which of all published trees of the destination it is; a cache that knows what the pages of this one were made of
    /// is asked for by it.
    var token: UInt64
    /// The published folder's own number on the disk: an exchange of folders gives the destination another one.
    var inode: UInt64
    /// The folder was found to be one that cannot be exchanged: its files are replaced one by one.
    var isFilled: Bool
    var stamps: TreeStamps

    private static let format: UInt64 = 0x3170_6D61_7473_6E62

    var bytes: [UInt8] {
        var columns = PackedColumns()
        columns.write(Self.format)
        columns.write(token)
        columns.write(inode)
        columns.write(UInt64(isFilled ? 1 : 0))
        stamps.write(to: &columns)
        columns.write(columns.checksum(upTo: columns.bytes.count))
        return columns.bytes
    }

    /// nil for what is damaged, or of another format.
    init?(bytes: [UInt8]) {
        var columns = PackedColumns(bytes)
        guard bytes.count > 8, columns.number() == Self.format else { return nil }
        token = columns.number()
        inode = columns.number()
        isFilled = columns.number(UInt64.self) == 1
        guard let stamps = TreeStamps(&columns), columns.number() == columns.checksum(upTo: bytes.count - 8),
            columns.isAtEnd
        else { return nil }
        self.stamps = stamps
    }

    init(token: UInt64, inode: UInt64, isFilled: Bool, stamps: TreeStamps) {
        self.token = token
        self.inode = inode
        self.isFilled = isFilled
        self.stamps = stamps
    }
}

extension TreeRecord {
    /// The record of the published folder of this number; nil when there is none, or it is damaged. A build that was
    /// killed right after its swap left its own beside the old one.
    init?(_ paths: UpdatePaths, inode: UInt64) {
        for path in [paths.record, paths.nextRecord] {
            guard let file = try? FileDescriptor(reading: path), let size = try? file.status.size,
                let bytes = try? file.bytes(count: size), let record = TreeRecord(bytes: bytes), record.inode == inode
            else { continue }
            if path == paths.nextRecord { try? Self.adopt(paths) }
            self = record
            return
        }
        return nil
    }

    /// Which tree the record is about that the last build left; nil when there is none. Nothing else of it is read.
    static func token(at paths: UpdatePaths) -> UInt64? {
        guard let bytes = try? FileDescriptor(reading: paths.record).bytes(count: 16), bytes.count == 16 else {
            return nil
        }
        var columns = PackedColumns(bytes)
        return columns.number() == format ? columns.number() : nil
    }

    /// Leaves it where the next build looks, in place of the one before.
    func save(_ paths: UpdatePaths) throws(SystemError) {
        try write(paths)
        try Self.adopt(paths)
    }

    /// Leaves it beside the one before.
    func write(_ paths: UpdatePaths) throws(SystemError) {
        let folder = try FileDescriptor(folder: paths.workshop)
        let name = "stamps.new"
        try folder.remove(name)
        try folder.create(name).writeAll(bytes)
    }

    /// Puts the one that was written in place of the one before.
    static func adopt(_ paths: UpdatePaths) throws(SystemError) {
        guard rename(paths.nextRecord, paths.record) == 0 else { throw SystemError("replace", paths.record) }
    }
}
