import Extraction
import MarkdownRendering

/// A link in Markdown that people wrote, to something that should be in the site.
struct LocalLink: Hashable, Sendable {
    /// As it reaches the page: `../hop/`, `/nam/2019/`, `anh.jpg`.
    let destination: String
    /// Of the file that it is written in, counted from 1.
    let line: Int?

    /// The links and pictures of a Markdown text without those to other hosts and to a place on the same page. `source`
    /// is the file's text, for their lines.
    static func all(in markdown: String, source: [Unicode.Scalar]) -> [LocalLink] {
        let html = CommonMark.html(markdown)
        var links: [LocalLink] = []
        for attribute in ["href=\"", "src=\""] {
            var rest = html[...]
            // Within text cmark writes quotation marks as `&quot;`: this is always an attribute.
            while let start = rest.firstRange(of: attribute.utf8) {
                let value = rest[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
                let text = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
                if isLocal(text) { links.append(LocalLink(destination: text, line: line(of: text, in: source))) }
                rest = html[value.endIndex...]
            }
        }
        return links
    }

    private static func isLocal(_ destination: String) -> Bool {
        let scheme = destination.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return !destination.isEmpty && !destination.hasPrefix("#") && !destination.hasPrefix("//")
            && !destination.dropFirst(scheme.count).hasPrefix(":")
    }

    private static func line(of destination: String, in source: [Unicode.Scalar]) -> Int? {
        guard let range = source.firstRange(of: Array(destination.unicodeScalars)) else { return nil }
        return 1 + source[..<range.lowerBound].count { $0 == "\n" }
    }

    /// The file of the site that it leads to from a page in `folder`, when it names a file; a folder's is its
    /// `index.html`. `base` is the path that the site is published under. nil when it leads out of the site.
    func target(from folder: String, base: String) -> [String]? {
        var path = destination.prefix { $0 != "#" && $0 != "?" }
        if path.isEmpty { return [folder + "index.html"] }
        var names: [Substring] = []
        if path.hasPrefix("/") {
            guard path.hasPrefix(base) else { return nil }
            path = path.dropFirst(base.count)
        } else {
            names = folder.split(separator: "/")
        }
        for name in path.split(separator: "/") where name != "." {
            if name != ".." {
                names.append(name)
            } else if names.popLast() == nil {
                return nil
            }
        }
        let joined = names.joined(separator: "/")
        return [joined, joined.isEmpty ? "index.html" : joined + "/index.html"]
    }
}
