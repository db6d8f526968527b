import BulletinModel
import Site

/// From records to the site in its place: finds out which files differ, renders and writes those.
struct SiteBuild: Sendable {
    private let source: ArchivePath
    private let planner: PagePlanner
    private let ledgers: BuildLedgers
    let options: ArchiveBuild.Options
    private let memory: BuildMemory
    let renderer: SiteRenderer
    private let inputs: SharedInputs
    private let table: PageTable
    private let collections: [any SiteCollection]
    let tell: @Sendable (BuildEvent) -> Void

    /// What became of the site.
    struct Result: Sendable {
        var outcome: SiteUpdate.Outcome
        /// The files whose bytes are others than before, in the order of the plan, and why they were made.
        var written: [WrittenPage] = []
        var writtenCount = 0
        /// The files that are gone, sorted.
        var removed: [String] = []
        var diagnostics: [Diagnostic]
    }

    init(
        _ configuration: Configuration, _ options: ArchiveBuild.Options, _ renderer: SiteRenderer, _ table: PageTable,
        _ collections: [any SiteCollection], _ ledgers: BuildLedgers, program: Fingerprint, memory: BuildMemory,
        tell: @escaping @Sendable (BuildEvent) -> Void
    ) {
        source = configuration.source
        self.options = options
        self.memory = memory
        self.renderer = renderer
        self.table = table
        self.collections = collections
        self.tell = tell
        self.ledgers = ledgers
        var files = ledgers.inputs
        files[Configuration.peopleName] = configuration.people.fingerprint
        files[Redactions.fileName] = configuration.redactions.fingerprint
        inputs = renderer.inputs(
            program: program,
            files: collections.map(\.inputs).reduce(files) { $0.merging($1) { first, _ in first } })
        planner = PagePlanner(
            renderer: renderer, inputs: inputs, table: table, people: configuration.people,
            redactions: configuration.redactions, ledgers: ledgers, isForced: options.isForced,
            source: configuration.source, tell: tell)
    }

    /// `load` gives the records themselves, which a site that is as it should be does not need.
    func run(
        _ totals: RecordTotals, into site: SiteUpdate, load: () async throws -> KnownRecords
    ) async throws -> Result {
        let (gate, memory) = (memory.gate, memory.takePlan())
        defer { gate.leave() }
        let before = try options.isForced ? nil : table.state(of: site.token)
        if let before, before.records == totals.fingerprint, before.inputs == inputs.named, site.damaged.isEmpty,
            !before.isBrief
        {
            let outcome = try publish(site, .changes)
            var kept = memory
            if kept == nil, options.plansAhead { kept = try await plan(before, outcome, load()) }
            self.memory.keep(kept)
            return Result(outcome: outcome, diagnostics: before.diagnostics)
        }
        let made = try await make(totals, before, after: memory, into: site, load)
        return try publish(made, site, before == nil ? .whole : .changes)
    }

    /// A site whose files are made. What it was planned with is kept only where another build of the process follows.
    private struct Made {
        let changes: PageChanges
        let state: SiteState
        let written: [WrittenPage]
        let writtenCount: Int
        let removed: [String]
        let diagnostics: [Diagnostic]
        /// Of a tree that is not known yet.
        let memory: PlanMemory?
    }

    private func make(
        _ totals: RecordTotals, _ before: SiteState?, after memory: PlanMemory?, into site: SiteUpdate,
        _ load: () async throws -> KnownRecords
    ) async throws -> Made {
        // What is wrong with it shows when the first file is written.
        async let isReady = before != nil && options.jobs > 1 && isReady(site)
        let records = try await load()
        let damaged = site.damaged.map { path in (path: path, owner: collections.firstIndex { $0.owns(path) }) }
        let planned = try await planner.pages(
            records, before, damaged: damaged.filter { $0.owner == nil }.map(\.path),
            after: damaged.isEmpty ? memory : nil, isBrief: options.isBrief)
        let (plan, changes) = (planned.plan, planned.changes)
        let paths = changes.arePathsPlain ? (bad: [], diagnostics: []) : OutputPath.checked(plan)
        var state = SiteState(
            tree: 0, records: totals.fingerprint, inputs: inputs.named,
            diagnostics: diagnostics(of: plan) + planner.redactions.unknown(in: records) + planned.texts.diagnostics
                + paths.diagnostics)
        // Told when the plan was made.
        if planned.isFollowing { state.diagnostics.removeAll { $0.code == Permalinks.takenCode } }
        let toMake = changes.toMake.filter {
            !paths.bad.contains($0) && !plan.pages[$0].isCollected
        }
        _ = await isReady
        let run = CollectionRun(
            plan: plan, pages: changes, records: records, renderer: renderer, inputs: inputs, site: site,
            cache: table.collections(isKnown: before != nil), jobs: options.jobs)
        let pages = toMake.pages(of: plan)
        let (areNew, collected): ([Bool], CollectionChanges)
        if let before, planned.isBrief {
            // What collections have to say is as it was: they read nothing that changed but records.
            state.isBrief = true
            state.diagnostics = before.diagnostics
            areNew = try await render(pages, of: records, into: site)
            collected = CollectionChanges()
        } else if options.jobs > 1 {
            // Collections do much one thing after another: pages are rendered meanwhile.
            async let updated = update(run, damaged)
            areNew = try await render(pages, of: records, into: site)
            collected = try await updated
        } else {
            areNew = try await render(pages, of: records, into: site)
            collected = try await update(run, damaged)
        }
        state.diagnostics += collected.diagnostics
        let gone = changes.paths(ofGone: site)
        for path in gone + paths.bad.map({ plan.pages[$0].path }) { site.remove(path) }
        // An address that is remembered and was never published does no harm; one that was published and is forgotten does.
        let remembered = planned.isFollowing ? nil : ledgers.permalinks.remember(plan.permalinks)
        let noted = [
            Permalinks.fileName: remembered?.fingerprint, RevisionLedger.fileName: planned.noted?.fingerprint,
            // No history has this number: the next build looks again.
            RevisionTexts.inputName: planned.texts.isLasting ? nil : Fingerprint(value: 0),
        ].compactMapValues(\.self)
        state.inputs = inputs.named.map { input in
            NamedFingerprint(name: input.name, fingerprint: noted[input.name] ?? input.fingerprint)
        }
        let written = areNew.indices.lazy.filter { areNew[$0] }.map {
            WrittenPage(path: pages[$0].path, reason: toMake.reason(of: $0))
        }
        return Made(
            changes: changes, state: state, written: options.tellsWritten ? written + collected.written : [],
            writtenCount: areNew.count { $0 } + collected.written.count,
            removed: (gone + collected.removed).sorted(),
            diagnostics: state.diagnostics + (planned.noted?.diagnostics ?? []) + (remembered?.diagnostics ?? []),
            memory: self.memory.isLasting ? planned.memory(inputs: state.inputs, records) : nil)
    }

    private func publish(_ made: Made, _ site: SiteUpdate, _ scope: SiteUpdate.Scope) throws -> Result {
        var outcome = try publish(site, scope)
        var state = made.state
        state.tree = outcome.token
        state.diagnostics.removeAll { $0.code == Permalinks.takenCode }
        try table.save(made.changes, state)
        memory.keep(made.memory?.of(outcome.token))
        outcome.record.hasSpareManifest = site.settle()
        return Result(
            outcome: outcome, written: made.written, writtenCount: made.writtenCount, removed: made.removed,
            diagnostics: made.diagnostics + outcome.diagnostics)
    }

    /// What a build would have planned that had something to do.
    private func plan(
        _ before: SiteState, _ outcome: SiteUpdate.Outcome, _ records: KnownRecords
    ) async throws -> PlanMemory? {
        let planned = try await planner.pages(records, before, damaged: [], after: nil, isBrief: false)
        return planned.memory(inputs: before.inputs, records)?.of(outcome.token)
    }

    /// What the plan says of sources, with the names that people know them by: the site knows no folder but its archive's.
    private func diagnostics(of plan: SitePlan) -> [Diagnostic] {
        plan.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if let file = diagnostic.file, file != Permalinks.fileName { diagnostic.file = source.name(of: file) }
            return diagnostic
        }
    }

    /// Makes the tree ready that the new site is written into: that needs the disk alone, while all else is planned.
    private func isReady(_ site: SiteUpdate) -> Bool { (try? site.ready()) != nil }

    /// Brings the collections up to date, all at once; `damaged` are files with the number of the collection that each
    /// belongs to.
    private func update(
        _ run: CollectionRun, _ damaged: [(path: String, owner: Int?)]
    ) async throws -> CollectionChanges {
        try await withThrowingTaskGroup(of: (index: Int, changes: CollectionChanges).self) { group in
            var parts: [(index: Int, changes: CollectionChanges)] = []
            for (index, collection) in collections.enumerated() {
                let own = damaged.filter { $0.owner == index }.map(\.path)
                group.addTask { (index, try await collection.update(run, damaged: own)) }
                if options.jobs == 1, let part = try await group.next() { parts.append(part) }
            }
            for try await part in group { parts.append(part) }
            parts.sort { $0.index < $1.index }
            return CollectionChanges(
                written: parts.flatMap(\.changes.written), removed: parts.flatMap(\.changes.removed),
                diagnostics: parts.flatMap(\.changes.diagnostics))
        }
    }

    private func publish(_ site: SiteUpdate, _ scope: SiteUpdate.Scope) throws -> SiteUpdate.Outcome {
        tell(.began(.publish, total: nil))
        let outcome = try site.publish(scope) { _ in try memory.gate.enter() }
        tell(.finished(.publish, count: outcome.files))
        return outcome
    }
}
