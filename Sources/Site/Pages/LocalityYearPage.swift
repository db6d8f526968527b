/// A page of a locality's bulletins of one year.
struct LocalityYearPage: FramedPage {
    let frame: PageFrame
    let isFirst: Bool
    let bulletinCount: String
    let locality: Crumb
    let children: [CountedLink]
    let neighbours: YearNeighbours
    let groups: [BulletinGroup]
    let pager: Pager?

    init(_ site: SiteContext, _ catalogue: Catalogue, locality: Int, year: Int, page: Int) {
        let node = catalogue.localities[locality]
        let slice = node.years[year]
        let folder = node.path + slice.folder
        let name = site.title(of: slice.year, in: node)
        let title = page == 1 ? name : site.strings(.titleAndPage, [.title: name, .number: String(page)])
        var frame = PageFrame(site, folder: folder + Pagination.folder(of: page), title: title)
        frame.breadcrumb = site.crumbs(to: locality, in: catalogue, on: frame)
        if page > 1 { frame.breadcrumb.append(Crumb(name: site.label(of: slice.year), href: frame.href(folder))) }
        frame.alternates =
            site.feeds(of: .locality(locality), in: catalogue, on: frame)
            + site.calendar(of: locality, in: catalogue, on: frame)
        let pagination = Pagination(count: slice.range.count, size: site.settings.pageSize)
        pager = Pager(pagination, page: page, folder: folder, on: frame)
        self.frame = frame

        isFirst = page == 1
        bulletinCount = site.strings.count(.bulletinCount, slice.range.count)
        self.locality = Crumb(name: site.fullName(of: node), href: frame.href(node.path))
        children =
            page > 1
            ? []
            : node.children.compactMap { index in
                let child = catalogue.localities[index]
                guard let own = child.years.first(where: { $0.year == slice.year }) else { return nil }
                return CountedLink(
                    site.fullName(of: child), frame.href(child.path + own.folder), own.range.count, site.strings)
            }
        neighbours = YearNeighbours(node.years, year, page: page) { frame.href(node.path + $0.folder) }
        let entries = node.entries(in: slice)
        let shown = entries[pagination.range(of: page).shifted(by: entries.startIndex)]
        groups = site.groups(
            shown.lazy.map { catalogue.entries[Int($0)] }, in: catalogue, on: frame,
            showsLocality: !node.children.isEmpty, heading: site.monthHeading)
    }

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_first", "whether this is the list's first page; only it has the keys that say so") { $0.isFirst },
        .text("bulletin_count", "how many bulletins there are, in words") { $0.bulletinCount },
        .object("locality", "the locality") { $0.locality },
        .list("children", "the units below it that have bulletins of the year (first page only)") { $0.children },
        .flag("has_children", "whether there are any") { !$0.children.isEmpty },
        .object("neighbours", "the locality's years before and after (first page only)") { $0.neighbours.ifAny },
        .list("groups", "the bulletins of this page, by month") { $0.groups },
        .object("pager", "the way to the list's other pages; missing when there are none") { $0.pager },
    ])
}

extension SiteContext {
    fileprivate func title(of year: Int?, in node: LocalityNode) -> String {
        let name = fullName(of: node)
        guard let year else { return strings(.localityUnknownYearTitle, [.place: name]) }
        return strings(.localityYearTitle, [.place: name, .year: String(year)])
    }
}

extension Range<Int> {
    func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
