import Synchronization
import Testing

@testable import Archive

struct ParallelTests {
    @Test(arguments: [1, 2, 8, 1000], [0, 1, 7, 8, 9, 1000])
    func `results come in the order of the items`(jobs: Int, count: Int) async throws {
        let results = try await Parallel.map(Array(0..<count), jobs: jobs) { $0 * 2 }
        #expect(results == (0..<count).map { $0 * 2 })
    }

    @Test func `the first error ends the work`() async {
        struct Failure: Error {}
        let done = Mutex(0)
        await #expect(throws: Failure.self) {
            try await Parallel.map(Array(0..<100_000), jobs: 4) { item in
                done.withLock { $0 += 1 }
                if item == 10 { throw Failure() }
                return item
            }
        }
        #expect(done.withLock { $0 } < 100_000)
    }
}
