/// Where a site is published: an absolute `http` or `https` URL that ends with a slash, e.g.
/// `https://example.org/archive/`.
public struct SiteAddress: Hashable, Sendable {
    /// `http` or `https`.
    public let scheme: String
    /// The host with its port, in lower case: `example.org`, `localhost:8080`.
    public let host: String
    /// `/`, or the folder that the site is published in with a slash at both ends: `/archive/`.
    public let path: String

    /// Where `bantin serve` shows a site whose address nobody has given.
    public static let local = SiteAddress(scheme: "http", host: "localhost:8080", path: "/")

    private init(scheme: String, host: String, path: String) {
        self.scheme = scheme
        self.host = host
        self.path = path
    }

    /// Reads an address; a slash that is missing at its end is added. nil for another scheme, without a host, with a
    /// user, a query or a fragment, or with characters that a URL writes in another way (`%C3%AA`, `xn--`).
    public init?(_ text: String) {
        guard let separator = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...]
        let host = rest.prefix { $0 != "/" }.lowercased()
        var path = String(rest.dropFirst(host.count))
        if !path.hasSuffix("/") { path += "/" }
        guard scheme == "http" || scheme == "https", Self.isHost(host), Self.isPath(path) else { return nil }
        self.init(scheme: scheme, host: host, path: path)
    }

    /// The host without its port.
    public var hostName: String {
        host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    }

    /// The address of a page by its path from the site's root, e.g. `bac-kan/`.
    public func url(_ path: String) -> String { "\(scheme)://\(host)\(self.path)\(path)" }

    private static func isHost(_ host: String) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        if host.hasPrefix("[") {
            return host.contains("]") && host.utf8.allSatisfy { isLetterOrDigit($0) || "[]:.".utf8.contains($0) }
        }
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
        if parts.count == 2 { guard let port = Int(parts[1]), (1...65_535).contains(port) else { return false } }
        return name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    /// Segments of unreserved, escaped and sub-delimiter characters (RFC 3986), none empty, `.` or `..`.
    private static func isPath(_ path: String) -> Bool {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast()
        return segments.allSatisfy { segment in
            !segment.isEmpty && segment != "." && segment != ".."
                && segment.utf8.allSatisfy { isLetterOrDigit($0) || "-._~%!$&'()*+,;=:@".utf8.contains($0) }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension SiteAddress: CustomStringConvertible {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var description: String { url("") }
}
