import BulletinModel

/// Something that a person has decided must not be published: a person's name, or a passage of a bulletin.
public struct Redaction: Hashable, Sendable {
    /// What is taken out.
    public enum Subject: Hashable, Sendable {
        /// A person's name, wherever it stands.
        case name(String)
        /// Words of a text.
        case passage(String)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var subject: Subject
    /// The ids of the bulletins that it is taken out of; empty for all.
    public var bulletins: Set<String>
    /// Why, for readers.
    public var reason: String
    /// When that was decided.
    public var date: CalendarDay

    /// What stands in the place of what was taken out.
    public static let mark = "[đã lược bỏ]"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ subject: Subject, bulletins: Set<String> = [], reason: String, date: CalendarDay) {
        self.subject = subject
        self.bulletins = bulletins
        self.reason = reason
        self.date = date
    }

    var isPassage: Bool { if case .passage = subject { true } else { false } }

    /// Whether it is taken out of a bulletin.
    func concerns(_ id: String) -> Bool { bulletins.isEmpty || bulletins.contains(id) }

    /// What is said when it did nothing.
    func isNotFound(in name: String) -> Diagnostic {
        Diagnostic(
            .error, code: "redaction.not-found", file: name,
            message: "a \(isPassage ? "passage" : "name") that \(Redactions.fileName) redacts is not in this bulletin",
            advice: "copy the words from the bulletin’s page, or remove the entry")
    }

    /// What is said when it did nothing but take an address out, where marks make no difference.
    func isInAddress(of name: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "redaction.only-in-address", file: name,
            message:
                "a name that \(Redactions.fileName) redacts is in an address of this bulletin, but not in its text",
            advice: "see whether the text spells it otherwise")
    }

    var text: String {
        switch subject {
        case .name(let text), .passage(let text): text
        }
    }
}
