import BulletinModel

/// Why a site could not be written; the old one is still there.
public struct OutputFailure: Error, Hashable, Sendable {
    /// What is wrong, an error.
    public let diagnostic: Diagnostic

    init(_ code: String, _ message: String, advice: String? = nil) {
        diagnostic = Diagnostic(.error, code: "output." + code, message: message, advice: advice)
    }

    init(_ error: SystemError) {
        self.init("failed", error.description, advice: "the site that was there is as it was")
    }
}
