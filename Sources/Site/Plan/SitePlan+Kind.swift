extension SitePlan.Kind {
    /// Whether it is a page that search engines should know.
    var isInSitemap: Bool {
        switch self {
        case .home, .years, .year, .locality, .localityYear, .bulletin: true
        case .notFound, .markdown, .json, .feed, .sitemap, .sitemapPart, .robots, .schema, .asset: false
        }
    }

    /// Whether both are made of the same bulletin or of the same list of bulletins.
    func sharesWork(with other: Self) -> Bool {
        if let entry, entry == other.entry { return true }
        if case .feed(_, let locality) = self, case .feed(_, locality) = other { return true }
        return false
    }

    /// The bulletin that it shows.
    private var entry: Int? {
        switch self {
        case .bulletin(let entry), .markdown(let entry), .json(let entry): entry
        default: nil
        }
    }

    /// The template that it is made with; nil for what needs none.
    var template: PageKind? {
        switch self {
        case .home: .home
        case .notFound: .notFound
        case .years: .years
        case .year: .year
        case .locality: .locality
        case .localityYear: .localityYear
        case .bulletin: .bulletin
        case .markdown, .json, .feed, .sitemap, .sitemapPart, .robots, .schema, .asset: nil
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
