import CFileSystem
import Foundation

/// Puts a new tree in its destination's place.
///
/// Linux and macOS exchange two folders in one step on most file systems, so that the destination is there all the time.
/// Elsewhere it takes two renames. A process that is killed between them leaves the old site as `previous` in the hidden
/// folder and nothing at the destination: the next run finds that and finishes. What cannot be renamed at all is filled
/// file by file.
struct FolderSwap: Sendable {
    /// The exchange of two paths: 0, or an error number.
    var exchange: @Sendable (String, String) -> Int32 = { exchange_files($0, $1) }

    /// What became of the old site.
    enum Outcome: Equatable {
        case wasNone
        /// It has the new one's name now.
        case exchanged
        /// It is where it was: a folder that cannot be renamed.
        case refused
    }

    /// Puts the tree in place.
    func put(_ paths: UpdatePaths) throws(SystemError) -> Outcome {
        guard isThere(paths.destination) else {
            try move(paths.tree, to: paths.destination)
            return .wasNone
        }
        switch exchange(paths.tree, paths.destination) {
        case 0: return .exchanged
        case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP:
            try exchangeInTwoSteps(paths)
            return .exchanged
        case EXDEV, EBUSY: return .refused
        case let code: throw SystemError("replace", paths.destination, code: code)
        }
    }

    private func exchangeInTwoSteps(_ paths: UpdatePaths) throws(SystemError) {
        try move(paths.destination, to: paths.previous)
        do throws(SystemError) {
            try move(paths.tree, to: paths.destination)
        } catch {
            try move(paths.previous, to: paths.destination)
            throw error
        }
        try move(paths.previous, to: paths.tree)
    }

    /// Finishes what a killed process has begun: the old site goes back to where it was, or becomes the spare tree if
    /// the new one already took its place.
    func recover(_ paths: UpdatePaths) throws(SystemError) {
        guard isThere(paths.previous) else { return }
        if !isThere(paths.destination) {
            try move(paths.previous, to: paths.destination)
        } else if !isThere(paths.tree) {
            try move(paths.previous, to: paths.tree)
        } else {
            try removeFolder(paths.previous)
        }
    }

    private func move(_ path: String, to name: String) throws(SystemError) {
        guard rename(path, name) == 0 else { throw SystemError("rename", path) }
    }
}
