import Dispatch
import Foundation
import Synchronization

/// Threads beside those of Swift's pool, for as long as the process lasts.
///
/// A build keeps each thread that it is given busy until it is done. On the pool it would hold up whatever else is there:
/// requests, and the signal to end.
final class OwnThreads: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let waiting = DispatchSemaphore(value: 0)

    /// So many, which begin at once.
    init(_ count: Int) {
        for _ in 0..<count { Thread.detachNewThread { [self] in work() } }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }

    private func work() {
        while true {
            waiting.wait()
            guard let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
