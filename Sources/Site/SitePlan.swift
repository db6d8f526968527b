import BulletinModel

/// Every file that a site will have, without their contents: cheap to make and to keep for any number of bulletins.
public struct SitePlan: Sendable {
    /// In a fixed order: what the site has once, years, localities, each with their lists and feeds, then bulletins
    /// from new to old. No two have the same path.
    public let pages: [Page]
    /// What somebody should know about the addresses.
    public let diagnostics: [Diagnostic]

    /// A file of the site: a page, another form of one, a feed, a style …
    public struct Page: Sendable {
        let kind: Kind
        let catalogue: Catalogue

        /// From the site's root: `bac-kan/index.html`.
        public var path: String { catalogue.path(of: kind) }
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
        let listed = kinds.count(where: \.isInSitemap)
        if settings.formats.contains(.sitemap) {
            kinds += [.sitemap, .robots] + (0..<Sitemap.partCount(of: listed)).map { .sitemapPart($0) }
        }
        if settings.formats.contains(.json) { kinds.append(.schema) }
        kinds += assets.map { .asset($0) }
        pages = kinds.map { Page(kind: $0, catalogue: catalogue) }
        diagnostics = catalogue.diagnostics
    }

    /// Pages, their other forms and feeds.
    static func pages(of catalogue: Catalogue, _ settings: SiteSettings) -> [Kind] {
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

extension SitePlan.Kind {
    /// Whether it is a page that search engines should know.
    var isInSitemap: Bool {
        switch self {
        case .home, .years, .year, .locality, .localityYear, .bulletin: true
        case .notFound, .markdown, .json, .feed, .sitemap, .sitemapPart, .robots, .schema, .asset: false
        }
    }
}

extension Catalogue {
    /// The folder of a page, from the site's root.
    func folder(of kind: SitePlan.Kind) -> String {
        switch kind {
        case .years: "nam/"
        case .year(let year, let page): "nam/" + years[year].folder + Pagination.folder(of: page)
        case .locality(let locality, let page): localities[locality].path + Pagination.folder(of: page)
        case .localityYear(let locality, let year, let page):
            localities[locality].path + localities[locality].years[year].folder + Pagination.folder(of: page)
        case .bulletin(let entry), .markdown(let entry), .json(let entry): entries[entry].folder
        case .feed(_, let locality): locality.map { localities[$0].path } ?? ""
        case .schema: "du-lieu/"
        case .home, .notFound, .sitemap, .sitemapPart, .robots, .asset: ""
        }
    }

    func path(of kind: SitePlan.Kind) -> String {
        let file =
            switch kind {
            case .home, .years, .year, .locality, .localityYear, .bulletin: "index.html"
            case .markdown: "index.md"
            case .json: "index.json"
            case .notFound: "404.html"
            case .feed(let format, _): format.fileName
            case .sitemap: "sitemap.xml"
            case .sitemapPart(let part): Sitemap.fileName(ofPart: part)
            case .robots: "robots.txt"
            case .schema: "bulletin.schema.json"
            case .asset(let path): path
            }
        return folder(of: kind) + file
    }
}
