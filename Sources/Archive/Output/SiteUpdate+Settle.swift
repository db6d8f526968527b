extension SiteUpdate {
    /// What a swap left: the record, and the tree that was published. nil for a destination that was filled.
    struct Finished: Sendable {
        var record: TreeRecord
        var tree: TreeFolder?
    }

    /// Brings the spare tree, which is the old site now, up to date, so that the next build has nothing to do for what
    /// this one did. Readers have the new site already. What cannot be done, the next build does.
    ///
    /// Whether the tree has a manifest of its own afterwards, see `TreeRecord`.
    @discardableResult
    func settle() -> Bool {
        guard let finished = finished.withLock({ $0 }), let tree = finished.tree else { return false }
        do throws(SystemError) {
            return try settle(finished.record, tree)
        } catch {
            // A spare tree that is half made is no worse than one that is out of date.
            return false
        }
    }

    private func settle(_ record: TreeRecord, _ tree: TreeFolder) throws(SystemError) -> Bool {
        var record = record
        try FileDescriptor(folder: paths.workshop).createFolder("tree")
        let old = try TreeFolder(paths.tree)
        let stale = record.stamps.spare.indices.filter { record.stamps.spare[$0] == 0 }
        // Few are looked at again faster than the record is written again. What another process builds next does so, and
        // finds a manifest that is no link to the published one.
        let areFew = stale.count <= 256
        if areFew, let patches = progress.withLock(\.manifestPatches),
            let own = try ownManifest(in: old, size: published.size(of: FixityManifest.fileName))
        {
            guard try mirror(tree, in: old, stale, of: record, own: FixityManifest.fileName) else { return false }
            try own.writeAll(patches)
            return true
        }
        guard try mirror(tree, in: old, stale, of: record), !areFew else { return false }
        record.stamps.spare = try TreeVerification.stamps(
            of: stale, of: record.stamps, in: old, over: record.stamps.spare, calls, jobs)
        try record.save(paths)
        return false
    }

    /// Whether that was done with links.
    private func mirror(
        _ tree: TreeFolder, in old: TreeFolder, _ stale: [Int], of record: TreeRecord, own: String? = nil
    ) throws(SystemError) -> Bool {
        let copies = try TreeMirror(original: tree, copy: old, calls: calls, jobs: jobs, own: own)
            .update(stale, of: record.stamps)
        if copies.isEmpty { return true }
        // No links here: a second tree would take the room of a second site, and save nothing.
        try removeFolder(paths.tree)
        return false
    }
}
