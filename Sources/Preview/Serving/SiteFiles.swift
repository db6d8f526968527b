import Archive

/// A published site by the paths of requests.
struct SiteFiles: Sendable {
    private let site: PublishedSite
    /// Where the site lies: `/`, or a path with a slash at both ends.
    let base: String

    /// What a path leads to.
    enum Entry {
        case file(PublishedFile, name: String)
        /// A folder that was asked for without the slash at its end.
        case folder
        case absent
    }

    init(_ site: PublishedSite, base: String) {
        self.site = site
        self.base = base
    }

    func entry(_ path: RequestPath) -> Entry {
        switch site.entry(at: path.names) {
        case .file(let file) where !path.isFolder: return .file(file, name: path.names.last ?? "")
        case .folder where path.isFolder:
            guard case .file(let file) = site.entry(at: path.names + ["index.html"]) else { return .absent }
            return .file(file, name: "index.html")
        case .folder: return .folder
        default: return .absent
        }
    }

    /// What is shown where nothing is.
    var notFoundPage: PublishedFile? {
        guard case .file(let page) = site.entry(at: ["404.html"]) else { return nil }
        return page
    }

    /// The address of a folder.
    func location(of path: RequestPath) -> String {
        path.names.reduce(base) { $0 + Self.encoded($1) + "/" }
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.reduce(into: "") { result, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(UnicodeScalar(byte))
            default:
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
