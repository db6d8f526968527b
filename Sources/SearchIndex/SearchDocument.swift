/// What search knows of one document.
public struct SearchDocument: Hashable, Sendable {
    /// The path of its page from the site's root, without `index.html`: `bac-kan/ba-be/2020/hoi-nghi/`.
    public var address: String
    /// The heading of its page.
    public var title: String
    /// The subtitle or first summary line.
    public var lead: String?
    /// The paragraphs of the article as its page shows them, without markup. A line feed in one is a blank.
    public var paragraphs: [String]
    /// The sorting date as it is stored, in EDTF; nil when there is none.
    public var date: String?
    /// The year of that date.
    public var year: Int?
    /// What it can be filtered by.
    public var facets: [SearchFacet]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
        address: String, title: String, lead: String? = nil, paragraphs: [String], date: String? = nil,
        year: Int? = nil, facets: [SearchFacet] = []
    ) {
        self.address = address
        self.title = title
        self.lead = lead
        self.paragraphs = paragraphs
        self.date = date
        self.year = year
        self.facets = facets
    }
}

/// A value that documents can be filtered by.
public struct SearchFacet: Hashable, Sendable {
    /// What kind of value it is; the year of a document is known from its place in the order.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A locality; a document has one facet for each level.
        case place
        /// Who called the meeting.
        case body
        case topic
        case person
    }

    /// What kind of value it is.
    public var kind: Kind
    /// What stands for the value in addresses; in NFC; capitals do not matter: `bac-kan/ba-be`, `Nguyễn Văn A`.
    public var key: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ kind: Kind, key: String) {
        self.kind = kind
        self.key = key
    }
}
