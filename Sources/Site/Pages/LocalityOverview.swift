import BulletinModel

/// What a place's first page says of its bulletins taken together.
struct LocalityOverview: TemplateValue {
    let months: MonthTable?
    let offices, officesBelow: [PlaceOffice]
    let facets: [NameSection]
    let charts: [ChartEntry]
    let comparisons: [PlaceComparison]
    let predecessors, successors: [Crumb]

    /// How many names of a kind are shown.
    private static let shown = 10
    private static let drawn = 4
    private static let compared = 2

    init(_ site: SiteContext, _ catalogue: Catalogue, _ locality: Int, on frame: PageFrame) {
        let (node, facts) = (catalogue.localities[locality], catalogue.facts)
        months = MonthTable(
            YearStretch.stretches(of: node.years.filter { $0.year != nil }).map { stretch in
                switch stretch {
                case .year(let year):
                    (site.label(of: year.year), frame.href(node.path + year.folder), node.entries(in: year))
                case .gap(let gap): (site.label(of: gap), nil, [])
                }
            }, catalogue, site.strings)
        (offices, officesBelow) = PlaceOffice.all(of: locality, in: catalogue, site, on: frame)
        let counts = FactCounts(of: node.entries, in: catalogue, most: Self.shown)
        let people = site.links(to: counts[.people], of: facts[.people], facts, on: frame) { position in
            let subject = facts[.people].subjects[position]
            let mentions = PersonMentions(subject, catalogue)
            return facts[.people].entries(of: position).lazy.map { catalogue.entries[Int($0)] }
                .filter { catalogue.lies($0.locality, in: locality) }
                .compactMap { mentions.mention(in: $0).roles.first }.first.map { facts.terms.text(of: $0) }
        }
        let documents = site.links(to: counts[.documents], of: facts[.documents], facts, on: frame) { position in
            let scope = FactKeys.scope(of: facts[.documents].subjects[position].key)
            return scope == locality ? nil : site.place(ofDocument: position, in: catalogue)
        }
        let topics = site.links(to: counts[.topics], of: facts[.topics], facts, on: frame)
        let indicators = counts[.indicators].map { position, count in
            let subject = facts[.indicators].subjects[position]
            return NameLink(
                name: site.title(of: subject, facts),
                href: frame.href(facts.page(of: subject, in: locality, catalogue)),
                number: site.strings.number(count), count: site.strings.count(.bulletinCount, count))
        }
        facets = NameSection.facets(
            [
                (.indicatorsMost, indicators), (.peopleMost, people), (.documentsMost, documents),
                (.topicsMost, topics),
            ], site.strings)
        charts = node.isUnknown ? [] : Self.charts(counts, site, catalogue, locality, on: frame)
        comparisons = Self.comparisons(counts, site, catalogue, locality, on: frame)
        func crumbs(_ localities: [Int]) -> [Crumb] {
            localities.map {
                Crumb(name: site.words(forUnit: $0, in: catalogue), href: frame.href(catalogue.localities[$0].path))
            }
        }
        predecessors = crumbs(catalogue.predecessors[locality])
        successors = crumbs(catalogue.successors[locality])
    }

    /// Small charts of what the place's own bulletins report most often.
    private static func charts(
        _ counts: FactCounts, _ site: SiteContext, _ catalogue: Catalogue, _ locality: Int, on frame: PageFrame
    ) -> [ChartEntry] {
        let facts = catalogue.facts
        var charts: [ChartEntry] = []
        for (position, _) in counts[.indicators] where charts.count < drawn {
            let indicator = facts[.indicators].subjects[position]
            let term = FactKeys.term(of: indicator.key)
            guard let own = facts.indicatorPlaces.position(of: FactKeys.key(term, locality)) else { continue }
            let reports = IndicatorReport.all(term, facts.indicatorPlaces.entries(of: own), in: catalogue)
            let measures = IndicatorMeasure.all(reports, facts.terms)
            guard let measure = measures.first else { continue }
            // One line is enough here; the indicator's page has all.
            let series = measure.series(site.words(for:)) { _ in nil }.max { $0.points.count < $1.points.count }
            guard let series, series.points.count > 1 else { continue }
            let title = site.title(of: indicator, facts)
            guard let chart = Chart(title: "\(title), \(series.name)", unit: measure.unitName, series: [series]) else {
                continue
            }
            var entry = ChartEntry.smallMultiples([chart], site.dates).first
            entry?.href = frame.href(facts.page(of: indicator, in: locality, catalogue))
            if let entry { charts.append(entry) }
        }
        return charts
    }

    /// What most bulletins of the units below report, where several of them do so again and again.
    private static func comparisons(
        _ counts: FactCounts, _ site: SiteContext, _ catalogue: Catalogue, _ locality: Int, on frame: PageFrame
    ) -> [PlaceComparison] {
        let facts = catalogue.facts
        let units = catalogue.units(below: locality)
        guard units.count > 1 else { return [] }
        var comparisons: [PlaceComparison] = []
        for (position, _) in counts[.indicators] where comparisons.count < compared {
            let indicator = facts[.indicators].subjects[position]
            let term = FactKeys.term(of: indicator.key)
            let entries = units.compactMap { facts.indicatorPlaces.position(of: FactKeys.key(term, $0)) }
                .map(facts.indicatorPlaces.entries(of:)).filter { $0.count > 1 }
            guard entries.count > 1 else { continue }
            // From the newest to the oldest, as of one place.
            let reports = IndicatorReport.all(term, entries.joined().sorted(), in: catalogue)
            guard let measure = IndicatorMeasure.all(reports, facts.terms).first else { continue }
            let comparison = PlaceComparison(
                of: indicator, measure, site, catalogue, on: frame, ofPlace: locality, most: drawn)
            if comparison.charts.count > 1 { comparisons.append(comparison) }
        }
        return comparisons
    }

    static let keys = TemplateKeys<LocalityOverview>([
        .object("months", "how many bulletins there are in each month of each year") { $0.months },
        .list("offices", "the offices that most of its own bulletins speak of, with who held them") { $0.offices },
        .flag("has_offices", "whether there are any") { !$0.offices.isEmpty },
        .list("offices_below", "the offices of the units below that most of their bulletins speak of") {
            $0.officesBelow
        },
        .flag("has_offices_below", "whether there are any") { !$0.officesBelow.isEmpty },
        .list("facets", "the indicators, people, documents and topics of most of its bulletins, each kind in a section")
        {
            $0.facets
        },
        .list("charts", "charts of what its own bulletins report most often") { $0.charts },
        .flag("has_charts", "whether there are any") { !$0.charts.isEmpty },
        .list("comparisons", "indicators that several of the units below report, with charts of these units") {
            $0.comparisons
        },
        .flag("has_comparisons", "whether there are any") { !$0.comparisons.isEmpty },
        .list("predecessors", "the former units that are part of it now and have bulletins") { $0.predecessors },
        .flag("has_predecessors", "whether there are any") { !$0.predecessors.isEmpty },
        .list("successors", "the units of today that it is part of, as far as they have bulletins") { $0.successors },
        .flag("has_successors", "whether there are any") { !$0.successors.isEmpty },
    ])
}
