import Dispatch
import Foundation
import Synchronization

/// Work on items as they come, on several threads, with the results in the order of the items, each as soon as it is
/// there. Who brings items waits while too much is on its way, so memory does not grow with their number.
///
/// Threads of its own: who waits for a pipe must not keep others from working.
final class OrderedWork<Item: Sendable, Result: Sendable>: Sendable {
    private struct Input {
        var waiting: [(number: Int, item: Item, weight: Int)] = []
        var count = 0
    }

    private struct Output {
        var done: [Int: (result: Result, weight: Int)] = [:]
        var next = 0
        var isOpen = true
    }

    private let capacity: Int
    private let jobs: Int
    private let transform: @Sendable (Item) -> Result
    private let emit: @Sendable (Result) -> Bool
    private let input = Mutex(Input())
    private let output = Mutex(Output())
    /// As many signals as there is room.
    private let room = DispatchSemaphore(value: 0)
    /// As many as there are items waiting, and at the end one for each thread.
    private let work = DispatchSemaphore(value: 0)
    private let isStopped = Atomic(false)
    private let running: Atomic<Int>
    private let ending = Mutex<CheckedContinuation<Void, Never>?>(nil)

    /// `emit` gets one result at a time and says whether somebody wants more.
    init(
        jobs: Int, transform: @escaping @Sendable (Item) -> Result, emit: @escaping @Sendable (Result) -> Bool
    ) {
        self.jobs = jobs
        capacity = max(16, jobs * 8)
        running = Atomic(jobs)
        self.transform = transform
        self.emit = emit
        // Not as the initial value, which a semaphore must have back when it goes.
        for _ in 0..<capacity { room.signal() }
    }

    /// Runs until `bring` has brought all and everything is emitted, or until nobody wants more: then `bring` may still
    /// be waiting for something to bring.
    func run(_ bring: @escaping @Sendable (OrderedWork) -> Void) async {
        await withCheckedContinuation { continuation in
            ending.withLock { $0 = continuation }
            for _ in 0..<jobs { start { self.workOff() } }
            start {
                bring(self)
                for _ in 0..<self.jobs { self.work.signal() }
            }
        }
    }

    /// Brings an item of so many bytes; false when nobody wants more.
    func add(_ item: Item, bytes: Int) -> Bool {
        // What is large takes the room of many, at most all.
        let weight = min(capacity, 1 + bytes / (1 << 16))
        for _ in 0..<weight { room.wait() }
        guard !isStopped.load(ordering: .relaxed) else { return false }
        input.withLock { input in
            input.waiting.append((input.count, item, weight))
            input.count += 1
        }
        work.signal()
        return true
    }

    private func workOff() {
        while true {
            work.wait()
            let next = input.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
            guard let next, !isStopped.load(ordering: .relaxed) else { break }
            finish(next.number, transform(next.item), next.weight)
        }
        if running.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { end() }
    }

    private func finish(_ number: Int, _ result: Result, _ weight: Int) {
        let isOpen = output.withLock { output in
            output.done[number] = (result, weight)
            while let ready = output.done.removeValue(forKey: output.next) {
                output.next += 1
                if output.isOpen { output.isOpen = emit(ready.result) }
                for _ in 0..<ready.weight { room.signal() }
            }
            return output.isOpen
        }
        guard !isOpen else { return }
        isStopped.store(true, ordering: .relaxed)
        end()
    }

    private func end() {
        let continuation = ending.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        continuation?.resume()
    }

    private func start(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.stackSize = 8 << 20
        thread.start()
    }
}
