import Foundation
import Testing

/// A git repository of a test's own, in a folder.
struct GitRepository {
    let folder: String

    /// Makes it, unless it is there.
    init(in folder: String) throws {
        self.folder = folder
        if !FileManager.default.fileExists(atPath: folder + "/.git") { try git("init", "-q", "-b", "main") }
    }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"] + arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
        return String(decoding: printed, as: UTF8.self)
    }

    /// Commits all that the folder of sources holds.
    func commit(_ path: String = "seeds") throws {
        try git("add", "--all", path)
        try git("commit", "-q", "--no-verify", "-m", "x")
    }
}
