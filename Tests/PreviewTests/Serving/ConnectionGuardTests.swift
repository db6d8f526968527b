import Archive
import Foundation
import TestSupport
import Testing

@testable import Preview

/// Who holds up the server. Nothing here measures time: on a connection that was not ended there would be silence.
@Suite(.timeLimit(.minutes(10)))
struct ConnectionGuardTests {
    private let folder: TemporaryFolder
    private var site: PublishedSite { PublishedSite(folder: ArchivePath("public", in: folder.path)) }
    private let limits = PreviewServer.Limits(connections: 4, patience: .milliseconds(300))

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("home", to: "public/index.html")
        try folder.write([UInt8](repeating: 7, count: 64 << 20), to: "public/large.bin")
    }

    @Test func `who says nothing more is hung up on`() async throws {
        let limits = PreviewServer.Limits(patience: .milliseconds(300))
        try await RunningServer.serving(site, limits: limits) { port in
            let connections = try [
                "", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
            ].map { beginning in
                let connection = try RawConnection(port: port)
                connection.send(beginning)
                return connection
            }
            for connection in connections { _ = try await connection.receive() }
        }
    }

    @Test func `who sends a byte now and then is hung up on`() async throws {
        try await RunningServer.serving(site, limits: limits) { port in
            let connection = try RawConnection(port: port)
            let drip = Task {
                for byte in Array("GET / HTTP/1.1\r\nX: ".utf8) + [UInt8](repeating: 97, count: 8_000) {
                    connection.send([byte])
                    guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
                }
            }
            _ = try await connection.receive()
            drip.cancel()
        }
    }

    @Test func `who does not take the answer is hung up on`() async throws {
        try await RunningServer.serving(site, limits: limits) { port in
            let connection = try RawConnection(port: port)
            connection.send("GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
            // As long as three others take to be hung up on, one after the other.
            for _ in 0..<3 { _ = try await RawConnection(port: port).receive() }
            #expect(try await connection.receiveCount() < 64 << 20)
        }
    }

    @Test func `dozens of connections wait for each other, and each is answered or hung up on`() async throws {
        try await RunningServer.serving(site, limits: limits) { port in
            var connections: [RawConnection] = []
            for _ in 0..<40 { connections.append(try RawConnection(port: port)) }
            #expect(try await RunningServer.get(port, "/").hasSuffix("home"))
            for connection in connections { connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            connections = []
            #expect(try await RunningServer.get(port, "/").hasSuffix("home"))
        }
    }
}
