import BulletinModel
import Site

/// The plan of a site, and what has to be done to its pages.
struct PlannedPages: Sendable {
    let plan: SitePlan
    /// What pages of what was changed in texts are made of.
    let texts: RevisionTexts.Found
    let reader: PageReader
    let changes: PageChanges
    /// Whether the plan is that of the build before, with other records.
    var isFollowing = false
    /// Whether what is made of all bulletins at once is left to the next build.
    var isBrief = false
    /// What became of the texts; nil when that is left to the next build, too.
    var noted: RevisionFile.Noted?

    /// For the next build, when the site will be published.
    func memory(inputs: [NamedFingerprint], _ records: KnownRecords) -> PlanMemory? {
        guard case .list(let pages) = changes.pages else { return nil }
        return PlanMemory(
            plan: plan, texts: texts, reader: reader, pages: pages, inputs: inputs, terms: records.terms)
    }
}

/// What a build has planned and published, for the next one of the same process.
struct PlanMemory: Sendable {
    let plan: SitePlan
    let texts: RevisionTexts.Found
    let reader: PageReader
    let pages: ReadPages
    /// What the pages read beside records.
    let inputs: [NamedFingerprint]
    /// The objects that the plan's summaries refer to.
    let terms: FactTerms
    /// Which of the published trees it is; 0 before there is one.
    private(set) var tree: UInt64 = 0

    /// The same when the tree of this number is published.
    func of(_ tree: UInt64) -> PlanMemory {
        var memory = self
        memory.tree = tree
        return memory
    }
}

/// Plans a site and finds out which of its files differ.
///
/// A build of the same process as the one before begins with that one's plan: where only records are others, and neither
/// what lists show of them nor what pages read beside them, the plan is the same, and of all pages those alone differ
/// that show records.
struct PagePlanner: Sendable {
    let renderer: SiteRenderer
    let inputs: SharedInputs
    let table: PageTable
    let people: PeopleAuthority
    let redactions: Redactions
    let ledgers: BuildLedgers
    let isForced: Bool
    let source: ArchivePath
    let tell: @Sendable (BuildEvent) -> Void

    /// `damaged` are files of the site that are not any more as `before` says; `memory` is what the last build of this
    /// process has planned. A build that may be brief is, when it can follow that.
    func pages(
        _ records: KnownRecords, _ before: SiteState?, damaged: [String], after memory: PlanMemory?, isBrief: Bool
    ) async throws -> PlannedPages {
        tell(.began(.plan, total: nil))
        let memory = memory.flatMap { memory -> PlanMemory? in
            let isSame = memory.inputs == inputs.named && memory.terms === records.terms && damaged.isEmpty
            return isSame && before.map { $0.tree == memory.tree && $0.inputs == memory.inputs } == true ? memory : nil
        }
        if isBrief, let before, let memory, let plan = memory.plan.following(records.summaries) {
            return try await pages(following: plan, memory, before, isBrief: true, nil)
        }
        // What cannot be read is told before anything is noted.
        let permalinks = try memory == nil ? ledgers.permalinks.known() : nil
        var noted = try ledgers.note(records.table.texts, permalinks)
        noted.table = noted.table.hiding(redactions.hides)
        if let before, let memory, noted.table == memory.plan.revisions,
            let plan = memory.plan.following(records.summaries)
        {
            return try await pages(following: plan, memory, before, isBrief: false, noted)
        }
        let texts = try ledgers.texts(of: records.summaries, noted.table)
        let plan = renderer.plan(
            records.summaries, facts: FactSource(records.terms, people),
            permalinks: try (permalinks ?? ledgers.permalinks.known()).renaming(noted.renamed),
            hiding: { redactions.hides($0.path, of: $0.id) }, revisions: noted.table, versions: texts.versions)
        tell(.finished(.plan, count: plan.pages.count))
        let reader = renderer.reader(of: plan, inputs)
        let changes =
            if let before {
                try await table.changes(in: plan, reader, reason: reason(plan, before, damaged: damaged))
            } else {
                try await table.changes(in: plan, reader, makingAll: isForced ? .forced : .new)
            }
        return PlannedPages(plan: plan, texts: texts, reader: reader, changes: changes, noted: noted)
    }

    private func pages(
        following plan: SitePlan, _ memory: PlanMemory, _ before: SiteState, isBrief: Bool, _ noted: RevisionFile.Noted?
    ) async throws -> PlannedPages {
        tell(.finished(.plan, count: plan.pages.count))
        let reader = PageReader(memory.reader, following: plan)
        let changes = try await table.changes(in: plan, reader, after: memory.pages, reason: reason(plan, before))
        return PlannedPages(
            plan: plan, texts: memory.texts, reader: reader, changes: changes, isFollowing: true, isBrief: isBrief,
            noted: noted)
    }

    private func reason(
        _ plan: SitePlan, _ before: SiteState, damaged: [String] = []
    ) -> @Sendable (Int, KnownPage, KnownPage?) -> WriteReason? {
        let reasons = ReasonFinder(inputs, before: before.inputs, source: source)
        let damaged = Set(damaged.map(KnownPage.key))
        return { index, page, known in
            if damaged.contains(page.key) { return .altered }
            return reasons.reason(plan.pages[index], page.readings, known)
        }
    }
}

extension SharedInputs {
    /// By name.
    var named: [NamedFingerprint] {
        fingerprints.map { NamedFingerprint(name: $0.key, fingerprint: $0.value) }.sorted { $0.name < $1.name }
    }
}
