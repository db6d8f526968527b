import Foundation
import TestSupport
import Testing

/// `bantin serve` as people run it, on a free port. It ends with its owner.
final class RunningServe {
    let process: Process
    let port: Int
    private let errors: URL

    /// Starts it and waits until it serves.
    init(_ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]) async throws {
        process = Program.process(["serve", "--port", "0"] + arguments, in: folder.path, environment: environment)
        errors = URL(filePath: folder.at("serve.log"))
        try Data().write(to: errors)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let text = await Self.beginning(of: output)
        guard let address = text.firstMatch(of: /Serving public at http:\/\/127\.0\.0\.1:(\d+)\//),
            let port = Int(address.1)
        else {
            kill(process.processIdentifier, SIGKILL)
            throw DidNotServe(printed: text, diagnostics: try String(contentsOf: errors, encoding: .utf8))
        }
        self.port = port
    }

    struct DidNotServe: Error {
        let printed: String
        let diagnostics: String
    }

    /// What it prints until it serves, ends, or has been silent for minutes. Waits on a thread of its own.
    private static func beginning(of output: Pipe) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let file = output.fileHandleForReading
                var descriptor = pollfd(fd: file.fileDescriptor, events: Int16(POLLIN), revents: 0)
                var text = ""
                while !text.contains("until Ctrl-C\n"), poll(&descriptor, 1, 120_000) > 0,
                    let data = try? file.read(upToCount: 1), !data.isEmpty
                {
                    text += String(decoding: data, as: UTF8.self)
                }
                continuation.resume(returning: text)
            }
        }
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    /// What it has said so far beside its address.
    var diagnostics: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    /// The answer to a request for a path.
    func get(_ path: String) async throws -> String {
        let connection = try RawConnection(port: port)
        connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return try await connection.receive()
    }

    /// The stream of an open page, whose beginning has come.
    func listen(_ path: String) async throws -> RawConnection {
        try await listen(path, try await get(path))
    }

    /// The stream of a page that was just got.
    func listen(_ path: String, _ page: String) async throws -> RawConnection {
        let tag = try #require(page.firstMatch(of: /data-tag="([^"]+)"/)).1
        let connection = try RawConnection(port: port)
        connection.send("GET /.bantin/events?page=\(path)&tag=\(tag) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await connection.receive(until: "retry: 500\n\n") != nil)
        return connection
    }
}
