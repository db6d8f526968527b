/// A person whom the text names with what they hold or do.
public struct Person: Hashable, Sendable {
    /// As the text writes it, blanks repaired.
    public var name: String
    /// Written out in full, e.g. `Ủy viên Ban Thường vụ Tỉnh ủy`, in the order of the text; may be empty.
    public var roles: [String]
    /// Whether the text says that they led the meeting or concluded it.
    public var chair: Bool

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(name: String, roles: [String] = [], chair: Bool = false) {
        self.name = name
        self.roles = roles
        self.chair = chair
    }
}

/// Who wrote the text.
public struct Byline: Hashable, Sendable {
    /// As printed; may be empty when only an office is named.
    public var authors: [String]
    /// The office or paper that they write for.
    public var agency: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(authors: [String] = [], agency: String? = nil) {
        self.authors = authors
        self.agency = agency
    }
}
