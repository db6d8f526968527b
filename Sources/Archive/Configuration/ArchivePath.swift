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

    private static func normalized(_ path: String) -> String {
        var names: [Substring] = []
        for name in path.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return "/" + names.joined(separator: "/")
    }
}
