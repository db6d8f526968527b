import BulletinModel

/// What became of a build.
public struct BuildReport: Hashable, Sendable {
    /// How far it came.
    public enum Outcome: Hashable, Sendable {
        case done
        /// Usage or configuration: nothing was begun.
        case refused
        /// The site could not be written; the old one is as it was.
        case notWritten
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var outcome: Outcome
    /// Bulletins that the site holds.
    public var bulletins = 0
    /// Files of the site.
    public var files = 0
    /// Of all files together.
    public var bytes = 0
    /// The files whose bytes are others than before, or that were not there, with the reason.
    public var written: [WrittenPage] = []
    /// How many these are, whether or not they are named.
    public var writtenCount = 0
    /// The files that are gone.
    public var removed: [String] = []
    /// All that the stages found, in their order.
    public var diagnostics: [Diagnostic]

    init(outcome: Outcome, diagnostics: [Diagnostic]) {
        self.outcome = outcome
        self.diagnostics = diagnostics
    }

    init(bulletins: Int, _ site: SiteBuild.Result, diagnostics: [Diagnostic]) {
        self.init(outcome: .done, diagnostics: diagnostics)
        self.bulletins = bulletins
        files = site.outcome.files
        bytes = site.outcome.bytes
        written = site.written
        writtenCount = site.writtenCount
        removed = site.removed
    }

    /// What kept it from being done, or is wrong with documents.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

    /// Whether another build was at work.
    public var isBusy: Bool { outcome == .notWritten && diagnostics.contains { $0.code == "output.busy" } }

    /// How many diagnostics are as severe.
    public func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// What the program ends with: 0 done; 1 done, with errors in some documents; 2 usage or configuration; 3 could not
    /// write. When `isStrict`, a warning counts as an error.
    public func exitCode(isStrict: Bool = false) -> Int32 {
        switch outcome {
        case .refused: 2
        case .notWritten: 3
        case .done: count(.error) > 0 || isStrict && count(.warning) > 0 ? 1 : 0
        }
    }
}
