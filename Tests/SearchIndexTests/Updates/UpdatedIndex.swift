import Testing

@testable import SearchIndex

/// An index in memory that takes changes in.
struct UpdatedIndex {
    private(set) var files: [String: [UInt8]]
    private(set) var state: SearchState
    /// Texts that the last update asked for.
    private(set) var asked = 0
    private let mostText: Int

    /// `mostText`: so many bytes of text a manifest takes.
    init(_ documents: [PlantedDocument], mostText: Int = SearchUpdate.mostText) throws {
        self.mostText = mostText
        let written = try IndexFolder.written(documents.map(\.document))
        files = written.files
        state = SearchState(base: written.summary, documents.map(Self.entry))
    }

    static func entry(_ document: PlantedDocument) -> SearchEntry { SearchEntry(document.document, id: document.id) }

    /// Brings the index to these documents, newest first; the state goes through its bytes, as between two builds.
    mutating func update(to documents: [PlantedDocument]) throws {
        let previous = try #require(SearchState(state.bytes))
        let update = SearchUpdate(of: previous, to: documents.map(Self.entry), smallest: 0, mostText: mostText)
        asked = update.needed.count
        guard !update.isEmpty else { return }
        let old = files
        let store = FileStore()
        let made = try update.write(
            spill: MemorySpill(), document: { documents[$0].document },
            read: { path in
                guard let file = old[path] else { throw SearchIndexError.malformed(path: path) }
                return file
            }, write: { store.write($1, to: $0) })
        state = made.state
        for folder in made.obsolete { files = files.filter { !$0.key.hasPrefix(folder + "/") } }
        files.merge(store.all) { _, new in new }
        files[SearchManifest.path] = made.manifest.bytes()
    }
}
