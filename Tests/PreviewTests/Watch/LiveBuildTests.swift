import Archive
import BulletinModel
import Dispatch
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(10)))
struct LiveBuildTests {
    private let folder: TemporaryFolder
    private let feed = PreviewFeed()

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    @Test func `builds that take long leave the threads of others alone`() async throws {
        let count = ProcessInfo.processInfo.activeProcessorCount * 2
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let gate = DispatchSemaphore(value: 0)
        let configuration = try Configuration.load(folder: folder.path)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<count {
                let live = LiveBuild(file: nil, jobs: 1, feed: feed, memory: BuildMemory()) {
                    beginning.yield()
                    #expect(gate.wait(timeout: .now() + 60) == .success, "the others could not begin")
                    throw CancellationError()
                } tell: { _, _ in
                }
                let watch = ArchiveWatch(configuration)
                group.addTask { await live.run(configuration, after: Self.refused, watch, Self.one) }
            }
            var iterator = begun.makeAsyncIterator()
            for _ in 0..<count { await iterator.next() }
            for _ in 0..<count { gate.signal() }
        }
        #expect(feed.hasFailed)
    }

    @Test func `a build that found another one at work comes when that is done`() async throws {
        let configuration = try Configuration.load(folder: folder.path)
        let busy = Diagnostic(.error, code: "output.busy", message: "another build is running")
        var first = Self.refused
        first.outcome = .notWritten
        first.diagnostics = [busy]
        let (told, telling) = AsyncStream.makeStream(of: BuildReport.Outcome.self)
        let live = LiveBuild(file: nil, jobs: 1, feed: feed, memory: BuildMemory()) {
            configuration
        } tell: { report, _ in
            telling.yield(report.outcome)
        }
        // Nothing changes any more.
        await live.run(configuration, after: first, ArchiveWatch(configuration), AsyncStream { $0.finish() })
        var iterator = told.makeAsyncIterator()
        #expect(await iterator.next() == .done)
        #expect(!feed.hasFailed)
    }

    @Test func `pages come first, and data and search when nothing has changed for a moment`() async throws {
        let text = "Họp giao ban tháng 5\n\nNgày 04/5/2020, Huyện ủy Ba Chẽ họp.\n"
        try folder.write(text, to: "seeds/a.txt")
        let configuration = try Configuration.load(folder: folder.path)
        let memory = BuildMemory(isLasting: true)
        let first = await ArchiveBuild(configuration, ArchiveBuild.Options(jobs: 2), memory: memory).run()
        let (told, telling) = AsyncStream.makeStream(of: BuildReport.self)
        let (changes, change) = AsyncStream.makeStream(of: Void.self)
        let rest = LiveBuild.Rest(pause: .milliseconds(50), smallest: 1)
        let live = LiveBuild(file: nil, jobs: 2, feed: feed, memory: memory, rest: rest) {
            configuration
        } tell: { report, _ in
            telling.yield(report)
        }
        let running = Task { await live.run(configuration, after: first, ArchiveWatch(configuration), changes) }
        try folder.write(text + "\nHội nghị thống nhất kế hoạch.\n", to: "seeds/a.txt")
        change.yield()
        var reports = told.makeAsyncIterator()
        let brief = try #require(await reports.next()).written.map(\.path)
        let whole = try #require(await reports.next()).written.map(\.path)
        #expect(brief.contains { $0.hasSuffix("hop-giao-ban-thang-5/index.html") })
        #expect(!brief.contains { $0.hasPrefix("du-lieu/") || $0.hasPrefix("tim-kiem/") })
        #expect(whole.contains("du-lieu/bulletins.ndjson") && whole.contains { $0.hasPrefix("tim-kiem/") })
        change.finish()
        await running.value
    }

    @Test func `the first change finds the site planned, also when the first build had nothing to do`() async throws {
        try folder.write("Họp giao ban tháng 5\n\nNgày 04/5/2020, Huyện ủy Ba Chẽ họp.\n", to: "seeds/a.txt")
        let configuration = try Configuration.load(folder: folder.path)
        _ = await ArchiveBuild(configuration, jobs: 2).run()
        let memory = BuildMemory(isLasting: true)
        let first = await ArchiveBuild(configuration, ArchiveBuild.Options(jobs: 2), memory: memory).run()
        #expect(first.written.isEmpty && !memory.hasPlan)
        let live = LiveBuild(
            file: nil, jobs: 2, feed: feed, memory: memory, rest: LiveBuild.Rest(pause: .milliseconds(50), smallest: 1)
        ) {
            configuration
        } tell: { report, _ in
            Issue.record("told of \(report.written)")
        }
        await live.run(configuration, after: first, ArchiveWatch(configuration), AsyncStream { $0.finish() })
        #expect(memory.hasPlan)
        let options = ArchiveBuild.Options(jobs: 2, isBrief: true, changed: [folder.at("seeds/a.txt")])
        try folder.write("Họp giao ban tháng 5\n\nNgày 04/5/2020, Huyện ủy Ba Chẽ họp. Hết.\n", to: "seeds/a.txt")
        let brief = await ArchiveBuild(configuration, options, memory: memory).run()
        #expect(brief.written.contains { $0.path.hasSuffix("hop-giao-ban-thang-5/index.html") })
        #expect(!brief.written.contains { $0.path.hasPrefix("du-lieu/") })
    }

    private static let refused = BuildReport(refusing: Diagnostic(.error, code: "a", message: "a"))
    /// Of changes.
    private static var one: AsyncStream<Void> {
        AsyncStream { changes in
            changes.yield()
            changes.finish()
        }
    }
}
