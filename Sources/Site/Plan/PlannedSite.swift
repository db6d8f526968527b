/// What all pages of a plan know.
final class PlannedSite: Sendable {
    let catalogue: Catalogue
    let settings: SiteSettings
    /// Styles, scripts and icons, by their paths.
    let assets: [String]
    /// What there are feeds of.
    let feeds: [FeedSubject]
    /// What came before the newest items of these, page by page.
    let feedPages: [FeedPage]
    /// What stands where bulletins were before.
    let redirects: [Redirect]
    /// When texts were changed.
    let revisions: RevisionTable
    /// The texts before and after.
    let versions: TextVersions
    /// Its files, in the order of the plan, but for those that list the others.
    let references: [PageReference]
    /// Those of them that search engines should know, by their positions.
    let listed: [Int32]

    /// A site whose pages are not known yet.
    init(
        _ catalogue: Catalogue, _ settings: SiteSettings, assets: [String], redirects: [Redirect],
        revisions: RevisionTable, versions: TextVersions
    ) {
        self.catalogue = catalogue
        self.settings = settings
        self.assets = assets
        self.redirects = redirects
        self.revisions = revisions
        self.versions = versions
        let feeds = FeedSubject.all(in: catalogue, settings)
        self.feeds = feeds
        feedPages = feeds.enumerated().flatMap { feed, subject in
            (0..<FeedPages(subject, catalogue, settings).count).map { FeedPage(feed: feed, number: $0 + 1) }
        }
        references = []
        listed = []
    }

    /// The same with its files.
    convenience init(_ draft: PlannedSite, references: [PageReference], listed: [Int32]) {
        self.init(draft, draft.catalogue, references, listed)
    }

    /// The same with the catalogue of the same bulletins, of which only the records are others.
    convenience init(_ site: PlannedSite, _ catalogue: Catalogue) {
        self.init(site, catalogue, site.references, site.listed)
    }

    private init(_ draft: PlannedSite, _ catalogue: Catalogue, _ references: [PageReference], _ listed: [Int32]) {
        self.catalogue = catalogue
        settings = draft.settings
        assets = draft.assets
        redirects = draft.redirects
        revisions = draft.revisions
        versions = draft.versions
        (feeds, feedPages) = (draft.feeds, draft.feedPages)
        self.references = references
        self.listed = listed
    }

    /// The pages of a list of so many bulletins.
    func pages(_ count: Int) -> ClosedRange<Int> { 1...Pagination(count: count, size: settings.pageSize).pageCount }

    /// Where the newest bulletin on a page of a list stands in it.
    func newest(of list: Range<Int>, page: Int32) -> Int {
        list.lowerBound + Pagination(count: list.count, size: settings.pageSize).range(of: Int(page)).lowerBound
    }

    /// The newest bulletin on a page of a subject's list, by its position in the catalogue's entries.
    func newest(of table: SubjectTable, on page: PageNumber) -> Int {
        let entries = table.entries(of: Int(page.subject))
        return Int(entries[newest(of: entries.indices, page: page.page)])
    }

    /// The formats of feeds that the site has.
    var feedFormats: [FeedFormat] { FeedFormat.allCases.filter { settings.formats.contains($0.output) } }
}
