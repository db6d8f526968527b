import Foundation

/// A call to the operating system that failed.
public struct SystemError: Error, Hashable, Sendable {
    /// What was tried, as it stands behind "cannot": `read`, `create` …
    public let operation: String
    /// The path that it was tried on.
    public let path: String
    /// The error number.
    public let code: Int32

    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    static let notFound = ENOENT
    static let linkLoop = ELOOP

    /// The system's words for the error number.
    public var reason: String { String(cString: strerror(code)) }
}

extension SystemError: CustomStringConvertible {
    /// `cannot read seeds/a.txt: Permission denied`.
    public var description: String { "cannot \(operation) \(path): \(reason)" }
}
