/// What every page has around its own content.
struct PageFrame: Sendable {
    let site: SiteContext
    /// The page's folder from the site's root: nothing, or with a slash at the end; nil for the page that a server
    /// shows at any address.
    let folder: String?
    /// That of the page that search engines should know in its place; the same, as a rule.
    var canonicalFolder: String?
    /// What leads from the page to the site's root.
    let root: String
    let title: String
    var description: String?
    var breadcrumb: [Crumb] = []
    /// The feeds that this page offers, and other forms of what it shows.
    var alternates: [Alternate] = []
    /// The scripts that this page needs, by their paths from the site's root.
    var scripts: [String] = []

    init(_ site: SiteContext, folder: String, title: String) {
        self.site = site
        self.folder = folder
        canonicalFolder = folder
        self.title = title
        root = String(repeating: "../", count: folder.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// For the page that a server shows at any address.
    init(anywhereOn site: SiteContext, title: String) {
        self.site = site
        self.title = title
        folder = nil
        root = site.settings.baseURL.path
    }

    /// A link from this page to the page in a folder.
    func href(_ folder: String) -> String { root + folder + "index.html" }

    /// A link from this page to the list of all of a kind; nil where the site has none.
    fileprivate func href(_ kind: SubjectKind) -> String? {
        site.settings.subjects.contains(kind) ? href(kind.folder) : nil
    }

    var pageTitle: String {
        title == site.title ? title : site.strings(.titleAndSite, [.title: title, .site: site.title])
    }

    /// What the page has to say of itself, else what it is called and what the site is.
    var summary: String {
        description ?? [pageTitle, site.names.description].compactMap(\.self).joined(separator: ". ")
    }

    fileprivate var hasSearch: Bool { site.settings.formats.contains(.search) }

    /// The page of search needs no other way to itself.
    fileprivate var searchHref: String? {
        hasSearch && folder != SearchPage.folder ? href(SearchPage.folder) : nil
    }

    var canonical: String? { site.settings.isBaseURLGiven ? canonicalFolder.map(site.settings.baseURL.url) : nil }
}

/// A page with a frame, whose keys every template can read.
protocol FramedPage: TemplateValue {
    var frame: PageFrame { get }
    /// What the page says of itself as JSON-LD.
    var structuredData: Markup? { get }
    /// Whether it shows one text, not a list.
    var isArticle: Bool { get }
}

extension FramedPage {
    var structuredData: Markup? { frame.collectionData() }
    var isArticle: Bool { false }

    /// The keys of the frame and those of the page.
    static func framed(_ own: [TemplateKey<Self>]) -> TemplateKeys<Self> {
        let common: [TemplateKey<Self>] = [
            .flag("is_article", "whether the page shows one text, not a list") { $0.isArticle },
            .markup("structured_data", "what the page says of itself to machines, as JSON-LD") { $0.structuredData },
        ]
        return TemplateKeys(frameKeys + common + own)
    }
}

extension FramedPage {
    /// They reach through the page, so that no frame is copied for a key.
    private static var frameKeys: [TemplateKey<Self>] {
        [
            .text("language", "the interface's language: `vi`") { $0.frame.site.names.language },
            .markup("lang_vi", "` lang=\"vi\"` for tags around Vietnamese texts; nothing where all is Vietnamese") {
                $0.frame.site.names.vietnamese
            },
            .markup("lang_own", "the same with the interface's language, for tags inside of Vietnamese texts") {
                $0.frame.site.names.own
            },
            .text("site_title", "the site's name") { $0.frame.site.names.title },
            .text("site_description", "what the site is") { $0.frame.site.names.description },
            .text("title", "the page's heading") { $0.frame.title },
            .text("page_title", "the page's heading and the site's name, for `<title>`") { $0.frame.pageTitle },
            .text("description", "a sentence or two on the page, for search engines") { $0.frame.summary },
            .text("root", "what leads to the site's root: nothing, or `../../`") { $0.frame.root },
            .text("home_href", "link to the front page") { $0.frame.href("") },
            .text("years_href", "link to the page of all years") { $0.frame.href("nam/") },
            .text("search_href", "link to the page of search; missing on that page, and where the site has none") {
                $0.frame.searchHref
            },
            .text("opensearch_href", "link to what browsers read to offer the site's search") {
                $0.frame.hasSearch ? $0.frame.root + OpenSearch.fileName : nil
            },
            .text("data_href", "link to the page of the archive's data, when there is one") { page in
                page.frame.site.settings.formats.contains(.data) ? page.frame.href(DataFile.folder) : nil
            },
            .text("license", "under which terms the archive may be used, when somebody says") {
                $0.frame.site.settings.license ?? $0.frame.site.settings.licenseURL
            },
            .text("license_url", "where these terms are written") { $0.frame.site.settings.licenseURL },
            .text("people_href", "link to the list of people, when there is one") { $0.frame.href(.people) },
            .text("documents_href", "link to the list of documents, when there is one") { $0.frame.href(.documents) },
            .text("topics_href", "link to the list of topics, when there is one") { $0.frame.href(.topics) },
            .text("indicators_href", "link to the list of indicators, when there is one") {
                $0.frame.href(.indicators)
            },
            .list("menu", "what the owner has put into the menu of the masthead") { page in
                page.frame.site.menu.map { MenuLink($0, on: page.frame) }
            },
            .list("footer_menu", "what the owner has put into the menu of the foot") { page in
                page.frame.site.footerMenu.map { MenuLink($0, on: page.frame) }
            },
            .text("canonical", "the page's address, when the site's is known") { $0.frame.canonical },
            .list("styles", "the files of `styles`, by name") { page in
                page.frame.site.styles.map { Asset(href: page.frame.root + $0) }
            },
            .list("scripts", "the scripts that the page needs: none but on the page of search") { page in
                page.frame.scripts.map { Asset(href: page.frame.root + $0) }
            },
            .flag("has_scripts", "whether there are any") { !$0.frame.scripts.isEmpty },
            .list("alternates", "feeds and other forms of the page") { $0.frame.alternates },
            .flag("has_alternates", "whether there are any") { !$0.frame.alternates.isEmpty },
            .list("breadcrumb", "the way to this page from the front page on") { $0.frame.breadcrumb },
            .flag("has_breadcrumb", "whether there is one") { !$0.frame.breadcrumb.isEmpty },
        ]
    }
}

/// A file to link to.
struct Asset: TemplateValue {
    let href: String

    static let keys = TemplateKeys<Asset>([
        .text("href", "link to the file") { $0.href }
    ])
}

/// A step of the way to a page.
struct Crumb: TemplateValue {
    let name: String
    let href: String

    static let keys = TemplateKeys<Crumb>([
        .text("name", "what the page there is called") { $0.name },
        .text("href", "link to it") { $0.href },
    ])
}

/// Another form of a page.
struct Alternate: TemplateValue {
    let href: String
    let mediaType: String
    /// `RSS`, `Atom`, `JSON Feed`, `Markdown`, `JSON`.
    let name: String
    /// With what it is a form of, when that is not the page alone.
    let title: String

    static let keys = TemplateKeys<Alternate>([
        .text("href", "link to it") { $0.href },
        .text("type", "its media type: `application/rss+xml`") { $0.mediaType },
        .text("name", "its short name: `RSS`") { $0.name },
        .text("title", "its name with what it is a form of: `Huyện Ba Chẽ (RSS)`") { $0.title },
    ])
}
