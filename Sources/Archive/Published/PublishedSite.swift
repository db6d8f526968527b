import Foundation

/// A site on the disk, to be read by whoever serves it.
///
/// Nothing outside of its folder is ever opened: a path is made of plain names, and links that lead out are not followed.
public struct PublishedSite: Sendable {
    private let destination: ArchivePath
    private var folder: String { destination.absolute }

    /// What a path names in the site.
    public enum Entry: Sendable {
        case file(PublishedFile)
        case folder
        case absent
    }

    /// A site in a folder, which may be replaced by another build at any time.
    public init(folder: ArchivePath) {
        destination = folder
    }

    /// What is in the folder before a build has succeeded.
    public enum Standing: Hashable, Sendable {
        /// What an earlier build made.
        case site
        case nothing
        /// What somebody else put there: it is nobody's to serve.
        case foreign
    }

    /// By a look at it.
    public var standing: Standing {
        switch try? DestinationState(of: destination) {
        case .site: .site
        case .absent, .empty: .nothing
        case .refused, nil: .foreign
        }
    }

    /// What names from the site's root lead to; no names lead to the root itself.
    public func entry(at names: [String]) -> Entry {
        let path = names.joined(separator: "/")
        guard names.isEmpty || OutputPath.problem(path) == nil, !names.contains(where: { $0.contains("/") }) else {
            return .absent
        }
        guard let root = try? realPath(folder), let target = try? realPath("\(root)/\(path)"),
            target == root || target.hasPrefix(root + "/"),
            // A link inside of the site may lead to what is hidden there.
            !target.dropFirst(root.utf8.count).contains("/.")
        else { return .absent }
        switch try? FileStatus(of: target).kind {
        case .folder: return .folder
        case .file: return (try? PublishedFile(path: target)).map(Entry.file) ?? .absent
        default: return .absent
        }
    }
}

/// An open file of a site. It stays what it is when a build replaces the site meanwhile.
public final class PublishedFile: Sendable {
    /// In bytes.
    public let size: Int
    /// When its bytes were written, in seconds since 1970.
    public let modified: Int
    /// Changes when the file is changed or replaced.
    public let stamp: UInt64
    private let descriptor: FileDescriptor

    init(path: String) throws(SystemError) {
        descriptor = try FileDescriptor(reading: path)
        let status = try descriptor.status
        size = status.size
        modified = Int(status.modified / 1_000_000_000)
        stamp = status.stamp
    }

    /// At most `count` bytes from an offset on; none at the end.
    public func bytes(from offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        try descriptor.bytes(from: offset, count: min(count, max(0, size - offset)))
    }
}
