import Synchronization

/// Keeps a process from ending between the moment at which a site takes the place of another and the one at which the
/// cache knows of it: the next process would have to look at every page.
final class PublicationGate: Sendable {
    private struct State {
        var isPublishing = false
        var isClosed = false
    }

    private let state = Mutex(State())

    /// A site is about to take its place. Throws when the process is ending.
    func enter() throws(OutputFailure) {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.isPublishing = true }
            return !state.isClosed
        }
        if !isOpen { throw OutputFailure("ending", "the program is ending; the site is as it was") }
    }

    /// The cache knows of it, or it did not happen.
    func leave() { state.withLock { $0.isPublishing = false } }

    /// Lets no other site in and waits for one that is on its way, up to some time.
    func close(waitingAtMost limit: Duration) async {
        let end = ContinuousClock.now + limit
        while state.withLock({ state in
            state.isClosed = true
            return state.isPublishing
        }), ContinuousClock.now < end {
            guard (try? await Task.sleep(for: .milliseconds(5))) != nil else { return }
        }
    }
}
