/// The host of a web address, without `www.`.
struct WebHost: Hashable, Sendable {
    /// In lower case, from the left: `["bache", "quangninh", "gov", "vn"]`.
    let labels: [Substring]

    /// The host of an address with or without its scheme; nil for what has no host with a dot in it.
    init?(_ address: String) {
        var rest = address[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { !"/?#".contains($0) }
        if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
        rest = rest.prefix { $0 != ":" }
        if rest.hasSuffix(".") { rest.removeLast() }
        var labels = rest.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        if labels.first == "www" { labels.removeFirst() }
        guard labels.count > 1, labels.allSatisfy(Self.isLabel) else { return nil }
        self.labels = labels
    }

    /// The host itself, then the hosts that it is a part of, as far as they have a dot.
    var withParents: [String] {
        (0..<labels.count - 1).map { labels[$0...].joined(separator: ".") }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty
            && label.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    }
}
