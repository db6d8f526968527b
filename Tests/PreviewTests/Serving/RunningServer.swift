import Archive
import Foundation
import TestSupport
import Testing

@testable import Preview

/// A server on a free port of 127.0.0.1, for as long as a function takes.
enum RunningServer {
    /// Runs it and waits for its end.
    @discardableResult
    static func serving<Result: Sendable>(
        _ site: PublishedSite, base: String = "/", feed: PreviewFeed? = nil,
        limits: PreviewServer.Limits = PreviewServer.Limits(), _ work: (_ port: Int) async throws -> Result
    ) async throws -> Result {
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        let server = PreviewServer(site: site, base: base, port: 0, feed: feed, limits: limits)
        let task = Task { try await server.run(until: []) { continuation.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        do {
            let result = try await work(try #require(URL(string: address)?.port))
            task.cancel()
            try await task.value
            return result
        } catch {
            task.cancel()
            throw error
        }
    }

    /// Sends bytes and gives all that comes back.
    static func ask(_ port: Int, _ request: [UInt8]) async throws -> String {
        let connection = try RawConnection(port: port)
        connection.send(request)
        connection.endSending()
        return await connection.receive()
    }

    /// Asks for a path with headers.
    static func get(_ port: Int, _ path: String, _ headers: String...) async throws -> String {
        let lines = ["GET \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
        return try await ask(port, Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    }
}
