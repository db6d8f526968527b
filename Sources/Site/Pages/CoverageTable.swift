/// How many bulletins there are of each locality in each year.
struct CoverageTable: TemplateValue {
    let years: [CoverageYear]
    let rows: [CoverageRow]
    let total: String

    /// With more localities than that, the table shows provinces alone.
    static let rowLimit = 80

    /// nil when there are no bulletins.
    init?(_ site: SiteContext, _ catalogue: Catalogue, on frame: PageFrame) {
        guard !catalogue.entries.isEmpty else { return nil }
        // Years run from left to right here, those of no known year last.
        let known = YearStretch.stretches(of: catalogue.years.filter { $0.year != nil }).reversed()
        let stretches = known + catalogue.years.filter { $0.year == nil }.map(YearStretch.year)
        years = stretches.map { CoverageYear($0, site, on: frame) }
        let shown =
            catalogue.localities.count > Self.rowLimit
            ? catalogue.localities.filter { $0.depth == 0 } : catalogue.localities
        let most = shown.flatMap(\.years).map(\.range.count).max() ?? 0
        rows = shown.map { CoverageRow($0, stretches, most: most, site, on: frame) }
        total = site.strings.number(catalogue.entries.count)
    }

    static let keys = TemplateKeys<CoverageTable>([
        .list("years", "the years, from old to new, with those between that have no bulletins") { $0.years },
        .list("rows", "the localities") { $0.rows },
        .text("total", "how many bulletins there are in all") { $0.total },
    ])
}

/// A year in the table of localities and years; several where none of them has bulletins.
struct CoverageYear: TemplateValue {
    let name: String
    let href: String?
    let number: String?

    init(_ stretch: YearStretch, _ site: SiteContext, on frame: PageFrame) {
        switch stretch {
        case .year(let slice):
            name = site.label(of: slice.year)
            href = frame.href("nam/" + slice.folder)
            number = site.strings.number(slice.range.count)
        case .gap(let gap):
            name = site.label(of: gap)
            (href, number) = (nil, nil)
        }
    }

    static let keys = TemplateKeys<CoverageYear>([
        .text("name", "the year, or the first and the last of several without bulletins") { $0.name },
        .text("href", "link to its page; missing where there are no bulletins") { $0.href },
        .text("number", "how many bulletins; missing where there are none") { $0.number },
    ])
}

/// A locality in the table of localities and years.
struct CoverageRow: TemplateValue {
    let name: String
    let href: String
    let depth: Int
    let cells: [CoverageCell]
    let total: String

    init(_ node: LocalityNode, _ stretches: [YearStretch], most: Int, _ site: SiteContext, on frame: PageFrame) {
        name = site.shortName(of: node)
        href = frame.href(node.path)
        depth = node.depth
        let counts = Dictionary(node.years.map { ($0.year, $0.range.count) }) { first, _ in first }
        cells = stretches.map { stretch in
            guard case .year(let slice) = stretch, let count = counts[slice.year] else {
                return CoverageCell(number: nil, level: nil, href: nil)
            }
            return CoverageCell(
                number: site.strings.number(count), level: CoverageCell.level(of: count, most: most),
                href: frame.href(node.path + slice.folder))
        }
        total = site.strings.number(node.entries.count)
    }

    static let keys = TemplateKeys<CoverageRow>([
        .text("name", "what the locality is called") { $0.name },
        .text("href", "link to its page") { $0.href },
        .text("depth", "0 for a province, 1 and 2 for what lies below") { String($0.depth) },
        .list("cells", "its years, as many as the table has") { $0.cells },
        .text("total", "how many bulletins it has") { $0.total },
    ])
}

/// A locality's bulletins in one year.
struct CoverageCell: TemplateValue {
    let number: String?
    let level: Int?
    let href: String?

    /// 1 to 5, by the share of the largest number in the table; what is few is few in a small table, too.
    static func level(of count: Int, most: Int) -> Int {
        let percent = count * 100 / max(most, 10)
        return 1 + [5, 15, 35, 65].count { percent >= $0 }
    }

    static let keys = TemplateKeys<CoverageCell>([
        .text("number", "how many bulletins; missing when there are none") { $0.number },
        .text("level", "1 to 5, from few to many; missing when there are none") { $0.level.map(String.init) },
        .text("href", "link to them") { $0.href },
    ])
}
