import Archive
import Synchronization

/// Shows how far a build is: on a terminal a line that changes, elsewhere a line a stage.
final class ProgressPrinter: Sendable {
    private struct State {
        var stage: BuildStage?
        var total: Int?
        var done = 0
        var start = ContinuousClock.now
        var lastShown: ContinuousClock.Instant?
    }

    private let console = Console.diagnostics
    private let isTerminal: Bool
    private let state = Mutex(State())

    init() {
        isTerminal = console.isTerminal
    }

    func tell(_ event: BuildEvent) {
        state.withLock { state in
            switch event {
            case .began(let stage, let total):
                state = State(stage: stage, total: total)
                if isTerminal { show(&state) }
            case .advanced(_, let count):
                state.done += count
                if isTerminal { show(&state) }
            case .finished(let stage, let count):
                if !isTerminal { console.write("\(stage.words(count)) in \(Self.seconds(since: state.start))\n") }
            }
        }
    }

    /// Takes the changing line away.
    func end() {
        if isTerminal { console.write("\r\u{1B}[K") }
    }

    /// Ten times a second are enough.
    private func show(_ state: inout State) {
        let now = ContinuousClock.now
        if let last = state.lastShown, now - last < .milliseconds(100), state.done != state.total { return }
        guard let stage = state.stage else { return }
        state.lastShown = now
        var line = "\r\u{1B}[K\(stage.rawValue)"
        if let total = state.total, total > 0 {
            line += " \(state.done)/\(total)"
            let seconds = Self.value(now - state.start)
            if seconds > 1, state.done > 0 {
                let rate = Double(state.done) / seconds
                line += ", \(Int(rate))/s, \(Int(Double(total - state.done) / rate) + 1) s left"
            }
        }
        console.write(line)
    }

    private static func seconds(since start: ContinuousClock.Instant) -> String {
        let hundredths = Int(value(ContinuousClock.now - start) * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }

    private static func value(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

extension BuildStage {
    fileprivate func words(_ count: Int) -> String {
        switch self {
        case .list: "found \(count) files"
        case .extract: "extracted \(count) bulletins"
        case .plan: "planned \(count) files"
        case .render: "rendered \(count) files"
        case .publish: "published \(count) files"
        }
    }
}
