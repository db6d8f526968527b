import Extraction
import Site

/// All that a build is told: `bantin.yaml`, and what the command line says instead of it.
public struct Configuration: Hashable, Sendable {
    /// The file's name unless the command line gives another.
    public static let fileName = "bantin.yaml"
    /// The file that says who is one and the same.
    public static let peopleName = "people.yaml"

    /// The archive folder, absolute.
    public var folder: String
    /// Where the bulletins are.
    public var source: ArchivePath
    /// Where the site goes.
    public var destination: ArchivePath
    /// The archive's own templates, which need not be there.
    public var templates: ArchivePath
    /// The files that are copied into the site, in a folder that need not be there.
    public var staticFiles: ArchivePath
    /// The owner's own pages, in a folder that need not be there.
    public var pages: ArchivePath
    /// A name of the IANA time zone database.
    public var timeZone: String
    /// What the site is told.
    public var site: SiteSettings
    /// Which units the texts of hosts and publishers belong to.
    public var publishers = PublisherTable()
    /// Who is one and the same: `people.yaml`.
    public var people = PeopleAuthority()
    /// What must not be published: `redactions.yaml`.
    public var redactions = Redactions()
    /// Whether there are pages of what was changed in texts, from the history of git.
    public var showsDifferences = false
    /// Where the language is set, for an error that shows only when the templates are known.
    var languagePosition: Position?

    struct Position: Hashable {
        var file: String
        var line: Int
        var column: Int
    }

    /// The values that stand for what nobody wrote.
    public enum Default {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let source = "seeds", destination = "public", templates = "Templates"
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let staticFiles = "static", pages = "pages"
        /// Vietnam has one zone, +07:00 all year.
        public static let timeZone = "Asia/Ho_Chi_Minh"
    }
}

/// What the command line says; it wins over `bantin.yaml`.
public struct ConfigurationOptions: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var source, destination, baseURL: String?
    /// A configuration file, which must be there.
    public var configuration: String?

    /// Options as somebody gave them; paths begin in the archive folder.
    public init(
        source: String? = nil, destination: String? = nil, baseURL: String? = nil, configuration: String? = nil
    ) {
        self.source = source
        self.destination = destination
        self.baseURL = baseURL
        self.configuration = configuration
    }
}
