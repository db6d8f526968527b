/// A bulletin's file in the source folder.
struct SourceFile: Hashable, Sendable {
    /// Relative to the source folder, with `/` between names.
    let path: String

    /// The path without its extension: what the bulletin is called unless a person says otherwise.
    var id: String {
        let ending = Self.fileExtension(of: path)
        return ending.isEmpty ? path : String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
    }

    /// By the extension: what is not Markdown is plain text.
    var mediaType: String { Self.fileExtension(of: path) == "md" ? "text/markdown" : "text/plain" }

    /// What a person may write about it, beside it.
    var sidecar: SourceFile { SourceFile(path: id + ".yaml") }

    /// What a name says of a file.
    enum Role {
        case bulletin, sidecar, other
    }

    static func role(of name: String) -> Role {
        switch fileExtension(of: name) {
        case "txt", "md": .bulletin
        case "yaml": .sidecar
        default: .other
        }
    }

    /// In lower case; empty when the name has none.
    private static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        let end = name[name.utf8.index(after: dot)...]
        return end.utf8.contains(UInt8(ascii: "/")) ? "" : end.lowercased()
    }
}
