import BulletinModel
import Site

/// The archive as data: all records, the tables, what they hold, and the page about them.
struct DataCollection: SiteCollection {
    private let isOn: Bool
    private let hasMark: Bool
    private let redactions: Redactions

    init(_ configuration: Configuration) {
        isOn = configuration.site.formats.contains(.data)
        hasMark = configuration.site.csvHasMark
        redactions = configuration.redactions
    }

    /// The files that hold one part of each bulletin, as all sites have them.
    private static let chunked = [DataFile.records] + BulletinTable.all.map(\.table.fileName)
    private static let overviews = OverviewTable.all.map(\.table.fileName)
    private static let descriptions = ["index.html", "datapackage.json"]
    private static let state = "data"
    private static let databaseState = "database"

    private static let sourcesState = "sources"

    private static let files =
        (chunked + overviews + descriptions + [DataFile.database, DataFile.sources, StaticRepository.fileName]).map {
            DataFile.folder + $0
        }

    func owns(_ path: String) -> Bool { Self.files.contains(path) }

    func update(_ run: CollectionRun, damaged: [String]) async throws -> CollectionChanges {
        var changes = CollectionChanges()
        guard isOn else {
            for path in Self.files where run.site.holds(path) {
                run.site.remove(path)
                changes.removed.append(path)
            }
            return changes
        }
        // After a build without data, what the cache remembers is not there any more.
        let records = DataFile.folder + DataFile.records
        let damaged = run.site.holds(records) ? damaged : damaged + [records]
        func known<Value: Packable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
            damaged.isEmpty ? try run.cache.property(name) : nil
        }
        let chunked = chunkedFiles(run.renderer, run.plan)
        let order = run.records.summaries.orderOfIds()
        let parts = ChunkedFiles(chunked)
        let keys = parts.keys(run, order: order)
        let (knownDatabase, knownState) = (
            try known(Self.databaseState, as: DatabaseState.self), try known(Self.state, as: DataState.self)
        )
        // The database takes one core, and so do files that are copied in long runs; what is done first has time for tables.
        async let database = DatabaseFile(run: run, order: order, keys: keys).update(knownDatabase)
        if run.jobs == 1 { _ = try await database }
        async let overviews = writeOverviews(run)
        if run.jobs == 1 { _ = try await overviews }
        let (state, written) = try await parts.update(run, order: order, keys: keys, knownState)
        changes.written += written
        if chunked.count == Self.chunked.count, run.site.holds(Self.repository) {
            run.site.remove(Self.repository)
            changes.removed.append(Self.repository)
        }
        var files = zip(chunked.map { String($0.path.dropFirst(DataFile.folder.count)) }, state.files).enumerated().map
        { index, file in
            DataFile(
                name: file.0, size: file.1.size, sha256: file.1.hash.description,
                rows: state.table.rowCount(of: index))
        }
        for overview in try await overviews {
            if overview.isNew {
                changes.written.append(WrittenPage(path: DataFile.folder + overview.file.name, reason: .collected))
            }
            files.append(overview.file)
        }
        files.append(DataFile(database: DataFile.database, bulletins: state.table.keys.count))
        let (databaseState, isNew) = try await database
        if isNew { changes.written.append(WrittenPage(path: DatabaseFile.path, reason: .collected)) }
        let named = run.records.table.lines(hiding: redactions.hides)
        let sources = SourceManifest.fingerprint(of: named)
        if try known(Self.sourcesState) != sources, try SourceManifest.write(named, into: run.site).isNew {
            changes.written.append(WrittenPage(path: SourceManifest.path, reason: .collected))
        }
        for file in run.renderer.describe(files, in: run.plan) where try run.site.write(file).isNew {
            changes.written.append(WrittenPage(path: file.path, reason: .collected))
        }
        try run.cache.set(Self.state, to: state)
        try run.cache.set(Self.databaseState, to: databaseState)
        try run.cache.set(Self.sourcesState, to: sources)
        return changes
    }

    private func writeOverviews(_ run: CollectionRun) throws -> [(file: DataFile, isNew: Bool)] {
        try OverviewTable.all.map { overview in
            let name = overview.table.fileName
            let (bytes, count) = overview.rows(of: run.plan, behind: overview.table.header(hasMark: hasMark))
            let isNew = try run.site.write(OutputFile(path: DataFile.folder + name, bytes: bytes)).isNew
            return (DataFile(name: name, size: bytes.count, sha256: ContentHash(bytes).description, rows: count), isNew)
        }
    }

    private static let repository = DataFile.folder + StaticRepository.fileName

    /// In the order of `chunked`; behind them the static repository, when there is one.
    private func chunkedFiles(_ site: SiteRenderer, _ plan: SitePlan) -> [ChunkedFile] {
        let records = ChunkedFile(path: DataFile.folder + DataFile.records, head: []) { bulletin, _ in
            (bulletin.json() + [UInt8(ascii: "\n")], 1)
        }
        let tables = BulletinTable.all.map { table in
            ChunkedFile(path: DataFile.folder + table.table.fileName, head: table.table.header(hasMark: hasMark)) {
                table.rows(of: $0, at: $1)
            }
        }
        guard let head = StaticRepository.head(site) else { return [records] + tables }
        return [records] + tables + [
            ChunkedFile(path: Self.repository, head: head, tail: StaticRepository.tail) {
                (StaticRepository.record(of: $0, at: $1, in: plan, site), 1)
            }
        ]
    }
}

/// What is kept of the data for the next build.
struct DataState: Packable {
    var table: ChunkTable
    /// The files whose parts the table has.
    var files: [(size: Int, hash: ContentHash)]

    init(table: ChunkTable, files: [(size: Int, hash: ContentHash)]) {
        self.table = table
        self.files = files
    }

    func pack(into writer: inout PackedWriter) {
        writer.write(table)
        for file in files {
            writer.write(file.size)
            writer.write(file.hash.description)
        }
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        table = try reader.read()
        files = []
        for _ in table.heads {
            let size: Int = try reader.read()
            let digits: String = try reader.read()
            guard let hash = ContentHash(hexadecimal: Array(digits.utf8)) else { throw reader.damage }
            files.append((size, hash))
        }
    }
}
