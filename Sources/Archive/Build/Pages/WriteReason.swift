/// A file of the site that was written.
public struct WrittenPage: Hashable, Sendable {
    /// From the site's root.
    public let path: String
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let reason: WriteReason
}

/// Why a file of the site was made again.
public enum WriteReason: Hashable, Sendable {
    /// Nothing is known of it: it is new, or there was no cache.
    case new
    case forced
    /// What is at the destination is not what a build has put there.
    case altered
    /// The bulletin that it shows, by the name of its file; nil when it shows several.
    case bulletin(String?)
    /// What it says of other bulletins and of places.
    case list
    /// Something of all that it collects from the archive.
    case collected
    /// Templates, settings, strings, the program, by name.
    case inputs([String])
}

extension WriteReason: CustomStringConvertible {
    /// Words that follow the path and a colon.
    public var description: String {
        switch self {
        case .new: "it is new"
        case .forced: "everything was asked for"
        case .altered: "it was missing or changed at the destination"
        case .bulletin(let file?): "\(file) changed"
        case .bulletin(nil): "a bulletin in it changed"
        case .list: "what it lists changed"
        case .collected: "what it collects changed"
        case .inputs(let names): "\(names.joined(separator: ", ")) changed"
        }
    }
}
