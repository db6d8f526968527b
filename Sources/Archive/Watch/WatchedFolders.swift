/// What a build reads, as folders: the archive folder for its YAML files, and everything below the folders of bulletins,
/// of templates, of own pages and of static files.
struct WatchedFolders: Hashable, Sendable {
    /// Folders of which single files count, with what the names of those look like.
    private let shallow: [String]
    /// The names in shallow folders that count beside YAML files.
    private let names: Set<String>
    private let deep: [String]

    /// `file` is the configuration, where it is another one than `bantin.yaml`.
    init(_ configuration: Configuration, file: String?) {
        let roots = [
            configuration.source, configuration.templates, configuration.pages, configuration.staticFiles,
        ]
        let file = ArchivePath(file ?? Configuration.fileName, in: configuration.folder)
        let parents = roots.map(\.split) + [file.split]
        shallow = ([configuration.folder] + parents.map(\.folder.absolute)).reduce(into: []) { folders, folder in
            if !folders.contains(folder) { folders.append(folder) }
        }
        names = Set(parents.map(\.name))
        deep = roots.map(\.absolute)
    }

    /// Whether something of this name in a folder matters; `isDeep` says which kind of folder that is.
    func matters(_ name: String, isDeep: Bool) -> Bool {
        // Hidden files are those that editors and builds write beside others.
        if name.isEmpty || name.hasPrefix(".") || name.hasSuffix("~") { return name.isEmpty }
        return isDeep || names.contains(name) || name.hasSuffix(".yaml")
    }

    /// All that are there now, with their kind, each before what is in it is listed: who begins to watch a folder then
    /// misses none that comes into it. What cannot be listed is left out: the build says so.
    func forEach(_ body: (_ path: String, _ isDeep: Bool) throws(SystemError) -> Void) throws(SystemError) {
        for path in shallow where isFolder(path) { try body(path, false) }
        for root in deep where isFolder(root) { try visit((try? realPath(root)) ?? root, body) }
    }

    /// What the files that matter look like now: it changes when one of them does.
    func stamps() -> [String: UInt64] {
        var stamps: [String: UInt64] = [:]
        var folders: [(path: String, isDeep: Bool)] = []
        try? forEach { path, isDeep in folders.append((path, isDeep)) }
        for (folder, isDeep) in folders {
            for entry in (try? FolderEntry.all(in: folder)) ?? [] {
                guard let name = entry.name, matters(name, isDeep: isDeep) else { continue }
                let path = "\(folder)/\(name)"
                guard let status = try? FileStatus(of: path) else { continue }
                // What is in folders is looked at by itself.
                stamps[path] = status.kind == .folder ? 0 : status.stamp
            }
        }
        return stamps
    }

    private func visit(
        _ folder: String, _ body: (_ path: String, _ isDeep: Bool) throws(SystemError) -> Void
    ) throws(SystemError) {
        try body(folder, true)
        for entry in (try? FolderEntry.all(in: folder)) ?? [] where !entry.isHidden {
            guard let name = entry.name, (try? entry.kind(at: "\(folder)/\(name)")) == .folder else { continue }
            try visit("\(folder)/\(name)", body)
        }
    }

    private func isFolder(_ path: String) -> Bool { (try? FileStatus(of: path).kind) == .folder }
}
