import BulletinModel
import Synchronization

/// What builds tell the pages that are open.
public final class PreviewFeed: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<PreviewEvent?>.Continuation] = [:]
        var next = 0
        var failure: [Diagnostic]?
    }

    /// A browser opens six connections to a host at most.
    static let mostListeners = 64

    private let state = Mutex(State())

    /// A feed that nobody listens to.
    public init() {}

    /// A new site is in its place.
    public func published() { tell(.published) }

    /// The build is done, with these files of the site written or removed.
    public func built(_ paths: [String]) {
        // Pages look for themselves; what is at another address is told by it.
        let shown = paths.filter { path in ["styles/", "icons/", "scripts/"].contains { path.hasPrefix($0) } }
        if !shown.isEmpty { tell(.changed(shown)) }
    }

    /// The build failed: errors are shown, the last good site stays.
    public func failed(_ diagnostics: [Diagnostic]) { tell(.failed(diagnostics)) }

    /// Whether the last build made no site.
    var hasFailed: Bool { state.withLock { $0.failure != nil } }

    /// All events from now on, the present failure first, and nil after each pause: a connection that is gone shows when
    /// it is written to. No stream when too many listen already.
    func events(pause: Duration) -> AsyncStream<PreviewEvent?>? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: PreviewEvent?.self, bufferingPolicy: .bufferingNewest(16))
        let number: Int? = state.withLock { state in
            guard state.listeners.count < Self.mostListeners else { return nil }
            state.next += 1
            state.listeners[state.next] = continuation
            if let failure = state.failure { continuation.yield(.failed(failure)) }
            return state.next
        }
        guard let number else { return nil }
        let ticking = Task {
            while (try? await Task.sleep(for: pause)) != nil { continuation.yield(nil) }
        }
        continuation.onTermination = { [weak self] _ in
            ticking.cancel()
            self?.state.withLock { state in state.listeners[number] = nil }
        }
        return stream
    }

    /// How many pages listen.
    var listenerCount: Int { state.withLock { $0.listeners.count } }

    private func tell(_ event: PreviewEvent) {
        let listeners = state.withLock { state in
            if case .failed(let diagnostics) = event { state.failure = diagnostics } else { state.failure = nil }
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield(event) }
    }
}
