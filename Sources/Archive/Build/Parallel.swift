import Synchronization

/// Work on many items at once, with results in the order of the items.
enum Parallel {
    /// Transforms each item; at most `jobs` at a time. The first error ends all.
    ///
    /// Workers take items in chunks from one counter, so a slow item holds up only its own chunk, and the order in
    /// which they finish does not show in the result. Between chunks they let others have their turn: the system has as
    /// many threads for tasks as cores, and what has to be done one after another would wait for all items.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, chunk: Int = 8, _ transform: @escaping @Sendable (Item) throws -> Result
    ) async throws -> [Result] {
        let queue = Queue()
        return try await withThrowingTaskGroup(of: [(start: Int, results: [Result])].self) { group in
            for _ in 0..<max(1, min(jobs, (items.count + chunk - 1) / chunk)) {
                group.addTask {
                    var done: [(start: Int, results: [Result])] = []
                    var turn = ContinuousClock.now
                    while let range = queue.next(chunk, of: items.count), !Task.isCancelled {
                        done.append((range.lowerBound, try items[range].map(transform)))
                        if turn.duration(to: .now) > longestTurn {
                            await Task.yield()
                            turn = .now
                        }
                    }
                    return done
                }
            }
            var done: [(start: Int, results: [Result])] = []
            for try await part in group { done += part }
            done.sort { $0.start > $1.start }
            var results: [Result] = []
            results.reserveCapacity(items.count)
            while let part = done.popLast() { results += part.results }
            return results
        }
    }

    private static let longestTurn = Duration.milliseconds(5)

    private final class Queue: Sendable {
        private let taken = Atomic(0)

        func next(_ chunk: Int, of count: Int) -> Range<Int>? {
            let start = taken.add(chunk, ordering: .relaxed).oldValue
            return start < count ? start..<min(start + chunk, count) : nil
        }
    }
}
