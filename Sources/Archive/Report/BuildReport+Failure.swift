import BulletinModel
import Site

extension BuildReport {
    /// The report of a build that was not begun.
    public init(refusing diagnostic: Diagnostic) { self.init(outcome: .refused, diagnostics: [diagnostic]) }

    /// The report of a build that gave up, by what it threw.
    public init(failure: any Error) {
        switch failure {
        case let failure as ConfigurationFailure:
            self.init(outcome: .refused, diagnostics: failure.diagnostics)
        case let failure as TemplateErrors:
            self.init(outcome: .refused, diagnostics: failure.diagnostics)
        case let failure as OutputFailure:
            self.init(outcome: .notWritten, diagnostics: [failure.diagnostic])
        case let failure as SystemError:
            // Reading has its own errors: what comes through is about writing.
            self.init(outcome: .notWritten, diagnostics: [OutputFailure(failure).diagnostic])
        default:
            let diagnostic = Diagnostic(.error, code: "build.failed", message: "the build failed: \(failure)")
            self.init(outcome: .refused, diagnostics: [diagnostic])
        }
    }
}
