import Foundation
import Synchronization
import Testing

@testable import Archive

@Suite(.timeLimit(.minutes(1))) struct OrderedWorkTests {
    @Test(arguments: [1, 2, 7])
    func `results come in the order of the items`(jobs: Int) async {
        let results = Mutex<[Int]>([])
        let work = OrderedWork<Int, Int>(jobs: jobs) { item in
            if item % 7 == 0 { usleep(500) }
            return item * 2
        } emit: { result in
            results.withLock { $0.append(result) }
            return true
        }
        await work.run { work in
            for item in 0..<500 { #expect(work.add(item, bytes: item % 50 == 0 ? 100 << 20 : 10)) }
        }
        #expect(results.withLock { $0 } == (0..<500).map { $0 * 2 })
    }

    @Test func `who brings waits while too much is on its way`() async {
        let brought = Atomic(0)
        let emitted = Atomic(0)
        let most = Atomic(0)
        let work = OrderedWork<Int, Int>(jobs: 2) {
            usleep(100)
            return $0
        } emit: { _ in
            _ = emitted.add(1, ordering: .relaxed)
            return true
        }
        await work.run { work in
            for item in 0..<300 where work.add(item, bytes: 10) {
                let count = brought.add(1, ordering: .relaxed).newValue
                _ = most.max(count - emitted.load(ordering: .relaxed), ordering: .relaxed)
            }
        }
        #expect(emitted.load(ordering: .relaxed) == 300)
        #expect(most.load(ordering: .relaxed) <= 17)
    }

    @Test func `when nobody wants more it ends, though more might come`() async {
        let emitted = Atomic(0)
        let never = DispatchSemaphore(value: 0)
        let work = OrderedWork<Int, Int>(jobs: 3) {
            $0
        } emit: { _ in
            emitted.add(1, ordering: .relaxed).newValue < 5
        }
        await work.run { work in
            for item in 0..<10 { _ = work.add(item, bytes: 1) }
            never.wait()
        }
        #expect(emitted.load(ordering: .relaxed) == 5)
        never.signal()
    }
}
