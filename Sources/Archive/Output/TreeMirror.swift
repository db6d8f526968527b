import Foundation
import Synchronization

/// Makes folders of a tree equal to those of another, with one file on the disk for both wherever the file system can.
struct TreeMirror: Sendable {
    /// nil: nothing is there to be the same as.
    let original: TreeFolder?
    let copy: TreeFolder
    let calls: SystemCalls
    let jobs: Int
    /// A file that the copy has as it should be, though it is not the original's.
    var own: String?

    /// What could not be linked and is a file of its own in the copy.
    typealias Copies = [(file: Int, folder: Int, stamp: FileStamp)]

    /// Brings folders up to date, those above before those below; files as the stamps say that they are in the original.
    func update(_ folders: [Int], of tree: TreeStamps) throws(SystemError) -> Copies {
        let depths = folders.map { folder in
            let path = tree.folders.bytes[tree.folders.range(folder)]
            return path.isEmpty ? 0 : 1 + path.count { $0 == UInt8(ascii: "/") }
        }
        let copies = Mutex<Copies>([])
        for depth in Set(depths).sorted() {
            let level = zip(folders, depths).filter { $0.1 == depth }.map(\.0)
            try ParallelLoop.run(level.count, jobs: jobs, chunk: 64) { range throws(SystemError) in
                for folder in level[range] {
                    let made = try update(folder, of: tree)
                    if !made.isEmpty { copies.withLock { $0 += made } }
                }
            }
        }
        return copies.withLock { $0 }
    }

    private func update(_ folder: Int, of tree: TreeStamps) throws(SystemError) -> Copies {
        let path = tree.folders[folder]
        var isNew = false
        if !path.isEmpty { isNew = try copy.descriptor.createFolder(path) }
        if !isNew { try removeStrays(in: folder, path: path, of: tree) }
        var copies: Copies = []
        for file in tree.files(of: folder) where tree.fileStamps[file] != 0 {
            let filePath = tree.path(ofFile: file, in: folder)
            if filePath == own { continue }
            if !isNew {
                if FileStamp(try copy.descriptor.status(of: filePath)).stamp == tree.fileStamps[file] { continue }
                try copy.descriptor.remove(filePath)
            }
            if let stamp = try take(filePath) { copies.append((file, folder, stamp)) }
        }
        if let status = try original?.descriptor.status(of: path.isEmpty ? "." : path),
            try copy.descriptor.status(of: path.isEmpty ? "." : path)?.mode != status.mode, status.kind == .folder
        {
            try copy.descriptor.take(status, folder: path.isEmpty ? "." : path)
        }
        return copies
    }

    /// Removes what the tree does not have there, also a file in a folder's place and the other way round.
    private func removeStrays(in folder: Int, path: String, of tree: TreeStamps) throws(SystemError) {
        for entry in try copy.descriptor.entries(of: path) {
            let child = path.isEmpty ? entry.displayName : "\(path)/\(entry.displayName)"
            if try entry.kind(in: copy.descriptor, at: child) == .folder {
                if tree.folder(Array(child.utf8)[...]) != nil { continue }
            } else {
                if let file = tree.file(entry.bytes[...], in: folder), tree.fileStamps[file] != 0 { continue }
            }
            try copy.descriptor.removeAll(child)
        }
    }

    /// Gives a file of the original a name in the copy. Where that is refused (a file system without links, a file with
    /// too many of them, one of another owner), it is copied with its time, and its stamp there is returned.
    private func take(_ path: String) throws(SystemError) -> FileStamp? {
        guard let original else { return nil }
        var code = calls.linkRefusal(path)
        if code == 0 { code = copy.descriptor.link(path, from: original.descriptor) }
        if code == 0 { return nil }
        guard [EPERM, EMLINK, ENOTSUP, EOPNOTSUPP, ENOSYS, EXDEV, EACCES].contains(code) else {
            throw SystemError("create", "\(copy.descriptor.path)/\(path)", code: code)
        }
        let source = try original.descriptor.openFile(path)
        let target = try copy.descriptor.create(path)
        let status = try source.status
        try source.readPieces(count: status.size) { piece throws(SystemError) in try target.writeAll(piece) }
        try target.take(status, time: true)
        return FileStamp(try target.status)
    }
}
