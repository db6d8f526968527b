/// What is where a site shall go.
enum DestinationState: Hashable {
    case absent
    case empty
    /// Made by an earlier build, and nothing in it is anybody else's.
    case site
    /// Something that is not to be replaced.
    case refused(reason: String, advice: String)

    /// Looks at a destination.
    init(of destination: ArchivePath) throws(SystemError) {
        guard isThere(destination.absolute) else {
            self = .absent
            return
        }
        guard try FileStatus(of: destination.absolute).kind == .folder else {
            self = .refused(reason: "\(destination.name) is not a folder", advice: "name another destination")
            return
        }
        let entries = try FolderEntry.all(in: destination.absolute).filter { !Self.isLitter($0) }
        guard !entries.isEmpty else {
            self = .empty
            return
        }
        guard let marker = try SiteMarker(folder: destination.absolute) else {
            self = .refused(
                reason: "\(destination.name) is a folder that Bantin did not make, and it is not empty",
                advice: "name another destination, or empty the folder if nobody needs what is in it")
            return
        }
        let strangers = try Self.strangers(in: destination.absolute, known: Set(marker.paths))
        guard strangers.isEmpty else {
            let named = strangers.prefix(3).map { "\(destination.name)/\($0)" }.joined(separator: ", ")
            let more = strangers.count > 3 ? " and \(strangers.count - 3) more" : ""
            self = .refused(
                reason: "\(destination.name) holds what Bantin did not put there: \(named)\(more)",
                advice: "move it elsewhere: a build replaces the whole folder")
            return
        }
        self = .site
    }

    /// Throws unless a site may go there.
    static func check(_ destination: ArchivePath) throws {
        guard case .refused(let reason, let advice) = try DestinationState(of: destination) else { return }
        throw OutputFailure("destination", reason, advice: advice)
    }

    /// The files below a folder that its marker does not know, sorted.
    private static func strangers(in root: String, known: Set<String>) throws(SystemError) -> [String] {
        let own = [SiteMarker.fileName, FileReplacement.temporaryName]
        var strangers: [String] = []
        var prefixes = [""]
        while let prefix = prefixes.popLast() {
            for entry in try FolderEntry.all(in: "\(root)/\(prefix)") where !isLitter(entry) {
                let path = prefix + entry.displayName
                let kind = try entry.kind(at: "\(root)/\(path)")
                if kind == .folder {
                    prefixes.append(path + "/")
                } else if !known.contains(path) || entry.name == nil, !own.contains(path) {
                    strangers.append(path)
                }
            }
        }
        return strangers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What desktops strew about by themselves.
    private static func isLitter(_ entry: FolderEntry) -> Bool {
        [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"].contains(entry.displayName)
    }
}
