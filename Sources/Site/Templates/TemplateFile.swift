import BundledFiles

/// A file of the folder `Templates`: a template, a partial, a style, an icon, a script or the strings of a language.
public struct TemplateFile: Hashable, Sendable {
    /// From the folder `Templates`, with `/` between names: `bulletin.mustache`, `partials/head.mustache`.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]
    /// What diagnostics call it: its path from the archive folder, or `bantin:` and its path for one that travels
    /// inside the program.
    public let origin: String

    /// A file of the folder `Templates`.
    public init(path: String, bytes: [UInt8], origin: String) {
        self.path = path
        self.bytes = bytes
        self.origin = origin
    }

    /// The templates that travel inside the program, sorted by path.
    public static var bundled: [TemplateFile] {
        BundledFiles.paths(under: folder).compactMap { bundled(at: String($0.dropFirst(folder.count))) }
    }

    /// One of them by its path.
    static func bundled(at path: String) -> TemplateFile? {
        BundledFiles.bytes(at: folder + path).map {
            let bytes = path.hasPrefix("scripts/") ? CompactScript.bytes(of: $0) : $0
            return TemplateFile(path: path, bytes: bytes, origin: "bantin:\(folder)\(path)")
        }
    }

    private static let folder = "Templates/"

    /// Whether this is the script that another one was made of.
    private func isCopy(of script: TemplateFile) -> Bool {
        path.hasPrefix("scripts/") && CompactScript.bytes(of: bytes) == script.bytes
    }

    /// An archive's own files on top of others, usually the bundled ones: of two with one path its own wins, what it
    /// has beside is added. A copy of a bundled script is that script, which goes out without its comments. Sorted by path.
    public static func overlay(_ own: [TemplateFile], on base: [TemplateFile] = bundled) -> [TemplateFile] {
        var files: [String: TemplateFile] = [:]
        for file in base { files[file.path] = file }
        for file in own where !(files[file.path].map(file.isCopy) ?? false) { files[file.path] = file }
        return files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
