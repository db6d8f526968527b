/// Something that went wrong or looks wrong: which file, where, what, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
    /// What it means for the run.
    public var severity: Severity
    /// Relative to the archive folder; nil when it is about no file.
    public var file: String?
    /// Counted from 1.
    public var line: Int?
    /// Counted from 1, in Unicode scalars.
    public var column: Int?
    /// Short and stable, e.g. `config.unknown-key`.
    public var code: String
    /// What is wrong, one sentence without a full stop.
    public var message: String
    /// What to do about it, one sentence without a full stop.
    public var advice: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
        _ severity: Severity, code: String, file: String? = nil, line: Int? = nil, column: Int? = nil,
        message: String, advice: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.message = message
        self.advice = advice
    }

    /// How bad it is: an error is about something that was not done or not published.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        case error, warning, note
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `seeds/a.txt:12:5: error: what is wrong; what to do`.
    public var description: String {
        var text = ""
        if let file {
            text += file
            if let line {
                text += ":\(line)"
                if let column { text += ":\(column)" }
            }
            text += ": "
        }
        text += "\(severity.rawValue): \(message)"
        if let advice { text += "; \(advice)" }
        return text
    }
}
