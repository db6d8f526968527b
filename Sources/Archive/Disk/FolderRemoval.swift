import Foundation

/// Removes a folder with all that is in it; links are removed, not followed. Nothing is wrong when it is not there.
func removeFolder(_ path: String) throws(SystemError) {
    let entries: [FolderEntry]
    do {
        entries = try FolderEntry.all(in: path)
    } catch  where error.code == ENOENT {
        return
    }
    for entry in entries {
        let name = String(decoding: entry.bytes, as: UTF8.self)
        let child = "\(path)/\(name)"
        let kind = try entry.kind(at: child)
        if kind == .folder {
            try removeFolder(child)
        } else if unlink(child) != 0, errno != ENOENT {
            throw SystemError("remove", child)
        }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw SystemError("remove", path) }
}
