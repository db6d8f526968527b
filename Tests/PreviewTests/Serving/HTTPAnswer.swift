import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// A response with its body in memory.
struct HTTPAnswer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer

    init(_ response: Response) async throws {
        status = response.status
        headers = response.headers
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        body = collected.bytes.withLock { $0 }
    }

    private final class Collected: Sendable {
        let bytes = Mutex(ByteBuffer())
    }

    private struct Writer: ResponseBodyWriter {
        let collected: Collected

        func write(_ buffer: ByteBuffer) { collected.bytes.withLock { _ = $0.writeImmutableBuffer(buffer) } }
        func finish(_ trailingHeaders: HTTPFields?) {}
    }
}
