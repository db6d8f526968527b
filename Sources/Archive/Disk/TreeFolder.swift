/// An open folder that several hold.
final class TreeFolder: Sendable {
    let descriptor: FileDescriptor

    init(_ path: String) throws(SystemError) { descriptor = try FileDescriptor(folder: path) }
}
