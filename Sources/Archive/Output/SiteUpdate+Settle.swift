extension SiteUpdate {
    /// What a swap left: the record, and the tree that was published. nil for a destination that was filled.
    struct Finished: Sendable {
        var record: TreeRecord
        var tree: TreeFolder?
    }

    /// Brings the spare tree, which is the old site now, up to date, so that the next build has nothing to do for what
    /// this one did. Readers have the new site already. What cannot be done, the next build does.
    func settle() {
        guard let finished = finished.withLock({ $0 }), let tree = finished.tree else { return }
        do throws(SystemError) {
            try settle(finished.record, tree)
        } catch {
            // A spare tree that is half made is no worse than one that is out of date.
        }
    }

    private func settle(_ record: TreeRecord, _ tree: TreeFolder) throws(SystemError) {
        var record = record
        try FileDescriptor(folder: paths.workshop).createFolder("tree")
        let old = try TreeFolder(paths.tree)
        let stale = record.stamps.spare.indices.filter { record.stamps.spare[$0] == 0 }
        let copies = try TreeMirror(original: tree, copy: old, calls: calls, jobs: jobs)
            .update(stale, of: record.stamps)
        guard copies.isEmpty else {
            // No links here: a second tree would take the room of a second site, and save nothing.
            return try removeFolder(paths.tree)
        }
        // A few are looked at again faster than the record is written again.
        guard stale.count > 256 else { return }
        record.stamps.spare = try TreeVerification.stamps(
            of: stale, of: record.stamps, in: old, over: record.stamps.spare, calls, jobs)
        try record.save(paths)
    }
}
