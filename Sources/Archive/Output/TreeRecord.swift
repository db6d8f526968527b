import Foundation

/// What the last build left beside the destination for the next one: which tree it published, and the stamps of all that
/// is in it.
///
/// It lies there whole, or as what differs from one that does: in a site of 700,000 files, writing all of it takes longer
/// than making a page.
struct TreeRecord: Sendable {
    /// Which of all published trees of the destination it is; a cache that knows what the pages of this one were made of
    /// is asked for by it.
    var token: UInt64
    /// The published folder's own number on the disk: an exchange of folders gives the destination another one.
    var inode: UInt64
    /// The folder was found to be one that cannot be exchanged: its files are replaced one by one.
    var isFilled: Bool
    var stamps: TreeStamps
    /// The record that lies whole on the disk; nil before one does.
    private(set) var whole: Whole?
    /// Whether the spare tree has a manifest of its own in the bytes of the published one, so that some of them can be
    /// written over. Only the process that made it knows.
    var hasSpareManifest = false

    /// A record that others can be said to differ from.
    struct Whole: Sendable {
        let token: UInt64
        let stamps: TreeStamps
    }

    private static let format: UInt64 = 0x3170_6D61_7473_6E62
    private static let formatOfChanges: UInt64 = 0x3164_6D61_7473_6E62

    /// `whole` is what lay on the disk when the tree was made.
    init(token: UInt64, inode: UInt64, isFilled: Bool, stamps: TreeStamps, whole: Whole? = nil) {
        self.token = token
        self.inode = inode
        self.isFilled = isFilled
        self.stamps = stamps
        self.whole = whole
    }

    /// nil for what is damaged, of another format, or tells the differences from another record than `whole`.
    init?(bytes: [UInt8], whole: Whole? = nil) {
        var columns = PackedColumns(bytes)
        guard bytes.count > 8 else { return nil }
        let format: UInt64 = columns.number()
        token = columns.number()
        inode = columns.number()
        isFilled = columns.number(UInt64.self) == 1
        var stamps: TreeStamps?
        if format == Self.format {
            stamps = TreeStamps(&columns)
        } else if format == Self.formatOfChanges, let whole, columns.number() == whole.token {
            stamps = StampChanges(&columns)?.applied(to: whole.stamps)
        }
        guard let stamps, columns.number() == columns.checksum(upTo: bytes.count - 8), columns.isAtEnd else {
            return nil
        }
        self.stamps = stamps
        self.whole = format == Self.format ? Whole(token: token, stamps: stamps) : whole
    }

    /// All of it.
    var bytes: [UInt8] { bytes(Self.format, capacity: stamps.columnSize) { stamps.write(to: &$0) } }

    /// What differs from the one that lies whole on the disk; nil when that is too much, or there is none.
    private var changes: [UInt8]? {
        guard let whole, let changes = StampChanges(from: whole.stamps, to: stamps) else { return nil }
        return bytes(Self.formatOfChanges) { columns in
            columns.write(whole.token)
            changes.write(to: &columns)
        }
    }

    private func bytes(_ format: UInt64, capacity: Int = 0, _ write: (inout PackedColumns) -> Void) -> [UInt8] {
        var columns = PackedColumns(capacity: capacity + 64)
        columns.write(format)
        columns.write(token)
        columns.write(inode)
        columns.write(UInt64(isFilled ? 1 : 0))
        write(&columns)
        columns.write(columns.checksum(upTo: columns.bytes.count))
        return columns.bytes
    }
}

extension TreeRecord {
    /// The record of the published folder of this number; nil when there is none, or it is damaged. A build that was
    /// killed right after its swap left its own beside the old one.
    init?(_ paths: UpdatePaths, inode: UInt64) {
        let whole = TreeRecord(at: paths.record)
        let last = TreeRecord(at: paths.changedRecord, whole?.whole) ?? whole
        if let last, last.inode == inode {
            self = last
        } else if let next = TreeRecord(at: paths.nextRecord, whole?.whole), next.inode == inode {
            self = next
            try? next.adopt(paths)
        } else {
            return nil
        }
    }

    private init?(at path: String, _ whole: Whole? = nil) {
        guard let file = try? FileDescriptor(reading: path), let size = try? file.status.size,
            let bytes = try? file.bytes(count: size)
        else { return nil }
        self.init(bytes: bytes, whole: whole)
    }

    /// Which tree the record is about that the last build left; nil when there is none. Nothing else of it is read.
    static func token(at paths: UpdatePaths) -> UInt64? {
        guard let whole = numbers(at: paths.record, 2), whole[0] == format else { return nil }
        let changes = numbers(at: paths.changedRecord, 5)
        return changes?[0] == formatOfChanges && changes?[4] == whole[1] ? changes?[1] : whole[1]
    }

    /// The first numbers of a record.
    private static func numbers(at path: String, _ count: Int) -> [UInt64]? {
        guard let bytes = try? FileDescriptor(reading: path).bytes(count: count * 8), bytes.count == count * 8 else {
            return nil
        }
        var columns = PackedColumns(bytes)
        return (0..<count).map { _ in columns.number() }
    }

    /// Leaves all of it where the next build looks, in place of the one before.
    mutating func save(_ paths: UpdatePaths) throws(SystemError) {
        whole = nil
        try write(paths)
        try adopt(paths)
    }

    /// Leaves it beside the one before, or what differs.
    mutating func write(_ paths: UpdatePaths) throws(SystemError) {
        let folder = try FileDescriptor(folder: paths.workshop)
        let name = "stamps.new"
        try folder.remove(name)
        let isWholeThere = Self.numbers(at: paths.record, 2) == [Self.format, whole?.token ?? 0]
        let changes = isWholeThere ? changes : nil
        if changes == nil { whole = Whole(token: token, stamps: stamps) }
        try folder.create(name).writeAll((changes ?? bytes)[...])
    }

    /// Puts the one that was written in place of the one before.
    func adopt(_ paths: UpdatePaths) throws(SystemError) {
        let path = whole?.token == token ? paths.record : paths.changedRecord
        guard rename(paths.nextRecord, path) == 0 else { throw SystemError("replace", path) }
    }
}
