/// What is where a site shall go, at a glance.
enum DestinationState: Hashable {
    case absent
    case empty
    /// Made by an earlier build. What is in it beside is for `PublishedTree` to find.
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
        if entries.isEmpty {
            self = .empty
        } else if try SiteMarker.isThere(in: destination.absolute) {
            self = .site
        } else {
            self = .refused(
                reason: "\(destination.name) is a folder that Bantin did not make, and it is not empty",
                advice: "name another destination, or empty the folder if nobody needs what is in it")
        }
    }

    /// Throws unless a site may go there.
    static func check(_ destination: ArchivePath) throws {
        guard case .refused(let reason, let advice) = try DestinationState(of: destination) else { return }
        throw OutputFailure("destination", reason, advice: advice)
    }

    /// What desktops strew about by themselves.
    static func isLitter(_ entry: FolderEntry) -> Bool {
        [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"].contains(entry.displayName)
    }
}
