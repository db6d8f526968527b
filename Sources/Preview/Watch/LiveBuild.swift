import Archive
import BulletinModel

/// Builds an archive again whenever something changes that it is made of, and tells the pages that are open.
///
/// In a large archive the pages come first: data and search, which are made of all bulletins at once, follow when nothing
/// has changed for a moment.
public struct LiveBuild: Sendable {
    private let load: @Sendable () throws -> Configuration
    private let file: String?
    private let jobs: Int
    private let feed: PreviewFeed
    private let memory: BuildMemory
    private let tell: @Sendable (BuildReport, Duration) -> Void
    private let rest: Rest

    /// When that which may come later comes.
    struct Rest: Sendable {
        /// After so long without a change, and no sooner than after twice the time that it took the last time: who saves
        /// meanwhile waits for it.
        var pause = Duration.seconds(1)
        /// In archives of fewer bulletins everything comes at once.
        var smallest = 500
    }

    /// Why a build begins.
    private enum Cause: Hashable {
        case change
        /// What the brief build of this number has left.
        case rest(Int)
    }

    /// `load` reads the configuration, whose file is `file` unless it is `bantin.yaml`; `memory` is that of the build
    /// before; `tell` is given what became of each build and how long it took.
    public init(
        file: String?, jobs: Int, feed: PreviewFeed, memory: BuildMemory,
        load: @escaping @Sendable () throws -> Configuration,
        tell: @escaping @Sendable (BuildReport, Duration) -> Void
    ) {
        self.init(file: file, jobs: jobs, feed: feed, memory: memory, rest: Rest(), load: load, tell: tell)
    }

    init(
        file: String?, jobs: Int, feed: PreviewFeed, memory: BuildMemory, rest: Rest,
        load: @escaping @Sendable () throws -> Configuration,
        tell: @escaping @Sendable (BuildReport, Duration) -> Void
    ) {
        self.rest = rest
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
            var last = first.isBusy ? await again(configuration, watch, isBrief: false, &told) : first
            if last.outcome == .done, last.bulletins >= rest.smallest, !memory.hasPlan {
                // The first change finds the site planned.
                last = await again(configuration, watch, isBrief: false, plansAhead: true, &told)
            }
            let (causes, cause) = AsyncStream.makeStream(of: Cause.self, bufferingPolicy: .bufferingNewest(1))
            let listening = Task {
                for await _ in changes { cause.yield(.change) }
                cause.finish()
            }
            defer { listening.cancel() }
            var number = 0
            var pause = rest.pause
            // After a build that failed everything is looked at: what changed before it is not told again.
            for await next in causes {
                if Task.isCancelled { return }
                let isBrief = next != .rest(number) && last.outcome == .done && last.bulletins >= rest.smallest
                let start = ContinuousClock.now
                last = await again(configuration, watch, isBrief: isBrief, &told)
                if next == .rest(number) { pause = max(rest.pause, (ContinuousClock.now - start) * 2) }
                guard last.outcome == .done, isBrief else { continue }
                number += 1
                Task { [number, pause] in
                    try await Task.sleep(for: pause)
                    cause.yield(.rest(number))
                }
            }
        }
    }

    /// One build; `told` are the diagnostics that are known. One that plans ahead is told of only when it had something to
    /// do.
    private func again(
        _ configuration: Configuration, _ watch: ArchiveWatch, isBrief: Bool, plansAhead: Bool = false,
        _ told: inout Set<Diagnostic>
    ) async -> BuildReport {
        let start = ContinuousClock.now
        let built = await build(configuration, watch, isBrief: isBrief, plansAhead: plansAhead, since: start)
        if Task.isCancelled { return built }
        guard built.outcome == .done else {
            fail(built, since: start)
            return built
        }
        if plansAhead, built.written.isEmpty, built.removed.isEmpty { return built }
        feed.built(built.written.map(\.path) + built.removed)
        // What was there before the change is known.
        var news = built
        news.diagnostics.removeAll { told.contains($0) }
        told = Set(built.diagnostics)
        tell(news, ContinuousClock.now - start)
        return built
    }

    private func fail(_ report: BuildReport, since start: ContinuousClock.Instant) {
        feed.failed(report.errors)
        tell(report, ContinuousClock.now - start)
    }

    private func build(
        _ served: Configuration, _ watch: ArchiveWatch, isBrief: Bool, plansAhead: Bool,
        since start: ContinuousClock.Instant
    ) async -> BuildReport {
        do {
            let configuration = try load()
            watch.follow(configuration, file: file)
            if let moved = Self.moved(configuration, served) { return BuildReport(refusing: moved) }
            let changed = watch.takeChanged()
            var options = ArchiveBuild.Options(jobs: jobs, isBrief: isBrief, changed: changed)
            options.plansAhead = plansAhead
            let build = ArchiveBuild(configuration, options, memory: memory) { [feed] event in
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
