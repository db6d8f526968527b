import BulletinModel

/// Every file that a site will have, without their contents: cheap to make and to keep for any number of bulletins.
public struct SitePlan: Sendable {
    /// In a fixed order: what the site has once, years, localities, each with their lists and feeds, then bulletins
    /// from new to old. No two have the same path. Pages of one subject, which share work, stand together.
    public let pages: [Page]
    /// What somebody should know about the addresses.
    public let diagnostics: [Diagnostic]
    let site: PlannedSite

    /// A file of the site: a page, another form of one, a feed, a style …
    public struct Page: Sendable {
        let kind: Kind
        let site: PlannedSite

        /// From the site's root: `bac-kan/index.html`.
        public var path: String { site.catalogue.path(of: kind) }
        /// Whether both are made of the same bulletin or of the same list of bulletins.
        public func sharesWork(with other: Page) -> Bool { kind.sharesWork(with: other.kind) }
    }

    /// Numbers of localities, years and entries are their positions in the catalogue; pages of lists count from 1.
    enum Kind: Hashable, Sendable {
        case home
        case notFound
        case years
        case year(Int, page: Int)
        case locality(Int, page: Int)
        case localityYear(Int, year: Int, page: Int)
        case bulletin(Int)
        case markdown(Int)
        case json(Int)
        case feed(FeedFormat, locality: Int?)
        case sitemap
        case sitemapPart(Int)
        case robots
        case schema
        case asset(String)
    }

    init(_ catalogue: Catalogue, settings: SiteSettings, assets: [String]) {
        var kinds = Self.pages(of: catalogue, settings)
        site = PlannedSite(catalogue: catalogue, listed: kinds.filter(\.isInSitemap))
        if settings.formats.contains(.sitemap) {
            kinds += [.sitemap, .robots] + (0..<Sitemap.partCount(of: site.listed.count)).map { .sitemapPart($0) }
        }
        if settings.formats.contains(.json) { kinds.append(.schema) }
        kinds += assets.map { .asset($0) }
        let site = site
        pages = kinds.map { Page(kind: $0, site: site) }
        diagnostics = catalogue.diagnostics
    }

    /// Pages, their other forms and feeds.
    private static func pages(of catalogue: Catalogue, _ settings: SiteSettings) -> [Kind] {
        var kinds: [Kind] = [.home, .notFound, .years]
        func pages(_ count: Int) -> ClosedRange<Int> { 1...Pagination(count: count, size: settings.pageSize).pageCount }
        let feeds = FeedFormat.allCases.filter { settings.formats.contains($0.output) }
        kinds += feeds.map { .feed($0, locality: nil) }
        for (index, year) in catalogue.years.enumerated() {
            kinds += pages(year.range.count).map { .year(index, page: $0) }
        }
        for (index, node) in catalogue.localities.enumerated() {
            kinds += pages(node.entries.count).map { .locality(index, page: $0) }
            kinds += feeds.map { .feed($0, locality: index) }
            for (year, slice) in node.years.enumerated() {
                kinds += pages(slice.range.count).map { .localityYear(index, year: year, page: $0) }
            }
        }
        for entry in catalogue.entries.indices {
            kinds.append(.bulletin(entry))
            if settings.formats.contains(.markdown) { kinds.append(.markdown(entry)) }
            if settings.formats.contains(.json) { kinds.append(.json(entry)) }
        }
        return kinds
    }
}

/// What all pages of a plan know.
final class PlannedSite: Sendable {
    let catalogue: Catalogue
    /// The pages that search engines should know.
    let listed: [SitePlan.Kind]

    init(catalogue: Catalogue, listed: [SitePlan.Kind]) {
        self.catalogue = catalogue
        self.listed = listed
    }
}
