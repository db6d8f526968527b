import CFileSystem
import Foundation

/// Puts a staged site in its destination's place.
///
/// Linux and macOS exchange two folders in one step on most file systems, so that the destination is there all the time.
/// Elsewhere it takes two renames. A process that is killed between them leaves the old site under the name
/// `.NAME.previous` and nothing at the destination: the next run finds that and finishes. What cannot be renamed at all
/// is filled file by file.
struct FolderSwap: Sendable {
    /// The exchange of two paths: 0, or an error number. Another one stands for a system without it.
    var exchange: @Sendable (String, String) -> Int32 = { exchange_files($0, $1) }

    /// What became of the old site.
    enum Outcome: Equatable {
        case wasNone
        /// It is the caller's to remove.
        case movedAway(to: String)
        /// Its files were replaced one by one.
        case filled
    }

    /// Puts the staged folder, which holds these files, in place.
    func put(_ staged: String, files: [String], at paths: StagingPaths) throws -> Outcome {
        guard isThere(paths.destination) else {
            try move(staged, to: paths.destination)
            return .wasNone
        }
        try keepPermissions(of: paths.destination, on: staged)
        switch exchange(staged, paths.destination) {
        case 0: return .movedAway(to: staged)
        case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: return try exchangeInTwoSteps(staged, at: paths)
        case EXDEV, EBUSY:
            do throws(SystemError) {
                try FileReplacement(staged: staged, destination: paths.destination).run(new: files)
            } catch {
                throw OutputFailure("half", error.description, advice: "some files are new, some old: build again")
            }
            return .filled
        case let code: throw SystemError("replace", paths.destination, code: code)
        }
    }

    private func exchangeInTwoSteps(_ staged: String, at paths: StagingPaths) throws(SystemError) -> Outcome {
        try move(paths.destination, to: paths.previous)
        do throws(SystemError) {
            try move(staged, to: paths.destination)
        } catch {
            try move(paths.previous, to: paths.destination)
            throw error
        }
        return .movedAway(to: paths.previous)
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
