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
    public func receiveCount() async -> Int {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.receivedBytes().count) }
        }
    }

    /// All that comes until the server closes the connection. Waits on a thread of its own: the server needs the others.
    public func receive() async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.received()) }
        }
    }

    /// What comes next, whatever its length, while the connection stays open.
    public func receiveSome() async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var buffer = [UInt8](repeating: 0, count: 65_536)
                let count = recv(self.socket, &buffer, buffer.count, 0)
                continuation.resume(returning: String(decoding: buffer[..<max(0, count)], as: UTF8.self))
            }
        }
    }

    /// What comes up to these words and with them, sooner or later; nil when the server closes the connection before.
    /// What came behind them in one go is given by the next call.
    public func receive(until words: String) async -> String? {
        var received = rest.withLock { $0 }
        while true {
            if let found = received.firstRange(of: words) {
                let rest = String(received[found.upperBound...])
                self.rest.withLock { $0 = rest }
                return String(received[..<found.upperBound])
            }
            let next = await receiveSome()
            if next.isEmpty { return nil }
            received += next
        }
    }

    private func received() -> String { String(decoding: receivedBytes(), as: UTF8.self) }

    private func receivedBytes() -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return received }
            received += buffer[..<count]
        }
    }
}
