import Foundation
import TestSupport
import Testing

/// `bantin serve` as people run it, on a free port. It ends with its owner.
final class RunningServe {
    let process: Process
    let port: Int
    private let errors: URL

    /// Starts it and waits until it serves.
    init(_ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]) throws {
        process = Program.process(["serve", "--port", "0"] + arguments, in: folder.path, environment: environment)
        errors = URL(filePath: folder.at("serve.log"))
        try Data().write(to: errors)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        var text = ""
        while !text.contains("until Ctrl-C\n"), let data = try output.fileHandleForReading.read(upToCount: 1),
            !data.isEmpty
        {
            text += String(decoding: data, as: UTF8.self)
        }
        let address = try #require(text.firstMatch(of: /Serving public at http:\/\/127\.0\.0\.1:(\d+)\//), "\(text)")
        port = try #require(Int(address.1))
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    /// What it has said so far beside its address.
    var diagnostics: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    /// The answer to a request for a path.
    func get(_ path: String) async throws -> String {
        let connection = try RawConnection(port: port)
        connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return await connection.receive()
    }

    /// The stream of an open page, whose beginning has come.
    func listen(_ path: String) async throws -> RawConnection {
        let page = try await get(path)
        let tag = try #require(page.firstMatch(of: /data-tag="([^"]+)"/)).1
        let connection = try RawConnection(port: port)
        connection.send("GET /.bantin/events?page=\(path)&tag=\(tag) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(await connection.receive(until: "retry: 500\n\n") != nil)
        return connection
    }
}
