/// Where a link leads that the site's owner has written: to a place of the site, or elsewhere.
public struct OwnerLink: Hashable, Sendable {
    /// Whole, or from the site's root: `nam/index.html#muc`.
    private let address: String
    private let isOutside: Bool

    /// What links may begin with that leave the site.
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Reads `https://example.org/`, `mailto:a@example.org`, or a path from the site's root: `/nam/2020/`, `gioi-thieu`,
    /// `/tep.pdf`. nil for other schemes, for an address without one (`//example.org`), for controls and blanks.
    public init?(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" }
        guard !text.isEmpty, isPlain, !text.hasPrefix("//") else { return nil }
        if let scheme = Self.scheme(of: text) {
            guard Self.schemes.contains(scheme) else { return nil }
            self.init(address: text, isOutside: true)
        } else {
            self.init(address: Self.file(text), isOutside: false)
        }
    }

    init(page: OwnPage) { self.init(address: page.folder + "index.html", isOutside: false) }

    private init(address: String, isOutside: Bool) {
        self.address = address
        self.isOutside = isOutside
    }

    /// The link on a page from which `root` leads to the site's root.
    func href(from root: String) -> String { isOutside ? address : root + address }

    /// The file of the site that it leads to; nil when it leads elsewhere.
    public var file: String? {
        isOutside ? nil : String(address.prefix { $0 != "?" && $0 != "#" })
    }

    private static func scheme(of text: String) -> String? {
        let name = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        return text.dropFirst(name.count).hasPrefix(":") ? name.lowercased() : nil
    }

    /// A folder's page is a file of it; what has no ending is a folder.
    private static func file(_ text: String) -> String {
        let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
        var path = String(text[..<end].drop { $0 == "/" })
        if !path.isEmpty, !path.hasSuffix("/"), !(path.split(separator: "/").last ?? "").contains(".") { path += "/" }
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        return path + text[end...]
    }
}
