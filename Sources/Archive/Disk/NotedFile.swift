import Foundation

/// A file of the archive folder in which builds note what later ones need to know.
struct NotedFile: Sendable {
    private let folder: String
    private let name: String
    /// nil when there is none.
    let bytes: [UInt8]?

    /// Reads the file, which need not be there.
    init(_ name: String, in folder: String) throws(SystemError) {
        self.folder = folder
        self.name = name
        do throws(SystemError) {
            let file = try FileDescriptor(reading: "\(folder)/\(name)")
            bytes = try file.bytes(count: file.status.size)
        } catch  where error.code == SystemError.notFound {
            bytes = nil
        }
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
