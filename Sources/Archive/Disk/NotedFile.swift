import BulletinModel
import Foundation

/// A file of the archive folder in which builds note what later ones need to know.
struct NotedFile: Sendable {
    private let folder: String
    private let name: String
    /// nil when there is none.
    let bytes: [UInt8]?
    /// Stands for the whole file.
    let fingerprint: Fingerprint
    private let stamp: FileStamp

    /// Reads the file, which need not be there, unless it is as it was when `known` was read.
    init(_ name: String, in folder: String, known: NotedFile? = nil) throws(SystemError) {
        var (bytes, stamp): ([UInt8]?, FileStamp) = (nil, .absent)
        do throws(SystemError) {
            let file = try FileDescriptor(reading: "\(folder)/\(name)")
            let status = try file.status
            stamp = FileStamp(status)
            if let known, known.stamp == stamp, stamp != .absent, known.folder == folder, known.name == name {
                self = known
                return
            }
            bytes = try file.bytes(count: status.size)
        } catch  where error.code == SystemError.notFound {}
        self.folder = folder
        self.name = name
        self.bytes = bytes
        self.stamp = stamp
        fingerprint = Fingerprint(bytes ?? [])
    }

    /// The old file or the new one is there at every moment.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        let new = ".\(name).new"
        let file = try FileDescriptor(folder: folder).replace(new, isThere: true)
        try file.writeAll(bytes)
        try file.sync(by: SystemCalls())
        guard rename("\(folder)/\(new)", "\(folder)/\(name)") == 0 else {
            throw SystemError("replace", "\(folder)/\(name)")
        }
    }
}
