import Foundation
import Synchronization

/// A connection to a server on this machine that sends what it is told, however wrong.
public final class RawConnection: Sendable {
    private let socket: Int32
    private let rest = Mutex("")

    /// Connects to 127.0.0.1.
    public init(port: Int) throws {
        #if canImport(Darwin)
            socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #else
            socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(socket) }

    /// Sends text as UTF-8, once.
    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends bytes, once.
    public func send(_ bytes: [UInt8]) {
        #if canImport(Darwin)
            _ = Foundation.send(socket, bytes, bytes.count, 0)
        #else
            _ = Foundation.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        #endif
    }

    /// Says that nothing more will be sent.
    public func endSending() { _ = shutdown(socket, Int32(SHUT_WR)) }

    /// The number of bytes that come until the server closes the connection.
    public func receiveCount() async throws -> Int { try await onOwnThread { try self.receivedBytes().count } }

    /// All that comes until the server closes the connection.
    public func receive() async throws -> String {
        try await onOwnThread { String(decoding: try self.receivedBytes(), as: UTF8.self) }
    }

    /// What comes next, whatever its length, while the connection stays open; nothing when it is closed.
    public func receiveSome() async throws -> String {
        try await onOwnThread { String(decoding: try self.nextBytes(), as: UTF8.self) }
    }

    /// What comes up to these words and with them, sooner or later; nil when the server closes the connection before.
    /// What came behind them in one go is given by the next call.
    public func receive(until words: String) async throws -> String? {
        var received = rest.withLock { $0 }
        while true {
            if let found = received.firstRange(of: words) {
                let rest = String(received[found.upperBound...])
                self.rest.withLock { $0 = rest }
                return String(received[..<found.upperBound])
            }
            let next = try await receiveSome()
            if next.isEmpty { return nil }
            received += next
        }
    }

    /// Whether something has come, or the end.
    public var isReadable: Bool {
        var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    /// Lets it break off at its end, in place of saying goodbye.
    public func breakOff() {
        var lingering = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
    }

    /// A server from which nothing has come for a minute hangs, however busy the machine is.
    public struct Silence: Error {}

    private static let patience: Int32 = 60_000

    /// The server, or its tests, need the threads of the pool.
    private func onOwnThread<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
        }
    }

    private func receivedBytes() throws -> [UInt8] {
        var received: [UInt8] = []
        while true {
            let next = try nextBytes()
            if next.isEmpty { return received }
            received += next
        }
    }

    /// Empty at the end.
    private func nextBytes() throws -> [UInt8] {
        var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, Self.patience) != 0 else { throw Silence() }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        return Array(buffer[..<max(0, count)])
    }
}
