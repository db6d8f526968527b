/// What a year's first page says of its bulletins taken together.
struct YearOverview: TemplateValue {
    let months: MonthTable?
    let facets: [NameSection]

    init(_ site: SiteContext, _ catalogue: Catalogue, _ slice: YearSlice, on frame: PageFrame) {
        let facts = catalogue.facts
        let provinces = catalogue.localities.filter { $0.depth == 0 }
        months = MonthTable(
            provinces.compactMap { node in
                guard let own = node.years.first(where: { $0.year == slice.year }), own.year != nil else { return nil }
                return (site.shortName(of: node), frame.href(node.path + own.folder), node.entries(in: own))
            }, catalogue, site.strings)
        let counts = FactCounts(of: slice.range.lazy.map(Int32.init), in: catalogue, most: 10)
        let documents = site.links(to: counts[.documents], of: facts[.documents], facts, on: frame) {
            site.place(ofDocument: $0, in: catalogue)
        }
        let topics = site.links(to: counts[.topics], of: facts[.topics], facts, on: frame)
        facets = NameSection.facets([(.documentsMost, documents), (.topicsMost, topics)], site.strings)
    }

    static let keys = TemplateKeys<YearOverview>([
        .object("months", "how many bulletins there are of each province in each month") { $0.months },
        .list("facets", "the documents and topics of most of its bulletins, each kind in a section") { $0.facets },
    ])
}
