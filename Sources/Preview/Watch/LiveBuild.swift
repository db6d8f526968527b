import Archive
import BulletinModel

/// Builds an archive again whenever something changes that it is made of, and tells the pages that are open.
public struct LiveBuild: Sendable {
    private let load: @Sendable () throws -> Configuration
    private let file: String?
    private let jobs: Int
    private let feed: PreviewFeed
    private let memory: BuildMemory
    private let tell: @Sendable (BuildReport, Duration) -> Void

    /// `load` reads the configuration, whose file is `file` unless it is `bantin.yaml`; `memory` is that of the build
    /// before; `tell` is given what became of each build and how long it took.
    public init(
        file: String?, jobs: Int, feed: PreviewFeed, memory: BuildMemory,
        load: @escaping @Sendable () throws -> Configuration,
        tell: @escaping @Sendable (BuildReport, Duration) -> Void
    ) {
        self.file = file
        self.jobs = jobs
        self.feed = feed
        self.memory = memory
        self.load = load
        self.tell = tell
    }

    /// Builds after each change, until it is cancelled; `first` is what became of the build before, and `watch` has been
    /// looking since that began.
    public func run(
        _ configuration: Configuration, after first: BuildReport, _ watch: ArchiveWatch, _ changes: AsyncStream<Void>
    ) async {
        await withTaskExecutorPreference(OwnThreads(max(1, jobs))) {
            var told = Set(first.diagnostics)
            if first.isBusy { await again(configuration, watch, &told) }
            for await _ in changes {
                if Task.isCancelled { return }
                await again(configuration, watch, &told)
            }
        }
    }

    /// One build; `told` are the diagnostics that are known.
    private func again(_ configuration: Configuration, _ watch: ArchiveWatch, _ told: inout Set<Diagnostic>) async {
        let start = ContinuousClock.now
        var report = await build(configuration, watch, since: start)
        if Task.isCancelled { return }
        guard report.outcome == .done else { return fail(report, since: start) }
        feed.built(report.written.map(\.path) + report.removed)
        // What was there before the change is known.
        let diagnostics = report.diagnostics
        report.diagnostics.removeAll { told.contains($0) }
        told = Set(diagnostics)
        tell(report, ContinuousClock.now - start)
    }

    private func fail(_ report: BuildReport, since start: ContinuousClock.Instant) {
        feed.failed(report.errors)
        tell(report, ContinuousClock.now - start)
    }

    private func build(
        _ served: Configuration, _ watch: ArchiveWatch, since start: ContinuousClock.Instant
    ) async -> BuildReport {
        do {
            let configuration = try load()
            watch.follow(configuration, file: file)
            if let moved = Self.moved(configuration, served) { return BuildReport(refusing: moved) }
            let build = ArchiveBuild(configuration, ArchiveBuild.Options(jobs: jobs), memory: memory) { [feed] event in
                // Before the rest is put in order: pages need not wait for that.
                if case .finished(.publish, _) = event { feed.published() }
            }
            var report = await build.run()
            // Somebody builds by hand at the same moment. It is told when it lasts.
            var tries = 0
            while report.isBusy, (try? await Task.sleep(for: .milliseconds(100))) != nil {
                tries += 1
                if tries == 50 { fail(report, since: start) }
                report = await build.run()
            }
            return report
        } catch {
            return BuildReport(failure: error)
        }
    }

    /// What cannot change while the site is served.
    private static func moved(_ configuration: Configuration, _ served: Configuration) -> Diagnostic? {
        let isMoved =
            configuration.destination != served.destination
            || configuration.site.baseURL.path != served.site.baseURL.path
        guard isMoved else { return nil }
        return Diagnostic(
            .error, code: "serve.moved", file: Configuration.fileName,
            message: "the site goes to another place or address than the one that is served",
            advice: "end bantin serve with Ctrl-C and start it again")
    }
}
