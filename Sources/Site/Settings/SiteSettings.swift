/// What a site's owner decides, beside templates and styles.
public struct SiteSettings: Hashable, Sendable {
    /// The site's name; the one of the language's strings when nil.
    public var title: String?
    /// One or two sentences on what the archive holds, for the front page, search engines and feeds; those of the
    /// language's strings when nil.
    public var description: String?
    /// The interface's language: the name of a file in `Templates/strings`, `vi` or `en` unless the owner brings others.
    public var language: String
    /// Where the site is published. Feeds and the sitemap need it; pages link to one another without it.
    public var baseURL: SiteAddress
    /// Whether somebody gave that address: pages name their canonical address only then.
    public var isBaseURLGiven: Bool
    /// Bulletins on one page of a list, at least 1.
    public var pageSize: Int
    /// Newest bulletins in one feed, at least 1.
    public var feedLength: Int
    /// The WebSub hub that is told when feeds change, by whoever publishes the site; nil when there is none.
    public var webSubHub: String?
    /// Where somebody reads mail about the site; nil when nobody says.
    public var contactEmail: String?
    /// The gateway that answers harvesters of OAI-PMH for the site, without a slash at its end; nil when there is none.
    public var oaiGateway: String?
    /// Under which terms the archive may be used: `CC BY 4.0`; nil when nobody says.
    public var license: String?
    /// Where these terms are written.
    public var licenseURL: String?
    /// Whether files of comma-separated values begin with a byte order mark, which Excel needs to read UTF-8.
    public var csvHasMark: Bool
    /// What is written beside the pages.
    public var formats: Set<OutputFormat>
    /// What has pages and lists of its own, beside places and years.
    public var subjects: Set<SubjectKind>
    /// What has feeds, beside the site.
    public var feeds: Set<FeedKind>

    /// Pages of the owner's own.
    public var pages: [OwnPage] = []
    /// What stands in menus beside the site's own lists, in the order of each.
    public var menu: [MenuEntry] = []

    /// Settings as they are without a configuration file.
    public init(
        title: String? = nil, description: String? = nil, language: String = "vi", baseURL: SiteAddress? = nil,
        pageSize: Int = 50, feedLength: Int = 20, webSubHub: String? = nil, contactEmail: String? = nil,
        oaiGateway: String? = nil, csvHasMark: Bool = false,
        formats: Set<OutputFormat> = Set(OutputFormat.allCases),
        subjects: Set<SubjectKind> = Set(SubjectKind.allCases), feeds: Set<FeedKind> = FeedKind.standard
    ) {
        self.title = title
        self.description = description
        self.language = language
        self.baseURL = baseURL ?? .local
        isBaseURLGiven = baseURL != nil
        self.pageSize = max(1, pageSize)
        self.feedLength = max(1, feedLength)
        self.webSubHub = webSubHub
        self.contactEmail = contactEmail
        self.oaiGateway = oaiGateway
        self.csvHasMark = csvHasMark
        self.formats = formats
        self.subjects = subjects
        self.feeds = feeds
    }
}

/// What a site can hold beside its HTML pages.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
    /// `index.md` beside each bulletin's page.
    case markdown
    /// `index.json`, the record, beside each bulletin's page.
    case json
    /// `feed.xml`, RSS 2.0.
    case rss
    /// `atom.xml`, Atom 1.0 (RFC 4287).
    case atom
    /// `feed.json`, JSON Feed 1.1.
    case jsonFeed = "json-feed"
    /// `calendar.ics`, the meetings of the site and of each locality.
    case calendar
    /// `sitemap.xml`, `robots.txt` and `llms.txt`.
    case sitemap
    /// `tim-kiem/`, the page of search with its index, `scripts/search.js` and `opensearch.xml`.
    case search
    /// The folder `du-lieu`: all records, tables, what they hold.
    case data
    /// The folder `api`: lists and bulletins as JSON, for programs.
    case api
}
