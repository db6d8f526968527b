import Dispatch
import Foundation
import Synchronization

/// The program `git`, asked about a folder's history: commands that read and do nothing else.
///
/// It is started without a shell, and no name of a file is ever among its arguments. A repository is not trusted: none of
/// these commands runs a hook, filter, pager or another program that a repository's configuration names, asks a question,
/// writes or reaches a network. What a person has configured for themselves holds (`safe.directory`).
struct GitCommand: Sendable {
    /// Why there is no answer, in words that follow a colon.
    struct Failure: Error {
        let reason: String
    }

    private let program: String
    private let folder: String
    private let environment: [String: String]
    /// For how many seconds it may say nothing.
    private let patience: Double

    private static let settings = [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "protocol.allow=never",
        "safe.bareRepository=explicit",
    ]

    /// Asks about an absolute folder; `environment` says where programs are.
    init(about folder: String, _ environment: [String: String], patience: Double = 120) throws(Failure) {
        // Relative places would lead into the folder.
        let places = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        guard let program = places.map({ "\($0)/git" }).first(where: FileManager.default.isExecutableFile) else {
            throw Failure(reason: "git is not installed")
        }
        self.program = program
        self.folder = folder
        self.patience = patience
        // What a hook that builds the archive was given is about another command.
        self.environment = environment.filter { !$0.key.hasPrefix("GIT_") }.merging([
            "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1",
        ]) { $1 }
    }

    /// What it prints.
    func output(_ arguments: [String]) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        try run(arguments) { bytes += $0 }
        return bytes
    }

    /// Hands what it prints to `read`, piece by piece. `input` is no longer than any pipe holds: 4096 bytes.
    func run(_ arguments: [String], input: [UInt8] = [], read: (Data) -> Void) throws(Failure) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["--no-pager", "--literal-pathspecs"] + Self.settings.flatMap { ["-c", $0] } + arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment
        let (requests, answers, problems) = (Pipe(), Pipe(), Pipe())
        process.standardInput = requests
        process.standardOutput = answers
        process.standardError = problems
        do {
            // All of it before anybody reads: nobody can close the other end meanwhile.
            try requests.fileHandleForWriting.write(contentsOf: input)
            try requests.fileHandleForWriting.close()
            try process.run()
        } catch {
            throw Failure(reason: "git cannot be started")
        }
        let told = Drain(problems.fileHandleForReading)
        let isLate = Mutex(false)
        while true {
            let watch = DispatchWorkItem {
                isLate.withLock { $0 = true }
                // The one signal that cannot be held back: a child has the mask of the thread that started it.
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: watch)
            defer { watch.cancel() }
            let data = answers.fileHandleForReading.availableData
            if data.isEmpty { break }
            read(data)
        }
        process.waitUntilExit()
        if isLate.withLock(\.self) { throw Failure(reason: "git does not answer") }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(reason: told.reason ?? "git ended with \(process.terminationStatus)")
        }
    }
}

/// Reads what a program says on the side, which would stop when nobody did, and keeps the beginning.
private final class Drain: Sendable {
    private let kept = Mutex<[UInt8]>([])
    private let group = DispatchGroup()
    private static let limit = 4096

    init(_ handle: FileHandle) {
        DispatchQueue.global().async(group: group) { [self] in
            while case let data = handle.availableData, !data.isEmpty {
                kept.withLock { if $0.count < Self.limit { $0 += data.prefix(Self.limit) } }
            }
        }
    }

    /// What went wrong, as far as it said so, else its first line; nil when it said nothing.
    var reason: String? {
        group.wait()
        let lines = kept.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
        let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first
        return line.map { String($0.map { $0.isASCII && ($0.asciiValue ?? 0) < 0x20 ? " " : $0 }) }
    }
}
