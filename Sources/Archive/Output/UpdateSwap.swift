import BulletinModel

/// The last step of an update: what was written reaches the disk, the new tree takes its place, and a record of it is
/// left for the next build.
struct UpdateSwap {
    let update: SiteUpdate
    /// The tree that is to be published.
    let spare: TreeFolder
    /// The paths of the files that the destination did not have.
    let written: () -> [String]
    let removed: [String]

    private var paths: UpdatePaths { update.paths }

    /// `tree` has the stamps of the published tree and of the spare one as they were, 0 where a folder changes.
    func run(_ tree: TreeStamps, _ commit: (UInt64) throws -> Void) throws -> SiteUpdate.Outcome {
        // The new name must not be on the disk before the bytes are.
        try spare.descriptor.sync(wholeFileSystem: true, by: update.calls)
        let token = UInt64.random(in: 1...UInt64.max)
        guard !update.isFilled else {
            try commit(token)
            return try fill(tree, token)
        }
        if let status = try update.published.folder?.descriptor.status, try spare.descriptor.status.mode != status.mode
        {
            try spare.descriptor.take(status)
        }
        var next = tree
        (next.published, next.spare) = (tree.spare, tree.published)
        next.published = try stamps(next.published, of: next, in: spare)
        var record = try TreeRecord(
            token: token, inode: spare.descriptor.status.inode, isFilled: false, stamps: next,
            whole: update.published.wholeRecord)
        try record.write(paths)
        try commit(token)
        guard try FolderSwap(exchange: update.calls.exchange).put(paths) != .refused else {
            return try fill(tree, token)
        }
        update.finished(record, spare)
        try record.adopt(paths)
        for folder in [paths.parent, paths.workshop] { try FileDescriptor(folder: folder).sync(by: update.calls) }
        return SiteUpdate.Outcome(record)
    }

    /// Replaces the files of the destination one by one.
    private func fill(_ tree: TreeStamps, _ token: UInt64) throws -> SiteUpdate.Outcome {
        guard let destination = update.published.folder else {
            throw SystemError("replace", paths.destination, code: SystemError.notFound)
        }
        do throws(SystemError) {
            try FileReplacement(staged: spare, destination: destination).run(written: written(), removed: removed)
            for path in update.published.extras
            where tree.file(path) == nil && tree.folder(Array(path.utf8)[...]) == nil {
                try destination.descriptor.removeAll(path)
            }
        } catch {
            throw OutputFailure("half", error.description, advice: "some files are new, some old: build again")
        }
        var next = tree
        for folder in next.folders.indices where next.published[folder] == 0 {
            for file in next.files(of: folder) {
                let stamp = FileStamp(try destination.descriptor.status(of: next.path(ofFile: file, in: folder)))
                (next.fileStamps[file], next.fileSizes[file]) = (stamp.stamp, stamp.size)
            }
        }
        // A file that could not be renamed had another name there before.
        next.published[0] = 0
        next.published = try stamps(next.published, of: next, in: destination)
        next.spare = next.spare.map { _ in 0 }
        var record = try TreeRecord(
            token: token, inode: destination.descriptor.status.inode, isFilled: true, stamps: next)
        update.finished(record, nil)
        try record.save(paths)
        try destination.descriptor.sync(wholeFileSystem: true, by: update.calls)
        try removeFolder(paths.tree)
        return SiteUpdate.Outcome(
            record,
            diagnostics: [
                Diagnostic(
                    .note, code: "output.file-by-file", file: update.name,
                    message: "this folder cannot be exchanged as a whole, so its files were replaced one by one",
                    advice: "choose a folder inside of it to have a whole site at every moment")
            ])
    }

    /// The stamps with those that are not known, as far as they can be relied on.
    private func stamps(_ known: [UInt64], of tree: TreeStamps, in folder: TreeFolder) throws(SystemError) -> [UInt64] {
        try TreeVerification.stamps(
            of: known.indices.filter { known[$0] == 0 }, of: tree, in: folder, over: known, update.calls, update.jobs)
    }
}
