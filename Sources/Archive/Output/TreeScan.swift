import Synchronization

/// All files of a destination that no record knows.
struct TreeScan {
    /// By the paths of their folders; with the names, a file that is none (a link, a pipe) has the stamp 0.
    private(set) var folders: [String: [(entry: FolderEntry, stamp: FileStamp)]] = [:]

    /// Lists folder after folder, each depth on all cores.
    init(_ root: TreeFolder, jobs: Int) throws(SystemError) {
        var level = [""]
        while !level.isEmpty {
            let paths = level
            let found = Mutex<[(String, [(entry: FolderEntry, stamp: FileStamp)], [String])]>([])
            try ParallelLoop.run(paths.count, jobs: jobs, chunk: 64) { range throws(SystemError) in
                for path in paths[range] {
                    var (files, below) = ([(entry: FolderEntry, stamp: FileStamp)](), [String]())
                    for entry in try root.descriptor.entries(of: path) {
                        let child = path.isEmpty ? entry.displayName : "\(path)/\(entry.displayName)"
                        let status = entry.name == nil ? nil : try root.descriptor.status(of: child)
                        if try entry.kind(in: root.descriptor, at: child) == .folder {
                            below.append(child)
                        } else {
                            files.append((entry, FileStamp(status)))
                        }
                    }
                    let result = (path, files, below)
                    found.withLock { $0.append(result) }
                }
            }
            level = []
            for (path, files, below) in found.withLock({ $0 }) {
                folders[path] = files
                level += below
            }
        }
    }
}
