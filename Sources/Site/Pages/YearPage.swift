/// A page of all bulletins of one year.
struct YearPage: FramedPage {
    let frame: PageFrame
    let isFirst: Bool
    let bulletinCount: String
    let localities: [CountedLink]
    let neighbours: YearNeighbours
    let groups: [BulletinGroup]
    let pager: Pager?
    let overview: YearOverview?

    init(_ site: SiteContext, _ catalogue: Catalogue, year: Int, page: Int) {
        let slice = catalogue.years[year]
        let folder = "nam/" + slice.folder
        let name = site.title(of: slice.year)
        let title = page == 1 ? name : site.strings(.titleAndPage, [.title: name, .number: String(page)])
        var frame = PageFrame(site, folder: folder + Pagination.folder(of: page), title: title)
        frame.breadcrumb = site.home(on: frame)
        frame.breadcrumb.append(Crumb(name: site.strings[.yearsTitle], href: frame.href("nam/")))
        if page > 1 { frame.breadcrumb.append(Crumb(name: site.label(of: slice.year), href: frame.href(folder))) }
        frame.alternates = site.feeds(of: .year(year), in: catalogue, on: frame)
        let pagination = Pagination(count: slice.range.count, size: site.settings.pageSize)
        pager = Pager(pagination, page: page, folder: folder, on: frame)
        self.frame = frame

        isFirst = page == 1
        overview = page == 1 ? YearOverview(site, catalogue, slice, on: frame) : nil
        bulletinCount = site.strings.count(.bulletinCount, slice.range.count)
        localities =
            page > 1
            ? []
            : catalogue.localities.filter { $0.depth == 0 }.compactMap { node in
                guard let own = node.years.first(where: { $0.year == slice.year }) else { return nil }
                return CountedLink(
                    site.shortName(of: node), frame.href(node.path + own.folder), own.range.count, site.strings)
            }
        neighbours = YearNeighbours(catalogue.years, year, page: page) { frame.href("nam/" + $0.folder) }
        let shown = pagination.range(of: page).shifted(by: slice.range.lowerBound)
        groups = site.groups(
            catalogue.entries[shown], in: catalogue, on: frame, showsLocality: true, heading: site.monthHeading)
    }

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_first", "whether this is the list's first page; only it has the keys that say so") { $0.isFirst },
        .text("bulletin_count", "how many bulletins there are, in words") { $0.bulletinCount },
        .list("localities", "the provinces that have bulletins of the year (first page only)") { $0.localities },
        .flag("has_localities", "whether there are any") { !$0.localities.isEmpty },
        .object("neighbours", "the years before and after (first page only)") { $0.neighbours.ifAny },
        .object("overview", "what the bulletins of the year say taken together (first page only)") { $0.overview },
        .list("groups", "the bulletins of this page, by month") { $0.groups },
        .object("pager", "the way to the list's other pages; missing when there are none") { $0.pager },
    ])
}
