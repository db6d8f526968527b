/// A page of a locality's bulletins; the first one also says what the locality is and leads to its years and units.
struct LocalityPage: FramedPage {
    let frame: PageFrame
    let isFirst: Bool
    let isUnknown: Bool
    let bulletinCount: String
    let yearRange: String?
    let parent: Crumb?
    let codes: [String]
    let now: [String]
    let children: [CountedLink]
    let years: [CountedLink]
    let groups: [BulletinGroup]
    let pager: Pager?
    let overview: LocalityOverview?

    init(_ site: SiteContext, _ catalogue: Catalogue, locality: Int, page: Int) {
        let node = catalogue.localities[locality]
        let name = site.fullName(of: node)
        let title = page == 1 ? name : site.strings(.titleAndPage, [.title: name, .number: String(page)])
        var frame = PageFrame(site, folder: node.path + Pagination.folder(of: page), title: title)
        let crumbs = site.crumbs(to: locality, in: catalogue, on: frame)
        frame.breadcrumb = page == 1 ? crumbs.dropLast() : crumbs
        frame.alternates =
            site.feeds(of: .locality(locality), in: catalogue, on: frame)
            + site.calendar(of: locality, in: catalogue, on: frame)
        let pagination = Pagination(count: node.entries.count, size: site.settings.pageSize)
        pager = Pager(pagination, page: page, folder: node.path, on: frame)
        if page == 1 { frame.description = Self.description(of: node, in: catalogue, site) }
        self.frame = frame

        isFirst = page == 1
        isUnknown = node.isUnknown
        bulletinCount = site.strings.count(.bulletinCount, node.entries.count)
        yearRange = site.range(of: node.years)
        parent = node.parent.map { index in
            let parent = catalogue.localities[index]
            return Crumb(name: site.fullName(of: parent), href: frame.href(parent.path))
        }
        codes = node.codes.map { code in
            switch (code.era, code.lastDay) {
            case (.from2025, _): site.strings(.unitCodeFrom2025, [.code: code.code])
            case (.before2025, let day?):
                site.strings(.unitCodeUntil, [.code: code.code, .date: site.dates.short(day)])
            case (.before2025, nil): site.strings(.unitCodeBefore2025, [.code: code.code])
            }
        }
        now = site.words(for: node.now)
        children =
            page > 1
            ? []
            : node.children.map { index in
                let child = catalogue.localities[index]
                return CountedLink(site.fullName(of: child), frame.href(child.path), child.entries.count, site.strings)
            }
        overview = page > 1 ? nil : LocalityOverview(site, catalogue, locality, on: frame)
        years = page > 1 ? [] : site.links(to: node.years, in: node.path, on: frame)
        let entries = node.entries[pagination.range(of: page)].lazy.map { catalogue.entries[Int($0)] }
        groups = site.groups(
            entries, in: catalogue, on: frame, showsLocality: !node.children.isEmpty, heading: site.yearHeading)
    }

    private static func description(of node: LocalityNode, in catalogue: Catalogue, _ site: SiteContext) -> String {
        var parts = [site.fullName(of: node)]
        var parent = node.parent
        while let index = parent {
            parts.append(site.shortName(of: catalogue.localities[index]))
            parent = catalogue.localities[index].parent
        }
        parts.append(site.strings.count(.bulletinCount, node.entries.count))
        if let range = site.range(of: node.years) { parts.append(range) }
        return site.strings.list(parts)
    }

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_first", "whether this is the list's first page; only it has the keys that say so") { $0.isFirst },
        .flag("is_unknown", "whether these are the bulletins of unknown locality") { $0.isUnknown },
        .text("bulletin_count", "how many bulletins it has with all units below, in words") { $0.bulletinCount },
        .text("year_range", "from the first to the last year: `2017–2021`") { $0.yearRange },
        .object("parent", "the unit that it lies in; missing for a province") { $0.parent },
        .texts("codes", "its codes in the official register, each with its time") { $0.codes },
        .flag("has_codes", "whether there are any") { !$0.codes.isEmpty },
        .texts("now", "what it is part of today, one text for each province") { $0.now },
        .flag("is_former", "whether it no longer exists") { !$0.now.isEmpty },
        .list("children", "the units below it that have bulletins (first page only)") { $0.children },
        .flag("has_children", "whether there are any") { !$0.children.isEmpty },
        .list("years", "its years, from new to old (first page only)") { $0.years },
        .flag("has_years", "whether there are any") { !$0.years.isEmpty },
        .object("overview", "what its bulletins say taken together (first page only)") { $0.overview },
        .list("groups", "the bulletins of this page, by year") { $0.groups },
        .object("pager", "the way to the list's other pages; missing when there are none") { $0.pager },
    ])
}
