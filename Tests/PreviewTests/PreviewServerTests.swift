import Archive
import Foundation
import TestSupport
import Testing

@testable import Preview

/// Over a real socket on 127.0.0.1.
struct PreviewServerTests {
    private let folder: TemporaryFolder
    private var site: PublishedSite { PublishedSite(folder: ArchivePath("public", in: folder.path)) }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("home", to: "public/index.html")
        try folder.write("nowhere", to: "public/404.html")
        try folder.write("secret", to: "secret.txt")
    }

    @Test func `any free port is found and told`() async throws {
        try await serving { address in
            #expect(address.hasPrefix("http://127.0.0.1:"))
            #expect(address.hasSuffix("/"))
            let answer = try await Self.ask(address, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nhome"))
        }
    }

    @Test(
        arguments: [
            "GET /../secret.txt HTTP/1.1", "GET /%2e%2e/secret.txt HTTP/1.1", "GET /..%2Fsecret.txt HTTP/1.1",
            "GET //secret.txt HTTP/1.1", "GET /%00 HTTP/1.1", "GET /\u{1} HTTP/1.1", "GET secret.txt HTTP/1.1",
            "GET http://other.example/../secret.txt HTTP/1.1", "OPTIONS * HTTP/1.1", "PUT / HTTP/1.1",
            "GET / HTTP/9.9", "\u{0}\u{1}\u{2}", "GET /" + String(repeating: "a", count: 10_000) + " HTTP/1.1",
        ])
    func `a hostile request gets an error and nothing else`(line: String) async throws {
        try await serving { address in
            let answer = try await Self.ask(address, "\(line)\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
            #expect(!answer.contains("secret"))
            let next = try await Self.ask(address, "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(next.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(next.contains("\r\nContent-Length: 4\r\n") || next.contains("\r\ncontent-length: 4\r\n"))
            #expect(next.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `a taken port is told with what to do`() async throws {
        try await serving { address in
            let port = try Self.port(of: address)
            let failure = await #expect(throws: PreviewServer.Failure.self) {
                try await PreviewServer(site: site, port: port).run(until: []) { _ in }
            }
            #expect(
                failure?.description == "cannot serve on 127.0.0.1:\(port): another program has that port; choose one "
                    + "with --port, or --port 0 for any free one")
        }
    }

    @Test func `an address of another machine is told`() async throws {
        let failure = await #expect(throws: PreviewServer.Failure.self) {
            try await PreviewServer(site: site, host: "192.0.2.1", port: 0).run(until: []) { _ in }
        }
        #expect(failure?.description.contains("choose another with --bind") == true)
    }

    @Test func `an open connection does not hold up the end`() async throws {
        try await serving { address in
            let connection = try RawConnection(port: Self.port(of: address))
            // A first answer shows that the server has taken the connection: NIO does not survive to be cancelled while
            // it accepts one, which a signal never does (the server stops accepting before it is cancelled).
            connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await connection.receiveSome().hasPrefix("HTTP/1.1 200 OK\r\n"))
            connection.send("GET / HTTP/1.1\r\nHost: a\r\n")
            return connection
        }
    }

    /// Runs a server for as long as a function takes, and waits for its end.
    @discardableResult
    private func serving<Result: Sendable>(_ work: (String) async throws -> Result) async throws -> Result {
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        let server = PreviewServer(site: site, port: 0)
        let task = Task { try await server.run(until: []) { continuation.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        do {
            let result = try await work(address)
            task.cancel()
            try await task.value
            return result
        } catch {
            task.cancel()
            throw error
        }
    }

    private static func port(of address: String) throws -> Int {
        try #require(URL(string: address)?.port)
    }

    private static func ask(_ address: String, _ request: String) async throws -> String {
        let connection = try RawConnection(port: port(of: address))
        connection.send(request)
        return await connection.receive()
    }
}
