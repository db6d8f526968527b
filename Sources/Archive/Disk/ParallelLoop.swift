import Foundation
import Synchronization

/// Work on the numbers below a count, on several threads, from code that does not suspend.
enum ParallelLoop {
    /// Calls `body` with ranges that together are all numbers below `count`; at most `jobs` at a time. The first error
    /// ends all.
    static func run(
        _ count: Int, jobs: Int, chunk: Int = 512, _ body: @Sendable (Range<Int>) throws(SystemError) -> Void
    ) throws(SystemError) {
        let workers = min(jobs, (count + chunk - 1) / chunk)
        guard workers > 1 else {
            if count > 0 { try body(0..<count) }
            return
        }
        let taken = Atomic(0)
        let failure = Mutex<SystemError?>(nil)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let start = taken.add(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                do throws(SystemError) {
                    try body(start..<min(start + chunk, count))
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                    taken.store(count, ordering: .relaxed)
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
