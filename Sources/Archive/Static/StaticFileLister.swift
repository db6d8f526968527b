import BulletinModel

/// Finds the files that are copied into the site: all of a folder and of those below it.
///
/// A link to a file inside the folder is that file once more. Hidden files stay where they are.
struct StaticFileLister {
    /// The folder itself, without links in its path.
    private let root: String
    private let now: Int64
    private var list: StaticFileList

    /// The names of hidden files that servers and hosts read; about others nobody needs to be told.
    private static let served: Set<String> = [".nojekyll", ".well-known", ".htaccess"]

    /// The files of a folder, which need not be there. Throws when it cannot be listed.
    static func list(
        _ folder: ArchivePath, now: Int64 = SourceStamp.now
    ) throws(ConfigurationFailure) -> StaticFileList {
        guard isThere(folder.absolute) else { return StaticFileList(of: folder) }
        do throws(SystemError) {
            let root = try realPath(folder.absolute)
            var lister = StaticFileLister(root: root, now: now, list: StaticFileList(of: folder))
            lister.visit(try FolderEntry.all(in: root), prefix: "")
            lister.list.sort(now: now)
            return lister.list
        } catch {
            throw ConfigurationFailure(
                "static.unreadable", file: folder.name, "cannot \(error.operation) it: \(error.reason)")
        }
    }

    private init(root: String, now: Int64, list: StaticFileList) {
        self.root = root
        self.now = now
        self.list = list
    }

    private mutating func visit(_ entries: [FolderEntry], prefix: String) {
        for entry in entries {
            let path = prefix + entry.displayName
            guard !entry.isHidden else {
                if Self.served.contains(entry.displayName) {
                    list.report(
                        .note, "static.hidden", path,
                        "it was not copied: no name in the site begins with a dot",
                        advice: "put it beside the site when you publish it")
                }
                continue
            }
            if let problem = entry.name == nil ? "it is not UTF-8" : OutputPath.problem(path) {
                list.report(
                    .error, "static.name", path, "the name cannot be an address: \(problem)", advice: "rename the file")
                continue
            }
            do throws(SystemError) {
                switch try entry.kind(at: "\(root)/\(path)") {
                case .file: try add(path)
                case .folder: visit(try FolderEntry.all(in: "\(root)/\(path)"), prefix: path + "/")
                case .link: try judgeLink(path)
                case .special:
                    list.report(.error, "static.special", path, "this is a pipe, a socket or a device, not a file")
                }
            } catch {
                list.report(.error, "static.unreadable", path, "cannot \(error.operation) it: \(error.reason)")
            }
        }
    }

    private mutating func add(_ path: String) throws(SystemError) {
        let status = try FileStatus(of: "\(root)/\(path)")
        list.files.append(StaticFile(path: path, stamp: SourceStamp([status], now: now)))
    }

    private mutating func judgeLink(_ path: String) throws(SystemError) {
        let target: String
        do throws(SystemError) {
            target = try realPath("\(root)/\(path)")
        } catch  where error.code == SystemError.notFound || error.code == SystemError.linkLoop {
            return list.report(.error, "static.dangling-link", path, "the link leads nowhere", advice: "remove it")
        }
        guard target.hasPrefix(root + "/") else {
            return list.report(
                .error, "static.link-outside", path, "the link leads out of the folder",
                advice: "copy what it leads to")
        }
        switch try FileStatus(of: target).kind {
        case .file: try add(path)
        case .folder, .link, .special:
            list.report(
                .error, "static.link", path, "the link does not lead to a file",
                advice: "links to files are copied, those to folders are not")
        }
    }
}
