import BulletinModel

/// What the disk says of a bulletin's file and its sidecar before they are read.
struct SourceState: Sendable {
    let file: SourceFile
    let stamp: SourceStamp

    /// `now` is the time before the files were listed, in nanoseconds since 1970.
    init(_ file: SourceFile, in folder: ArchivePath, hasSidecar: Bool, now: Int64) {
        func status(_ file: SourceFile) -> FileStatus? { try? FileStatus(of: "\(folder.absolute)/\(file.path)") }
        self.file = file
        stamp = SourceStamp(hasSidecar ? [status(file), status(file.sidecar)] : [status(file)], now: now)
    }
}
