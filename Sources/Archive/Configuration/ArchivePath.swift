/// A path as people wrote it, and where that is.
public struct ArchivePath: Hashable, Sendable {
    /// As written, without a slash at its end: what diagnostics show.
    public let name: String
    /// Absolute.
    public let absolute: String

    /// A path that begins in `folder` unless it is absolute.
    public init(_ name: String, in folder: String) {
        var name = name
        while name.utf8.count > 1, name.hasSuffix("/") { name.removeLast() }
        while name.hasPrefix("./"), name.utf8.count > 2 { name.removeFirst(2) }
        self.name = name
        absolute = Self.normalized(name.hasPrefix("/") ? name : "\(folder)/\(name)")
    }

    private init(name: String, absolute: String) {
        self.name = name
        self.absolute = absolute
    }

    /// Whether this is `other` or a folder above it. Both may or may not be there yet.
    func contains(_ other: ArchivePath) -> Bool {
        let (outer, inner) = (resolved, other.resolved)
        return inner == outer || inner.hasPrefix(outer == "/" ? "/" : outer + "/")
    }

    /// Without links, as far as the path is there.
    var resolved: String {
        if let resolved = try? realPath(absolute) { return resolved }
        guard let slash = absolute.lastIndex(of: "/"), slash != absolute.startIndex else { return absolute }
        let parent = ArchivePath(String(absolute[..<slash]), in: "/").resolved
        return (parent == "/" ? "" : parent) + absolute[slash...]
    }

    /// The path of something in this folder, from the folder; nil when it is elsewhere.
    func path(of other: ArchivePath) -> String? {
        contains(other) ? String(other.resolved.dropFirst(resolved.count).drop { $0 == "/" }) : nil
    }

    /// The folder that it lies in, named as the path was (so perhaps not at all), and its own name there.
    var split: (folder: ArchivePath, name: String) {
        func cut(_ path: String) -> (String, String) {
            guard let slash = path.lastIndex(of: "/") else { return ("", path) }
            return (String(path[..<slash]), String(path[path.index(after: slash)...]))
        }
        let (folder, own) = cut(absolute)
        return (ArchivePath(name: cut(name).0, absolute: folder.isEmpty ? "/" : folder), own)
    }

    /// What diagnostics call something in this folder.
    func name(of path: String) -> String { name.isEmpty ? path : "\(name)/\(path)" }

    private static func normalized(_ path: String) -> String {
        var names: [Substring] = []
        for name in path.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return "/" + names.joined(separator: "/")
    }
}
