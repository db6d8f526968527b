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
        try await RunningServer.serving(site) { port in
            let answer = try await RunningServer.get(port, "/")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nhome"))
        }
    }

    @Test func `a taken port is told with what to do`() async throws {
        try await RunningServer.serving(site) { port in
            let failure = await #expect(throws: PreviewServer.Failure.self) {
                try await PreviewServer(site: site, port: port).run(until: []) { _ in }
            }
            let words = try #require(failure?.description)
            #expect(words.hasPrefix("cannot serve on 127.0.0.1:\(port): "))
            #expect(words.contains(" has that port; --port "))
            #expect(words.hasSuffix(" is free"))
            #expect(PortOwner.name(ofPort: port).map { words.contains("‘\($0)’") } ?? words.contains("another program"))
        }
    }

    @Test func `the kernel's table tells which socket listens`() {
        let table = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0 100 0
               1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0 100 0
               2: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0 100 0
            """
        #expect(PortOwner.listeners(onPort: 8080, table: table) == ["4711"])
        #expect(PortOwner.listeners(onPort: 80, table: table) == ["4713"])
        #expect(PortOwner.listeners(onPort: 8081, table: table) == [])
    }

    @Test func `an address of another machine is told`() async throws {
        let failure = await #expect(throws: PreviewServer.Failure.self) {
            try await PreviewServer(site: site, host: "192.0.2.1", port: 0).run(until: []) { _ in }
        }
        #expect(failure?.description.contains("choose another with --bind") == true)
    }

    @Test func `an open connection does not hold up the end`() async throws {
        try await RunningServer.serving(site) { port in
            let connection = try RawConnection(port: port)
            // A first answer shows that the server has taken the connection.
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try await connection.receiveSome().hasPrefix("HTTP/1.1 200 OK\r\n"))
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
            return connection
        }
    }
}
