import BulletinModel

/// What came out of a stream so far, in no more memory for a million lines than for ten.
struct StreamCounts: Sendable {
    private(set) var records = 0
    private(set) var errors = 0
    private(set) var warnings = 0
    private var unknownKeys: Set<String> = []
    /// Why the input could not be read to its end.
    var failure: SystemError?

    /// How many keys that nobody knows are told.
    private static let toldKeys = 20

    /// Counts an answer; the notes are those on keys that come for the first time.
    mutating func count(_ answer: StreamStage.Answer) -> [Diagnostic] {
        if answer.isRecord { records += 1 }
        if answer.diagnostics.contains(where: { $0.severity == .error }) { errors += 1 }
        if answer.hasWarnings { warnings += 1 }
        return answer.unknownKeys.compactMap { key in
            guard unknownKeys.count < Self.toldKeys, unknownKeys.insert(key).inserted else { return nil }
            return Diagnostic(
                .note, code: "stdin.unknown-key", file: "standard input", message: "the key '\(key)' is not read",
                advice: Spelling.nearest(to: key, among: StreamLine.keys).map { "did you mean '\($0)'?" }
                    ?? "the keys are \(StreamLine.keys.joined(separator: ", "))")
        }
    }

    var report: BuildReport {
        var report = BuildReport(outcome: .done, diagnostics: [])
        report.bulletins = records
        if let failure {
            report = BuildReport(failure: ConfigurationFailure("stdin.unreadable", "\(failure)"))
        }
        if errors > 0 {
            report.diagnostics.append(
                Diagnostic(.error, code: "stdin.errors", message: Self.sentence(errors, "has errors", "have errors")))
        }
        if warnings > 0 {
            report.diagnostics.append(
                Diagnostic(
                    .warning, code: "stdin.warnings",
                    message: Self.sentence(warnings, "has warnings", "have warnings") + ", which are in the records"))
        }
        return report
    }

    private static func sentence(_ count: Int, _ singular: String, _ plural: String) -> String {
        count == 1 ? "1 line \(singular)" : "\(count) lines \(plural)"
    }
}
