import Archive
import BulletinModel

/// Tells people, or programs, what became of a command.
struct Reporter: Sendable {
    let isStrict: Bool
    let isQuiet: Bool
    /// Whether each written file is told with its reason.
    var isExplaining = false
    let format: BuildOptions.ReportFormat

    /// The diagnostics; notes only when not quiet.
    func tell(_ report: BuildReport, done: String? = nil) {
        switch format {
        case .json:
            Console.output.write(report.json(isStrict: isStrict, isExplained: isExplaining) + [UInt8(ascii: "\n")])
        case .text:
            tell(report.diagnostics)
            if isExplaining { Console.output.write(Self.explanation(report)) }
            if let done, report.outcome == .done, !isQuiet { Console.output.write(done + "\n") }
        }
    }

    /// Diagnostics for people, a line each; notes only when not quiet.
    func tell(_ diagnostics: [Diagnostic]) {
        let console = Console.diagnostics
        let isColored = console.isColored
        var lines: [UInt8] = []
        for diagnostic in diagnostics where !isQuiet || diagnostic.severity != .note {
            lines += (diagnostic.line(isColored: isColored) + "\n").utf8
            // A call of the system for each line would be most of what many lines cost.
            guard lines.count >= Self.pieceSize else { continue }
            console.write(lines)
            lines.removeAll(keepingCapacity: true)
        }
        console.write(lines)
    }

    private static let pieceSize = 1 << 16

    /// `5 bulletins, 61 files, 2 errors: public`.
    static func summary(_ report: BuildReport, destination: String) -> String {
        var parts = [count(report.bulletins, "bulletin"), count(report.files, "file")]
        if report.count(.error) > 0 { parts.append(count(report.count(.error), "error")) }
        if report.count(.warning) > 0 { parts.append(count(report.count(.warning), "warning")) }
        return "\(parts.joined(separator: ", ")): \(destination)"
    }

    /// `3 files changed in 85 ms`.
    static func change(_ report: BuildReport, _ duration: Duration) -> String {
        let milliseconds = duration / .milliseconds(1)
        let files = report.written.count + report.removed.count
        return "\(count(files, "file")) changed in \(Int(milliseconds)) ms"
    }

    /// One line a file: `bac-kan/index.html: what it lists changed`.
    private static func explanation(_ report: BuildReport) -> String {
        let lines =
            report.written.map { "\($0.path): \($0.reason)" }
            + report.removed.map { "\($0): removed, no page has it any more" }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
