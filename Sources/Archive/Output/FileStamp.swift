/// What tells whether a file is still the one that was written.
struct FileStamp: Hashable, Sendable {
    /// `FileStatus.stamp`; 0 for a file that is not there.
    var stamp: UInt64
    /// In bytes.
    var size: UInt64

    static let absent = FileStamp(stamp: 0, size: 0)

    init(stamp: UInt64, size: UInt64) {
        self.stamp = stamp
        self.size = size
    }

    /// Of what is there; a link or a folder in a file's place counts as nothing.
    init(_ status: FileStatus?) {
        guard let status, status.kind == .file else {
            self = .absent
            return
        }
        self.init(stamp: status.stamp, size: UInt64(status.size))
    }
}
