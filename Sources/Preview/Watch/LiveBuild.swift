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

    /// Builds after each change, until it is cancelled; `first` is what became of the site that is served, and `watch` has
    /// been looking since it was built.
    public func run(
        _ configuration: Configuration, after first: BuildReport, _ watch: ArchiveWatch, _ changes: AsyncStream<Void>
    ) async {
        await withTaskExecutorPreference(OwnThreads(max(1, jobs))) {
            var told = Set(first.diagnostics)
            for await _ in changes {
                let start = ContinuousClock.now
                var report = await build(configuration, watch)
                if Task.isCancelled { return }
                if report.outcome == .done {
                    feed.built(report.written.map(\.path) + report.removed)
                    // What was there before the change is known.
                    let diagnostics = report.diagnostics
                    report.diagnostics.removeAll { told.contains($0) }
                    told = Set(diagnostics)
                } else {
                    feed.failed(report.diagnostics.filter { $0.severity == .error })
                }
                tell(report, ContinuousClock.now - start)
            }
        }
    }

    private func build(_ served: Configuration, _ watch: ArchiveWatch) async -> BuildReport {
        do {
            let configuration = try load()
            watch.follow(configuration, file: file)
            if let moved = Self.moved(configuration, served) { return BuildReport(refusing: moved) }
            let build = ArchiveBuild(configuration, ArchiveBuild.Options(jobs: jobs), memory: memory) { [feed] event in
                // Before the rest is put in order: pages need not wait for that.
                if case .finished(.publish, _) = event { feed.published() }
            }
            var report = await build.run()
            // Somebody builds by hand at the same moment.
            for _ in 0..<50 where report.diagnostics.contains(where: { $0.code == "output.busy" }) {
                guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { break }
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
