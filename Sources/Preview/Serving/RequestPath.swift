/// The path of a request, from the site's root.
struct RequestPath: Equatable {
    /// Decoded; the root has none.
    let names: [String]
    /// Whether it ends in a slash, as a folder's does.
    let isFolder: Bool

    enum Failure: Error, Equatable {
        /// No path that a client of good will sends.
        case malformed
        case tooLong
        /// Outside of the path that the site is published under.
        case outside
    }

    /// Longer than any path of a site.
    static let maximumLength = 4096

    /// Reads the target of a request (`/archive/b%E1%BA%AFc-k%E1%BA%A1n/?page=2`) for a site that lies under `base`,
    /// which begins and ends with a slash.
    ///
    /// It is decoded once. Names that would mean something to the file system (`..`, a slash, zero) are malformed
    /// however they are written; what was encoded twice is a name with a percent sign.
    init(target: String, base: String) throws(Failure) {
        guard target.utf8.count <= Self.maximumLength else { throw .tooLong }
        let path = target.prefix { $0 != "?" && $0 != "#" }
        guard path.hasPrefix("/") else { throw .malformed }
        let names = try Self.names(path)
        let baseNames = try Self.names(base[...]).filter { !$0.isEmpty }
        guard names.starts(with: baseNames) else { throw .outside }
        let rest = names.dropFirst(baseNames.count)
        // `/archive` without its slash is not the site, but leads to it.
        isFolder = rest.last == ""
        self.names = isFolder ? Array(rest.dropLast()) : Array(rest)
        guard !self.names.contains("") else { throw .malformed }
    }

    private static func names(_ path: Substring) throws(Failure) -> [String] {
        var names: [String] = []
        for part in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let name = decoded(part), name != ".", name != "..",
                !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "/\\".utf8.contains($0) })
            else { throw .malformed }
            names.append(name)
        }
        return names
    }

    /// nil when a percent sign has no two digits behind it, or when the bytes are not UTF-8.
    static func decoded(_ part: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = part[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
