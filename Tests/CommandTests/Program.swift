import Foundation

/// The built program, as people run it.
enum Program {
    struct Result {
        let status: Int32
        let output: String
        let diagnostics: String
    }

    /// It lies beside the tests.
    static let path: String = {
        let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = tests.deletingLastPathComponent()
        // On macOS the tests are a bundle, and the program is beside that.
        while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "bantin").path) {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "bantin").path
    }()

    /// A process that is not running yet, with pipes for what it prints.
    static func process(_ arguments: [String], in folder: String, environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        return process
    }

    /// Waits for its end. One that does not come to an end in minutes is killed, as its status then says.
    static func wait(for process: Process) {
        let end = ContinuousClock.now + .seconds(300)
        while process.isRunning, ContinuousClock.now < end { usleep(1_000) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: String..., in folder: String, environment: [String: String] = [:]
    ) throws -> Result {
        try run(arguments, in: folder, environment: environment)
    }

    /// Runs the program to its end, with something to read.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], input: FileHandle? = nil
    ) throws -> Result {
        let files = URL(filePath: NSTemporaryDirectory()).appending(path: "bantin-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: files) }
        let process = process(arguments, in: folder, environment: environment)
        if let input { process.standardInput = input }
        // Files, not pipes: a pipe that nobody empties stops who writes to it.
        let (output, diagnostics) = (files.appending(path: "out"), files.appending(path: "err"))
        for file in [output, diagnostics] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: diagnostics)
        try process.run()
        wait(for: process)
        return Result(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            diagnostics: try String(contentsOf: diagnostics, encoding: .utf8))
    }
}
