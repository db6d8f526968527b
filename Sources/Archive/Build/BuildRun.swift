import BulletinModel
import Site

/// One run of a build with an open cache: its stages in their order.
struct BuildRun: Sendable {
    private let configuration: Configuration
    private let options: ArchiveBuild.Options
    private let cache: BuildCache
    private let program: Fingerprint
    private let memory: BuildMemory
    private let renderer: SiteRenderer
    private let tell: @Sendable (BuildEvent) -> Void

    init(
        _ configuration: Configuration, _ options: ArchiveBuild.Options, _ cache: BuildCache,
        _ memory: BuildMemory, _ tell: @escaping @Sendable (BuildEvent) -> Void
    ) throws {
        self.configuration = configuration
        self.options = options
        self.cache = cache
        self.tell = tell
        self.memory = memory
        program = try memory.program(cache)
        renderer = try memory.renderer(configuration)
    }

    /// Builds into a site. `look` gives what a look at all sources shows, which a brief build can do without.
    func run(into site: SiteUpdate, look: () async throws -> SourceLook) async throws -> BuildReport {
        let files = try StaticFileLister.list(configuration.staticFiles)
        let update = recordUpdate()
        let (sources, totals, records) = try await records(update, look)
        let ledgers = try BuildLedgers(
            configuration, day: options.day ?? SystemClock.day,
            RevisionTexts(configuration, environment: options.environment), memory
        ) { [memory, configuration] in try memory.maker(configuration) }
        let result = try await SiteBuild(
            configuration, options, renderer,
            PageTable(
                cache, destination: configuration.destination, jobs: options.jobs, isLasting: memory.isLasting),
            SiteCollections.all(configuration, files), ledgers, program: program, memory: memory, tell: tell
        ).run(totals, into: site) {
            if let records { records } else { try await update.records(of: sources) }
        }
        memory.keep(result.outcome.record)
        return BuildReport(
            bulletins: totals.bulletins, result,
            diagnostics: (sources.diagnostics + files.diagnostics + totals.diagnostics + result.diagnostics).condensed()
        )
    }

    /// The bulletins' files, and what came of them. The records are nil when nobody knows them by heart.
    private func records(
        _ update: RecordUpdate, _ look: () async throws -> SourceLook
    ) async throws -> (sources: SourceList, totals: RecordTotals, records: KnownRecords?) {
        if options.isBrief, !options.isForced, let changed = options.changed,
            let (sources, records) = try update.run(changed: changed, maker: { try memory.maker(configuration) })
        {
            return (sources, records.totals, records)
        }
        let found = try await look()
        let (totals, records) = try await update.run(found, isForced: options.isForced) {
            try memory.maker(configuration)
        }
        return (found.list, totals, records)
    }

    private func recordUpdate() -> RecordUpdate {
        var environment = Fingerprint()
        environment.add(program)
        environment.add(configuration.publishers.fingerprint)
        environment.add(configuration.redactions.fingerprint)
        environment.add(configuration.source.name)
        return RecordUpdate(
            cache: cache, reader: SourceReader(folder: configuration.source), environment: environment,
            memory: memory, jobs: options.jobs, tell: tell)
    }
}
