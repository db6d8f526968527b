import Foundation

/// The lines of a stream, as they come. Never holds more than the longest line that it may give.
struct LineReader {
    enum Line: Equatable {
        /// Without its line feed.
        case bytes([UInt8])
        /// Read over.
        case tooLong
    }

    private let descriptor: Int32
    private let limit: Int
    private var pending: [UInt8] = []
    /// Where the line begins that comes next.
    private var start = 0
    /// Up to where there is no line feed.
    private var searched = 0
    private var isTooLong = false
    private var isEnded = false

    private static let chunk = 1 << 16

    /// Lines of at most so many bytes.
    init(_ descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line; nil at the end. A last line needs no line feed.
    mutating func next() throws(SystemError) -> Line? {
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return line(upTo: end, next: end + 1)
            }
            searched = pending.count
            if pending.count - start > limit {
                isTooLong = true
                (start, searched) = (0, 0)
                pending.removeAll(keepingCapacity: true)
            }
            if isEnded {
                guard isTooLong || start < pending.count else { return nil }
                return line(upTo: pending.count, next: pending.count)
            }
            try fill()
        }
    }

    private mutating func line(upTo end: Int, next: Int) -> Line {
        let isTooLong = self.isTooLong || end - start > limit
        let bytes = isTooLong ? [] : Array(pending[start..<end])
        self.isTooLong = false
        (start, searched) = (next, next)
        return isTooLong ? .tooLong : .bytes(bytes)
    }

    private mutating func fill() throws(SystemError) {
        if start > 0 {
            pending.removeFirst(start)
            searched -= start
            start = 0
        }
        var failure: SystemError?
        let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
            while true {
                let got = read(descriptor, buffer.baseAddress, buffer.count)
                if got >= 0 {
                    count = got
                    return
                }
                switch errno {
                case EINTR: continue
                case EAGAIN: wait()
                default:
                    failure = SystemError("read", "standard input")
                    return
                }
            }
        }
        if let failure { throw failure }
        pending += chunk
        isEnded = chunk.isEmpty
    }

    /// A stream that somebody made non-blocking is waited for.
    private func wait() {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, -1)
    }
}
