/// What all pages of a plan know.
final class PlannedSite: Sendable {
    let catalogue: Catalogue
    let settings: SiteSettings
    /// Styles, scripts and icons, by their paths.
    let assets: [String]
    /// What there are feeds of.
    let feeds: [FeedSubject]
    /// What stands where bulletins were before.
    let redirects: [Redirect]
    /// The pages that search engines should know.
    let listed: [PageReference]

    /// A site whose pages are not known yet.
    init(_ catalogue: Catalogue, _ settings: SiteSettings, assets: [String], redirects: [Redirect]) {
        self.catalogue = catalogue
        self.settings = settings
        self.assets = assets
        self.redirects = redirects
        feeds = FeedSubject.all(in: catalogue)
        listed = []
    }

    /// The same with its pages.
    init(_ draft: PlannedSite, listed: [PageReference]) {
        catalogue = draft.catalogue
        settings = draft.settings
        assets = draft.assets
        redirects = draft.redirects
        feeds = draft.feeds
        self.listed = listed
    }

    /// The pages of a list of so many bulletins.
    func pages(_ count: Int) -> ClosedRange<Int> { 1...Pagination(count: count, size: settings.pageSize).pageCount }

    /// The formats of feeds that the site has.
    var feedFormats: [FeedFormat] { FeedFormat.allCases.filter { settings.formats.contains($0.output) } }
}
