import BulletinModel

/// What a page is made of, as numbers: when none of them is another one than at the last build, its bytes are not either.
///
/// Each kind of page says here what it reads of the catalogue; a test changes archives in every way and fails when a
/// page's bytes differ and its readings do not.
public struct PageReadings: Hashable, Sendable {
    /// Of the bulletins whose whole records it shows; of nothing for pages that show none.
    public var records = Fingerprint()
    /// Of what it says of other bulletins, of places and of the site's order.
    public var lists = Fingerprint()
    /// Of what is the same for all pages of its kind: template, strings, settings.
    public var shared = Fingerprint()

    /// Of a page that reads nothing.
    public init() {}

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(records: Fingerprint, lists: Fingerprint, shared: Fingerprint) {
        self.records = records
        self.lists = lists
        self.shared = shared
    }
}

/// Tells what the pages of a plan read. What many pages read is put into a number once.
public struct PageReader: Sendable {
    private let catalogue: Catalogue
    private let inputs: SharedInputs
    private let feedLength: Int
    private let pageSize: Int
    /// By entry: all that a row of a list shows.
    private let rows: [Fingerprint]
    /// By locality: its name, its address, what it is part of.
    private let places: [Fingerprint]
    /// By locality: how many bulletins it has in which year.
    private let counts: [Fingerprint]

    init(_ catalogue: Catalogue, _ settings: SiteSettings, _ inputs: SharedInputs) {
        self.catalogue = catalogue
        self.inputs = inputs
        feedLength = settings.feedLength
        pageSize = settings.pageSize
        let places = catalogue.localities.map(Fingerprint.init(of:))
        rows = catalogue.entries.map { Fingerprint(of: catalogue.summary(of: $0), $0, in: places[$0.locality]) }
        counts = catalogue.localities.map { Fingerprint(of: $0.years) }
        self.places = places
    }

    /// What a page of the same plan reads.
    public func readings(of page: SitePlan.Page) -> PageReadings {
        var readings = PageReadings()
        readings.shared = inputs.fingerprint(of: page.kind)
        read(page.kind, page.site, &readings)
        return readings
    }

    private func read(_ kind: SitePlan.Kind, _ site: PlannedSite, _ readings: inout PageReadings) {
        switch kind {
        case .home:
            readings.lists.add(Fingerprint(of: catalogue.years))
            add(rows.prefix(HomePage.length), to: &readings.lists)
            for index in catalogue.localities.indices { addPlaceAndCounts(index, to: &readings.lists) }
        case .years: readings.lists.add(Fingerprint(of: catalogue.years))
        case .year(let year, let page): readYear(year, page: page, &readings.lists)
        case .locality(let locality, let page): readLocality(locality, page: page, &readings.lists)
        case .localityYear(let locality, let year, let page):
            readLocality(locality, year: year, page: page, &readings.lists)
        case .bulletin(let entry): readBulletin(catalogue.entries[entry], &readings)
        case .markdown(let entry), .json(let entry):
            readings.records.add(catalogue.summary(of: catalogue.entries[entry]).record)
        case .feed(_, let locality):
            if let locality { readings.lists.add(places[locality]) }
            for entry in catalogue.newest(feedLength, of: locality) {
                readings.records.add(catalogue.summary(of: entry).record)
                readings.lists.add(entry.folder)
            }
        case .sitemap:
            let parts = Sitemap.partCount(of: site.listed.count)
            readings.lists.add(parts)
            if parts == 0 { addFolders(of: site.listed[...], to: &readings.lists) }
        case .sitemapPart(let part): addFolders(of: Sitemap.pages(ofPart: part, site.listed), to: &readings.lists)
        case .notFound, .robots, .schema, .asset: break
        }
    }

    private func readYear(_ year: Int, page: Int, _ lists: inout Fingerprint) {
        let slice = catalogue.years[year]
        addPages(of: slice.range, page: page, to: &lists) { rows[$0] }
        addNeighbours(of: year, in: catalogue.years, to: &lists)
        guard page == 1 else { return }
        for (index, node) in catalogue.localities.enumerated() where node.depth == 0 {
            lists.add(places[index])
            lists.add(node.count(in: slice.year))
        }
    }

    private func readLocality(_ locality: Int, page: Int, _ lists: inout Fingerprint) {
        let node = catalogue.localities[locality]
        addChain(locality, to: &lists)
        lists.add(counts[locality])
        lists.add(node.children.isEmpty)
        addPages(of: node.entries.indices, page: page, to: &lists) { rows[Int(node.entries[$0])] }
        guard page == 1 else { return }
        for child in node.children { addPlaceAndCounts(child, to: &lists) }
    }

    private func readLocality(_ locality: Int, year: Int, page: Int, _ lists: inout Fingerprint) {
        let node = catalogue.localities[locality]
        let slice = node.years[year]
        addChain(locality, to: &lists)
        lists.add(node.children.isEmpty)
        addPages(of: slice.range, page: page, to: &lists) { rows[Int(node.entries[$0])] }
        addNeighbours(of: year, in: node.years, to: &lists)
        guard page == 1 else { return }
        for child in node.children {
            lists.add(places[child])
            lists.add(catalogue.localities[child].count(in: slice.year))
        }
    }

    private func readBulletin(_ entry: CatalogueEntry, _ readings: inout PageReadings) {
        readings.records.add(catalogue.summary(of: entry).record)
        readings.lists.add(entry.folder)
        addChain(entry.locality, to: &readings.lists)
        for neighbour in [entry.older, entry.newer] { readings.lists.add(neighbour.map { rows[$0].value } ?? 0) }
    }

    /// The names of a locality and of what it lies in.
    private func addChain(_ locality: Int, to lists: inout Fingerprint) {
        var next: Int? = locality
        while let index = next {
            lists.add(places[index])
            next = catalogue.localities[index].parent
        }
    }

    private func addPlaceAndCounts(_ locality: Int, to lists: inout Fingerprint) {
        lists.add(places[locality])
        lists.add(counts[locality])
        lists.add(catalogue.localities[locality].entries.count)
    }

    /// The rows of one page of a list, and which of how many pages it is.
    private func addPages(
        of list: Range<Int>, page: Int, to lists: inout Fingerprint, row: (Int) -> Fingerprint
    ) {
        let pagination = Pagination(count: list.count, size: pageSize)
        lists.add(list.count)
        lists.add(page)
        for index in pagination.range(of: page).shifted(by: list.lowerBound) { lists.add(row(index)) }
    }

    private func addFolders(of pages: ArraySlice<SitePlan.Kind>, to lists: inout Fingerprint) {
        for kind in pages { lists.add(catalogue.folder(of: kind)) }
    }

    private func add(_ rows: some Sequence<Fingerprint>, to lists: inout Fingerprint) {
        for row in rows { lists.add(row) }
    }

    private func addNeighbours(of index: Int, in years: [YearSlice], to lists: inout Fingerprint) {
        for position in index - 1...index + 1 {
            lists.add(years.indices.contains(position) ? years[position].year ?? 0 : -1)
        }
    }
}

extension Fingerprint {
    fileprivate init(of years: [YearSlice]) {
        self.init()
        for year in years {
            add(year.year ?? 0)
            add(year.range.count)
        }
    }

    fileprivate init(of node: LocalityNode) {
        self.init()
        add(node.path)
        add(node.name)
        add(node.type)
        add(node.depth)
        for code in node.codes {
            add(code.code)
            add(code.era.rawValue)
        }
        for successor in node.now {
            add(successor.fullName)
            add(successor.province)
        }
    }

    fileprivate init(of summary: BulletinSummary, _ entry: CatalogueEntry, in place: Fingerprint) {
        self.init()
        add(place)
        add(entry.folder)
        add(summary.title)
        add(summary.body)
        add(summary.locality?.fullName)
        guard let date = summary.date else { return }
        for part in [date.start, date.end] {
            add(part.year)
            add(part.month ?? 0)
            add(part.day ?? 0)
        }
    }
}

extension LocalityNode {
    /// How many bulletins it has in a year.
    fileprivate func count(in year: Int?) -> Int { years.first { $0.year == year }?.range.count ?? 0 }
}
