import CFileSystem
import Foundation

/// Puts a staged site in its destination's place.
///
/// Linux (5 file systems of 6) and macOS exchange two folders in one step, so that the destination is there all the time.
/// Elsewhere it takes two renames. A process that is killed between them leaves the old site under the name
/// `.NAME.previous` and nothing at the destination: the next run finds that and finishes.
struct FolderSwap {
    /// The exchange of two paths: 0, or an error number. Another one stands for a system without it.
    var exchange: (String, String) -> Int32 = { exchange_files($0, $1) }

    /// Gives the path that the old site has now, if there was one; it is the caller's to remove.
    func put(_ staged: String, at paths: StagingPaths) throws(SystemError) -> String? {
        guard isThere(paths.destination) else {
            try move(staged, to: paths.destination)
            return nil
        }
        try keepPermissions(of: paths.destination, on: staged)
        switch exchange(staged, paths.destination) {
        case 0: return staged
        case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: break
        case let code: throw SystemError("replace", paths.destination, code: code)
        }
        try move(paths.destination, to: paths.previous)
        do throws(SystemError) {
            try move(staged, to: paths.destination)
        } catch {
            try move(paths.previous, to: paths.destination)
            throw error
        }
        return paths.previous
    }

    /// Finishes what a killed process has begun: the old site goes back to where it was, or goes away if the new one
    /// already took its place.
    func recover(_ paths: StagingPaths) throws(SystemError) {
        guard isThere(paths.previous) else { return }
        if isThere(paths.destination) {
            try removeFolder(paths.previous)
        } else {
            try move(paths.previous, to: paths.destination)
        }
    }

    private func move(_ path: String, to name: String) throws(SystemError) {
        guard rename(path, name) == 0 else { throw SystemError("rename", path) }
    }

    private func keepPermissions(of old: String, on new: String) throws(SystemError) {
        var status = stat()
        guard stat(old, &status) == 0, chmod(new, status.st_mode & 0o7777) == 0 else {
            throw SystemError("replace", old)
        }
    }
}
