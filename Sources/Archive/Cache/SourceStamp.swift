import BulletinModel
import Foundation

/// What tells without reading files whether they are as they were: sizes, times and which files they are.
struct SourceStamp: Hashable, Packable {
    let fingerprint: Fingerprint

    /// Nanoseconds since 1970.
    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1e9) }

    /// Of files that have to be read.
    static let unknown = SourceStamp(fingerprint: Fingerprint(value: 0))

    var isKnown: Bool { self != .unknown }

    private init(fingerprint: Fingerprint) { self.fingerprint = fingerprint }

    /// Of a file and, where there is one, its sidecar.
    ///
    /// A file may change without its times doing so when it was written so short a time before `now` (nanoseconds since
    /// 1970) that the next change may get the same time. Such a stamp is as none.
    init(_ files: [FileStatus?], now: Int64) {
        var fingerprint = Fingerprint()
        for file in files {
            // The coarsest clock in use is that of FAT, which counts 2 seconds; a clock that ran ahead has no say at all.
            guard let file, max(file.modified, file.changed) < now - 2_000_000_000 else {
                self = .unknown
                return
            }
            fingerprint.add(file.size)
            fingerprint.add(Int(file.modified))
            fingerprint.add(Int(file.changed))
            fingerprint.add(file.inode)
        }
        self.fingerprint = fingerprint
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) { fingerprint = try reader.read() }
    func pack(into writer: inout PackedWriter) { writer.write(fingerprint) }
}
