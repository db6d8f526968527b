import Foundation

/// A stream of the terminal or of whatever it is connected to.
struct Console: Sendable {
    /// Results.
    static let output = Console(descriptor: STDOUT_FILENO)
    /// Progress and what is wrong.
    static let diagnostics = Console(descriptor: STDERR_FILENO)

    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Whether somebody looks at it who can see a line change.
    var isTerminal: Bool { isatty(descriptor) == 1 && environment("TERM") != "dumb" }

    /// See no-color.org.
    var isColored: Bool { isTerminal && environment("NO_COLOR").isEmpty }

    /// False when nobody reads any more.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR && errno != EAGAIN {
                return false
            }
        }
        return true
    }

    /// False when nobody reads any more.
    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    private func environment(_ name: String) -> String { ProcessInfo.processInfo.environment[name] ?? "" }
}
