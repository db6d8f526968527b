import BulletinModel
import Gazetteer
import Site
import Synchronization

/// What one build leaves in memory for the next one of the same process: tables, compiled templates, which tree it has
/// published, and what that was made of. All of it is read again when what it was made from is another one.
public final class BuildMemory: Sendable {
    private struct State {
        var program: Fingerprint?
        var gazetteer: AdministrativeGazetteer?
        var renderer: (settings: SiteSettings, templates: [TemplateFile], value: SiteRenderer)?
        var maker: (configuration: Configuration, value: RecordMaker)?
        var tree: TreeRecord?
        var plan: PlanMemory?
        var records: RecordMemory?
        var notedFiles: NotedFiles?
    }

    /// What builds have noted in the archive folder, as it was read last.
    typealias NotedFiles = (permalinks: NotedFile, revisions: NotedFile)

    private let state = Mutex(State())

    let isLasting: Bool
    let gate = PublicationGate()

    /// Nothing yet. A memory that lasts for many builds keeps what all sources say, too.
    public init(isLasting: Bool = false) { self.isLasting = isLasting }

    /// For a process that is about to end: no build publishes any more, and one that has done so is given a moment to note
    /// what, so that the next one need not look at every page.
    public func close() async { await gate.close(waitingAtMost: .milliseconds(600)) }

    func program(_ cache: BuildCache) throws -> Fingerprint {
        try kept(\.program) { try ProgramFingerprint.current(cache) }
    }

    func gazetteer() throws -> AdministrativeGazetteer {
        try kept(\.gazetteer) { try AdministrativeGazetteer() }
    }

    /// Reads the templates, and compiles them when they are others.
    func renderer(_ configuration: Configuration) throws -> SiteRenderer {
        let templates = try TemplateFolder.read(configuration)
        if let known = state.withLock({ $0.renderer }), known.settings == configuration.site,
            known.templates == templates
        {
            return known.value
        }
        let renderer = try SiteRenderer(settings: configuration.site, templates: templates, gazetteer: gazetteer())
        state.withLock { $0.renderer = (configuration.site, templates, renderer) }
        return renderer
    }

    func maker(_ configuration: Configuration) throws -> RecordMaker {
        // All of it: what a record may hold depends on redactions, too.
        if let known = state.withLock({ $0.maker }), known.configuration == configuration { return known.value }
        let maker = try RecordMaker(configuration, gazetteer: gazetteer())
        state.withLock { $0.maker = (configuration, maker) }
        return maker
    }

    /// The tree that the last build published, when nothing has failed since; it is forgotten until `keep`.
    func takeTree() -> TreeRecord? { take(\.tree) }

    func keep(_ tree: TreeRecord) { state.withLock { $0.tree = tree } }

    /// Whether a build would be trusted not to have been touched since.
    var hasTree: Bool { state.withLock { $0.tree != nil } }

    /// What the last build has planned, which is forgotten: a build that fails leaves nothing.
    func takePlan() -> PlanMemory? { take(\.plan) }

    /// Whether the next build would begin with a plan.
    package var hasPlan: Bool { state.withLock { $0.plan != nil } }

    func keep(_ plan: PlanMemory?) { state.withLock { $0.plan = plan } }

    /// The records of the last build, which are forgotten: one that fails may have changed their terms.
    func takeRecords() -> RecordMemory? { take(\.records) }

    func keep(_ records: RecordMemory) {
        if isLasting { state.withLock { $0.records = records } }
    }

    /// They are read again only when somebody has changed them.
    var notedFiles: NotedFiles? { state.withLock { $0.notedFiles } }

    func keep(_ files: NotedFiles) {
        if isLasting { state.withLock { $0.notedFiles = files } }
    }

    private func take<Value: Sendable>(_ path: WritableKeyPath<State, Value?> & Sendable) -> Value? {
        state.withLock { state in
            defer { state[keyPath: path] = nil }
            return state[keyPath: path]
        }
    }

    private func kept<Value: Sendable>(
        _ path: WritableKeyPath<State, Value?> & Sendable, make: () throws -> Value
    ) throws -> Value {
        if let value = state.withLock({ $0[keyPath: path] }) { return value }
        let value = try make()
        state.withLock { $0[keyPath: path] = value }
        return value
    }
}
