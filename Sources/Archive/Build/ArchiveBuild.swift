import BulletinModel

/// A build of an archive: from the folder of bulletins to the site in its place.
///
/// What the last build left in the cache is not done again: sources that are as they were are not read, pages that read
/// nothing new are not rendered, files whose bytes are the same are not written.
public struct ArchiveBuild: Sendable {
    private let configuration: Configuration
    private let options: Options
    private let memory: BuildMemory
    private let tell: @Sendable (BuildEvent) -> Void

    /// How a build goes about it.
    public struct Options: Hashable, Sendable {
        /// How many things are done at a time.
        public var jobs: Int
        /// Whether everything is done anew.
        public var isForced: Bool
        /// Whether pages may come first: when texts alone changed since the last build of this process, files that are
        /// made of all bulletins at once (data, search), and the note that texts were changed, are left to the next build
        /// that is not brief.
        public var isBrief: Bool
        /// The files that changed since the last build of this process, by their whole paths, where somebody has watched:
        /// a brief build looks at no others. nil when that is not known.
        public var changed: Set<String>?
        /// The day in Vietnam on which it is made; nil for that of the system's clock.
        public var day: CalendarDay?
        /// The environment that other programs (git) are found by and started with; nil for that of this process.
        public var environment: [String: String]?
        /// Whether a build that finds nothing to do plans the site all the same, for the next one of this process to begin
        /// with.
        public var plansAhead = false
        /// Whether the report names each file that was written.
        public var tellsWritten = true

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(
            jobs: Int, isForced: Bool = false, isBrief: Bool = false, changed: Set<String>? = nil,
            day: CalendarDay? = nil
        ) {
            self.jobs = jobs
            self.isForced = isForced
            self.isBrief = isBrief
            self.changed = changed
            self.day = day
        }
    }

    /// Builds that follow each other in one process share a memory. They believe that nobody else has changed the site
    /// that the last of them published.
    public init(
        _ configuration: Configuration, _ options: Options, memory: BuildMemory = BuildMemory(),
        progress: @escaping @Sendable (BuildEvent) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.options = options
        self.memory = memory
        tell = progress
    }

    /// A build that does at most `jobs` things at a time.
    public init(
        _ configuration: Configuration, jobs: Int, progress: @escaping @Sendable (BuildEvent) -> Void = { _ in }
    ) {
        self.init(configuration, Options(jobs: jobs), progress: progress)
    }

    /// Builds the site and puts it in place. What is wrong with single documents is told and does not stop the rest.
    public func run() async -> BuildReport {
        do {
            do {
                return try await attempt()
            } catch let failure as BuildCache.Failure {
                // Once more, from nothing.
                return try await attempt(after: failure)
            }
        } catch {
            return BuildReport(failure: error)
        }
    }

    private func attempt(after failure: BuildCache.Failure? = nil) async throws -> BuildReport {
        let trusted = memory.takeTree()
        // The sources are looked at while the destination is.
        let early = options.jobs > 1 && !options.isBrief ? Task { try await look() } : nil
        defer { early?.cancel() }
        // First of all: what is not Bantin's to replace is refused before anything is done.
        let site = try SiteUpdate(
            of: configuration.destination, jobs: options.jobs, trusting: trusted, hasManifest: true)
        var notes: [Diagnostic] = []
        let cache = try BuildCache.open(inArchive: configuration.folder, after: failure, telling: &notes)
        let run = try BuildRun(configuration, options, cache, memory, tell)
        var report = try await run.run(into: site) {
            if let early { try await early.value } else { try await look() }
        }
        report.diagnostics = notes + report.diagnostics
        return report
    }

    private func look() async throws -> SourceLook {
        try await SourceLook(configuration.source, jobs: options.jobs, tell: tell)
    }
}
