import BulletinModel
import SearchIndex
import Site
import Synchronization

/// The index of search beside its page. A build that changes few bulletins adds a segment for them.
struct SearchFiles: SiteCollection {
    /// Of all that must not be published. When it is another, nothing of the old index stays.
    let redactions: Fingerprint

    private static let folder = SiteRenderer.searchFolder
    private static let state = "search"

    func owns(_ path: String) -> Bool { path.hasPrefix(Self.folder) && path != Self.folder + "index.html" }

    func update(_ run: CollectionRun, damaged: [String]) async throws -> CollectionChanges {
        let files = CollectedFiles(run.site, folder: Self.folder)
        guard let bulletins = run.renderer.searched(run.plan) else {
            try run.cache.set(Self.state, to: SearchFilesState(makers: Fingerprint(), bytes: []))
            return CollectionChanges(removed: files.removeRest(of: published(run)))
        }
        try files.write(SearchFacetList.path, bulletins.choices.bytes())
        try files.write(SearchPeopleList.path, SearchPeopleList.bytes(bulletins.people))
        var makers = run.inputs.program
        makers.add(redactions)
        if damaged.isEmpty, let known = try run.cache.property(Self.state, as: SearchFilesState.self),
            known.makers == makers, let previous = SearchState(known.bytes),
            let removed = try update(previous, bulletins, run, files, makers)
        {
            return files.changes(.bulletin(nil), removed: removed)
        }
        let made = try await SearchIndexWriter(
            bulletins: bulletins, records: run.records, spill: SpillFile(in: run.site.paths.workshop, "search"),
            jobs: run.jobs, write: files.write
        ).run()
        try finish(made.manifest, made.state, run, files, makers)
        return files.changes(damaged.isEmpty ? .new : .altered, removed: files.removeRest(of: published(run)))
    }

    private func published(_ run: CollectionRun) -> [String] {
        run.site.publishedFiles(in: Self.folder).filter(owns)
    }

    /// Writes what is new, and gives the files that are gone; nil when what is there cannot be read.
    private func update(
        _ previous: SearchState, _ bulletins: SearchedBulletins, _ run: CollectionRun, _ files: CollectedFiles,
        _ makers: Fingerprint
    ) throws -> [String]? {
        let update = SearchUpdate(of: previous, to: bulletins.entries)
        if update.isEmpty { return [] }
        // Nothing of it may be on the disk when the rest cannot be made.
        let new = Mutex<[(path: String, bytes: [UInt8])]>([])
        let made: UpdatedSearch
        do {
            made = try update.write(
                spill: SpillFile(in: run.site.paths.workshop, "search"),
                document: { bulletins.document($0, try run.records.bulletin(at: bulletins.position(of: $0))) },
                read: { path in
                    guard let bytes = try? run.site.publishedBytes(of: Self.folder + path) else {
                        throw SearchIndexError.malformed(path: path)
                    }
                    return bytes
                }, write: { path, bytes in new.withLock { $0.append((path, bytes)) } })
        } catch is SearchIndexError {
            return nil
        }
        for file in new.withLock({ $0 }) { try files.write(file.path, file.bytes) }
        try finish(made.manifest, made.state, run, files, makers)
        return files.removeRest(
            of: made.obsolete.flatMap { run.site.publishedFiles(in: "\(Self.folder)\($0)/") })
    }

    private func finish(
        _ manifest: SearchManifest, _ state: SearchState, _ run: CollectionRun, _ files: CollectedFiles,
        _ makers: Fingerprint
    ) throws {
        try files.write(SearchManifest.path, manifest.bytes())
        try run.cache.set(Self.state, to: SearchFilesState(makers: makers, bytes: state.bytes))
    }
}

/// Which bulletins the index holds, and by which program and under which redactions it was written.
struct SearchFilesState: Packable {
    let makers: Fingerprint
    let bytes: [UInt8]

    init(makers: Fingerprint, bytes: [UInt8]) {
        self.makers = makers
        self.bytes = bytes
    }

    func pack(into writer: inout PackedWriter) {
        writer.write(makers)
        writer.write(bytes: bytes)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        makers = try reader.read()
        bytes = try reader.readBytes()
    }
}
