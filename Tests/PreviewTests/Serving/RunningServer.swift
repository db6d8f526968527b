import Archive
import Foundation
import TestSupport
import Testing

@testable import Preview

/// A server on a free port of 127.0.0.1, for as long as a function takes.
enum RunningServer {
    /// Other tests keep the threads of Swift's pool busy for as long as they build.
    private static let threads = OwnThreads(4)

    /// Runs it and waits for its end, which comes as after Ctrl-C.
    @discardableResult
    static func serving<Value: Sendable>(
        _ site: PublishedSite, base: String = "/", feed: PreviewFeed? = nil,
        limits: PreviewServer.Limits = PreviewServer.Limits(), _ work: (_ port: Int) async throws -> Value
    ) async throws -> Value {
        let server = PreviewServer(site: site, base: base, port: 0, feed: feed, limits: limits)
        return try await withTaskExecutorPreference(threads) {
            let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
            let group = server.group(until: []) { continuation.yield($0) }
            let running = Task(executorPreference: threads) {
                // One that could not begin has no address.
                defer { continuation.finish() }
                try await server.run(group)
            }
            do {
                var iterator = addresses.makeAsyncIterator()
                let address = try #require(await iterator.next())
                let value = try await work(try #require(URL(string: address)?.port))
                await group.triggerGracefulShutdown()
                try await running.value
                return value
            } catch {
                await group.triggerGracefulShutdown()
                try await running.value
                throw error
            }
        }
    }

    /// Sends bytes and gives all that comes back.
    static func ask(_ port: Int, _ request: [UInt8]) async throws -> String {
        let connection = try RawConnection(port: port)
        connection.send(request)
        connection.endSending()
        return try await connection.receive()
    }

    /// Asks for a path with headers.
    static func get(_ port: Int, _ path: String, _ headers: String...) async throws -> String {
        let lines = ["GET \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
        return try await ask(port, Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    }
}
