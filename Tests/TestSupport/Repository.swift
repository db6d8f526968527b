import Foundation

/// The repository that the tests were built from.
public enum Repository {
    /// Its root: the folder with `Package.swift`, three above this file.
    public static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The bytes of a file, by its path from the root.
    public static func bytes(at path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    /// The files of a folder, sorted, by their paths from the root.
    public static func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
            .map { "\(folder)/\($0)" }
    }

    /// Runs a script of the repository with `python3`, from the root, and gives what it prints.
    ///
    /// Throws when there is no `python3` or when the script fails.
    public static func python(_ script: String, _ arguments: String...) throws -> [UInt8] {
        try output(of: "python3", script, arguments)
    }

    /// Runs a script of the repository with Node.js (Debian's `nodejs`), from the root, and gives what it prints.
    ///
    /// Throws when there is no `node` or when the script fails.
    public static func node(_ script: String, _ arguments: String...) throws -> [UInt8] {
        try output(of: "node", script, arguments)
    }

    private static func output(of interpreter: String, _ script: String, _ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [interpreter, root.appending(path: script).path] + arguments
        process.currentDirectoryURL = root
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let status = process.terminationStatus
        guard status == 0 else {
            let printed = String(decoding: bytes.prefix(4000), as: UTF8.self)
            throw ScriptFailure(script: script, status: status, printed: printed)
        }
        return Array(bytes)
    }

    /// A script that could not be run (status 127: no interpreter) or that failed.
    public struct ScriptFailure: Error {
        /// Its path from the root.
        public let script: String
        /// The exit status.
        public let status: Int32
        /// The beginning of what it printed.
        public let printed: String
    }
}
