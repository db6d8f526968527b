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

    private static let refused = BuildReport(refusing: Diagnostic(.error, code: "a", message: "a"))
    /// Of changes.
    private static var one: AsyncStream<Void> {
        AsyncStream { changes in
            changes.yield()
            changes.finish()
        }
    }
}
