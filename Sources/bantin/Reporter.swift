import Archive
import BulletinModel

/// Tells people, or programs, what became of a command.
struct Reporter: Sendable {
    let isStrict: Bool
    let isQuiet: Bool
    let format: BuildOptions.ReportFormat

    /// The diagnostics; notes only when not quiet.
    func tell(_ report: BuildReport, done: String? = nil) {
        switch format {
        case .json:
            Console.output.write(report.json(isStrict: isStrict) + [UInt8(ascii: "\n")])
        case .text:
            for diagnostic in report.diagnostics { tell(diagnostic) }
            if let done, report.outcome == .done, !isQuiet { Console.output.write(done + "\n") }
        }
    }

    /// One diagnostic for people; notes only when not quiet.
    func tell(_ diagnostic: Diagnostic) {
        guard !isQuiet || diagnostic.severity != .note else { return }
        let console = Console.diagnostics
        console.write(diagnostic.line(isColored: console.isColored) + "\n")
    }

    /// `5 bulletins, 61 files, 2 errors: public`.
    static func summary(_ report: BuildReport, destination: String) -> String {
        var parts = [count(report.bulletins, "bulletin"), count(report.files, "file")]
        if report.count(.error) > 0 { parts.append(count(report.count(.error), "error")) }
        if report.count(.warning) > 0 { parts.append(count(report.count(.warning), "warning")) }
        return "\(parts.joined(separator: ", ")): \(destination)"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
