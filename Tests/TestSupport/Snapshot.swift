import Foundation
import Testing

/// Compares what a test made with a folder of the repository.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the folder is rewritten, and the test still fails: recording is no proof.
public enum Snapshot {
    /// Whether this run rewrites.
    public static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

    /// What no golden tree holds: the database, whose bytes are those of one version of SQLite, and the hashes of all
    /// files, the database among them.
    private static let unstable: Set = ["du-lieu/archive.sqlite", "manifest-sha256.txt"]

    /// Expects two folders to hold the same files, nothing missing and nothing extra. `expected` is a path from the
    /// repository's root.
    public static func expectFolder(
        _ actual: String, equals expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = Repository.root.appending(path: expected)
        let differences = try FolderTree(of: actual).without(unstable)
            .differences(from: FolderTree(of: folder.path).without(unstable))
        if isRecording {
            if !differences.isEmpty {
                try? FileManager.default.removeItem(at: folder)
                try FileManager.default.copyItem(at: URL(filePath: actual), to: folder)
                for path in unstable { try? FileManager.default.removeItem(at: folder.appending(path: path)) }
            }
            Issue.record("recorded \(expected); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
        } else if !differences.isEmpty {
            let shown = differences.prefix(20).joined(separator: "\n")
            Issue.record(
                "\(differences.count) differences from \(expected); RECORD_SNAPSHOTS=1 rewrites it:\n\(shown)",
                sourceLocation: sourceLocation)
        }
    }
}
