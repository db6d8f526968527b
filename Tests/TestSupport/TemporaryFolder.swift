import Foundation

/// A folder of a test's own, gone when nobody holds it any more.
public final class TemporaryFolder: Sendable {
    /// Absolute and without links.
    public let path: String

    /// An empty folder.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "bantin-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in it.
    public func at(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and the folders that it needs.
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let url = URL(filePath: at(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Writes a file of text.
    public func write(_ text: String, to name: String) throws { try write(text.utf8, to: name) }

    /// Makes a folder.
    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
    }

    /// Makes a link that leads to a path, which need not be there.
    public func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
    }

    /// The text of a file.
    public func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: at(name))), as: UTF8.self)
    }

    /// The number of a file on the disk: another one is another file. nil when there is none.
    public func inode(of name: String) -> UInt64? {
        try? FileManager.default.attributesOfItem(atPath: at(name))[.systemFileNumber] as? UInt64
    }

    /// The names in it or in a folder of it, sorted.
    public func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: at(name)).sorted()
    }
}
