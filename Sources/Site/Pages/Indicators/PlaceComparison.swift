import BulletinModel

/// An indicator in several places: a chart of each, all to one scale.
struct PlaceComparison: TemplateValue {
    let name: String
    let href: String
    /// What kind of values is drawn: of a month, since the beginning of the year.
    let kind: String
    let charts: [ChartEntry]

    /// Of the kind of period that most values are of, the places with most of them, in the order of the catalogue; on the
    /// page of a place they are units of it.
    init(
        of indicator: Subject, _ measure: IndicatorMeasure, _ site: SiteContext, _ catalogue: Catalogue,
        on frame: PageFrame, ofPlace page: Int? = nil, most count: Int
    ) {
        let facts = catalogue.facts
        name = site.title(of: indicator, facts)
        href = frame.href(indicator.folder)
        let bases = measure.reduce(into: [:]) { $0[$1.basis, default: 0] += 1 }
        let basis =
            IndicatorReport.Basis.allCases.filter { $0 != .other }
            .max { bases[$0, default: 0] < bases[$1, default: 0] } ?? .other
        kind = site.words(for: basis)
        let byPlace = Dictionary(grouping: measure.indices.filter { measure[$0].basis == basis }) {
            measure[$0].locality
        }
        let drawn = byPlace.sorted { $0.key < $1.key }.compactMap { locality, own -> (place: Int, chart: Chart)? in
            guard !catalogue.localities[locality].isUnknown else { return nil }
            let own = IndicatorMeasure(measure, only: own)
            let chart = Chart(
                title: site.words(forUnit: locality, in: catalogue, onPageOf: page), unit: measure.unitName,
                series: own.series(site.words(for:)) { _ in nil })
            return chart.map { (locality, $0) }
        }
        let most = drawn.enumerated().sorted {
            ($1.element.chart.points.count, $0.offset) < ($0.element.chart.points.count, $1.offset)
        }.prefix(count).sorted { $0.offset < $1.offset }.map(\.element)
        charts = zip(ChartEntry.smallMultiples(most.map(\.chart), site.dates), most).map { entry, place in
            var entry = entry
            entry.href = frame.href(facts.page(of: indicator, in: place.place, catalogue))
            return entry
        }
    }

    static let keys = TemplateKeys<PlaceComparison>([
        .text("name", "the indicator") { $0.name },
        .text("href", "link to its page of all places") { $0.href },
        .text("kind", "what kind of values is drawn: of a month, since the beginning of the year") { $0.kind },
        .list("charts", "a chart of each place, to one scale") { $0.charts },
    ])
}
