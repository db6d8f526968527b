import BulletinModel
import Gazetteer
import Site
import Synchronization

/// What one build leaves in memory for the next one of the same process: tables, compiled templates, and which tree it
/// has published. All of it is read again when what it was made from is another one.
public final class BuildMemory: Sendable {
    private struct State {
        var program: Fingerprint?
        var gazetteer: AdministrativeGazetteer?
        var renderer: (settings: SiteSettings, templates: [TemplateFile], value: SiteRenderer)?
        var maker: (configuration: Configuration, value: RecordMaker)?
        var token: UInt64?
    }

    private let state = Mutex(State())

    /// Nothing yet.
    public init() {}

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

    /// The tree that the last build published, when nothing has failed since.
    var token: UInt64? {
        get { state.withLock { $0.token } }
        set { state.withLock { $0.token = newValue } }
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
