/// Where a fact of the record comes from.
public struct Evidence: Hashable, Sendable {
    /// The rule of what a person wrote in a sidecar or in front matter.
    public static let overrideRule = "override"

    /// A JSON pointer (RFC 6901) into the record: `/title`, `/people/0`, `/people/0/roles/1`.
    public var field: String
    /// First offset, in Unicode scalars of the decoded source text.
    public var start: Int
    /// One past the last offset.
    public var end: Int
    /// The name of the rule that found it.
    public var rule: String
    /// 0 to 1: how often such a finding is right.
    public var confidence: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(field: String, start: Int, end: Int, rule: String, confidence: Double) {
        self.field = field
        self.start = start
        self.end = end
        self.rule = rule
        self.confidence = confidence
    }

    /// The key of the record that the fact is of or is in: `people`.
    public var key: Substring { field.dropFirst().prefix { $0 != "/" } }
}

/// A line or piece that was taken out of the article.
public struct RemovedText: Hashable, Sendable {
    /// As the source prints it.
    public var text: String
    /// The reason, a short code of the zone: `menu`, `footer`, `duplicate`, `caption` …
    public var reason: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(text: String, reason: String) {
        self.text = text
        self.reason = reason
    }
}

/// Something about one document that a person should look at.
public struct Warning: Hashable, Sendable {
    /// Short and stable, e.g. `title.missing`.
    public var code: String
    /// What is to be looked at, one sentence without a full stop.
    public var message: String
    /// Counted from 1 in the decoded source; nil when it is about the whole.
    public var line: Int?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(code: String, message: String, line: Int? = nil) {
        self.code = code
        self.message = message
        self.line = line
    }
}
