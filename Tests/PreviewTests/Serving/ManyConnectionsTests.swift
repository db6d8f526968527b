import Archive
import Foundation
import TestSupport
import Testing

@testable import Preview

/// Thousands of connections at one server.
@Suite(.timeLimit(.minutes(10)))
struct ManyConnectionsTests {
    private let folder: TemporaryFolder
    private var site: PublishedSite { PublishedSite(folder: ArchivePath("public", in: folder.path)) }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("home", to: "public/index.html")
        // Both ends of each connection are files of this process.
        var limit = rlimit()
        #if canImport(Darwin)
            let files = RLIMIT_NOFILE
        #else
            let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #endif
        #expect(getrlimit(files, &limit) == 0)
        limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 4_096))
        #expect(setrlimit(files, &limit) == 0)
    }

    private static let beginnings = [
        "", "GET / HT", "\u{16}\u{3}\u{1}", "GET / HTTP/1.1\r\nHost: localhost\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n",
    ]

    @Test func `however many come and go, in whatever way, the next request is answered`() async throws {
        try await RunningServer.serving(site) { port in
            for wave in 0..<8 {
                if wave > 0 { #expect(try await RunningServer.get(port, "/").hasSuffix("\r\n\r\nhome")) }
                // As many as the system lets wait: it would put off more by a second.
                let connections = try (0..<250).map { number in
                    let connection = try RawConnection(port: port)
                    connection.send(Self.beginnings[number % Self.beginnings.count])
                    if (number / 6 + wave) % 2 == 0 { connection.breakOff() }
                    return connection
                }
                withExtendedLifetime(connections) {}
            }
            #expect(try await RunningServer.get(port, "/").hasSuffix("\r\n\r\nhome"))
        }
    }

    @Test func `no more are served at a time than are allowed, and the others wait for their turn`() async throws {
        try await RunningServer.serving(site, limits: PreviewServer.Limits(connections: 20)) { port in
            var connections = try (0..<200).map { _ in
                let connection = try RawConnection(port: port)
                connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                return connection
            }
            var answered = 0
            while !connections.isEmpty {
                try await eventually("twenty answers") {
                    connections.count { $0.isReadable } >= min(20, connections.count)
                }
                let isServed = connections.map(\.isReadable)
                let served = isServed.count { $0 }
                // NIO takes up to four connections before it asks whether it may.
                #expect(served < 24)
                answered += served
                connections = zip(connections, isServed).filter { !$1 }.map(\.0)
            }
            #expect(answered == 200)
        }
    }
}
