import BulletinModel

/// A look at all sources: which there are, and what the disk says of each. Nothing of them is read.
struct SourceLook: Sendable {
    let list: SourceList
    /// In the order of the list's files.
    let states: [SourceState]

    init(_ folder: ArchivePath, jobs: Int, tell: @Sendable (BuildEvent) -> Void) async throws {
        let now = SourceStamp.now
        tell(.began(.list, total: nil))
        let list = try SourceLister.list(folder)
        self.list = list
        states = try await Parallel.map(list.files, jobs: jobs, chunk: 64) { file in
            SourceState(file, in: folder, hasSidecar: list.sidecars.contains(file.id), now: now)
        }
        tell(.finished(.list, count: list.files.count))
    }
}
