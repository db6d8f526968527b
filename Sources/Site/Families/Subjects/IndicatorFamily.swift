import BulletinModel

/// An indicator in all places, with its values as CSV; the subject is its position among the indicators.
struct IndicatorFamily: PageFamily {
    let forms = [PageForm.page(page), .file(IndicatorTable.fileName, inputs: ["base_url"])]
    let kind: SubjectKind? = .indicators
    private static let page = PageTemplate("indicator", IndicatorPage.keys.schema)
    /// How many places are drawn.
    private static let drawn = 12

    func pages(of site: PlannedSite) -> [PageNumber] {
        let places = site.catalogue.facts.indicatorPlaceCounts()
        return places.indices.flatMap { subject in
            site.pages(ofNames: places[subject], subject: subject) + [PageNumber(subject, form: 1)]
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        page.folder(in: site.catalogue.facts[.indicators])
    }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        site.catalogue.facts[.indicators].entries(of: Int(page.subject)).first.map(Int.init)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addReports(reader.catalogue.facts[.indicators], Int(page.subject), to: &readings)
        readings.lists.add(Int(page.page))
    }

    func work(on subject: Int, _ rendering: PageRendering) -> [IndicatorReport] {
        let facts = rendering.catalogue.facts
        return IndicatorReport.all(
            FactKeys.term(of: facts[.indicators].subjects[subject].key), facts[.indicators].entries(of: subject),
            in: rendering.catalogue)
    }

    func bytes(of page: PageNumber, _ reports: [IndicatorReport], _ rendering: PageRendering) -> [UInt8] {
        let (site, catalogue, facts) = (rendering.context, rendering.catalogue, rendering.catalogue.facts)
        let subject = facts[.indicators].subjects[Int(page.subject)]
        if page.form == 1 { return IndicatorTable.csv(reports, facts.name(of: subject), rendering) }
        let entries = facts[.indicators].entries(of: Int(page.subject))
        var view = IndicatorPage(
            site, catalogue, entries, folder: subject.folder, title: site.title(of: subject, facts),
            page: Int(page.page))
        let frame = view.frame
        let byPlace = Dictionary(grouping: reports.indices) { reports[$0].locality }
        // As many as the plan counts: some bulletins name an indicator and say no value of it.
        let places = Set(entries.lazy.map { catalogue.entries[Int($0)].locality }).sorted()
        let list = NumberedList(places.count, site.settings)
        view.pager = NumberedPager(list, page: Int(page.page), folder: subject.folder, on: frame)
        view.places = places[list.range(of: Int(page.page))].compactMap { locality in
            let own = byPlace[locality, default: []].map { reports[$0] }
            guard let newest = own.newest else { return nil }
            let hasPage = facts.count(of: subject, in: locality) > 1
            return IndicatorPlaceRow(
                name: site.words(forUnit: locality, in: catalogue),
                href: frame.href(
                    hasPage
                        ? facts.folder(of: subject, in: catalogue.localities[locality])
                        : catalogue.folder(of: catalogue.entries[newest.entry])),
                period: newest.period.map(site.dates.short), value: site.words(for: newest, catalogue),
                kind: site.words(for: newest.basis),
                number: site.strings.number(Set(own.map(\.entry)).count))
        }
        guard view.isFirst else { return rendering.render(Self.page, view) }
        view.data = Asset(href: IndicatorTable.fileName)
        view.frame.alternates = [
            Alternate(
                href: IndicatorTable.fileName, mediaType: "text/csv", name: "CSV", title: "\(frame.title) (CSV)")
        ]
        let main = IndicatorMeasure.all(reports, facts.terms).first
        if let main {
            let comparison = PlaceComparison(of: subject, main, site, catalogue, on: frame, most: Self.drawn)
            view.charts = comparison.charts
            view.unit = comparison.charts.first?.unit
            view.kind = comparison.charts.isEmpty ? nil : comparison.kind
        }
        return rendering.render(Self.page, view)
    }
}

/// An indicator in a place that several bulletins report it of; the subject is its position among indicators in places.
struct IndicatorPlaceFamily: PageFamily {
    let forms = [PageForm.page(page)]
    let kind: SubjectKind? = .indicators
    private static let page = PageTemplate("indicator-place", IndicatorPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        site.catalogue.facts.indicatorPlaces.subjects.enumerated().flatMap { position, subject in
            subject.count > 1 ? site.pages(ofNames: subject.count, subject: position) : []
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        page.folder(in: site.catalogue.facts.indicatorPlaces)
    }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        site.catalogue.facts.indicatorPlaces.entries(of: Int(page.subject)).first.map(Int.init)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let places = reader.catalogue.facts.indicatorPlaces
        reader.addReports(places, Int(page.subject), to: &readings)
        readings.lists.add(Int(page.page))
        reader.addScope(of: places.subjects[Int(page.subject)], to: &readings)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let (site, catalogue, facts) = (rendering.context, rendering.catalogue, rendering.catalogue.facts)
        let subject = facts.indicatorPlaces.subjects[Int(page.subject)]
        let term = FactKeys.term(of: subject.key)
        let locality = FactKeys.scope(of: subject.key) ?? 0
        let entries = facts.indicatorPlaces.entries(of: Int(page.subject))
        let reports = IndicatorReport.all(term, entries, in: catalogue)
        let place = site.words(forUnit: locality, in: catalogue)
        guard let position = facts[.indicators].position(of: FactKeys.word(term)) else { return [] }
        let indicator = facts[.indicators].subjects[position]
        let name = site.title(of: indicator, facts)
        var view = IndicatorPage(
            site, catalogue, entries, folder: subject.folder,
            title: site.strings(.indicatorInPlace, [.title: name, .place: place]), page: Int(page.page))
        let frame = view.frame
        view.indicator = Crumb(name: name, href: frame.href(indicator.folder))
        view.place = Crumb(name: place, href: frame.href(catalogue.localities[locality].path))
        view.frame.breadcrumb.insert(Crumb(name: name, href: frame.href(indicator.folder)), at: 2)
        let bulletins = NumberedList(entries.count, site.settings)
        view.pager = NumberedPager(bulletins, page: Int(page.page), folder: subject.folder, on: frame)
        let shown = Set(entries[bulletins.range(of: Int(page.page)).shifted(by: entries.startIndex)].map(Int.init))
        view.reports = reports.filter { shown.contains($0.entry) }.fromNewToOld.map { report in
            IndicatorRow(
                period: report.period.map(site.dates.short), value: site.words(for: report, catalogue),
                kind: site.words(for: report.basis),
                bulletin: site.row(catalogue.entries[report.entry], in: catalogue, on: frame, showsLocality: false))
        }
        guard view.isFirst else { return rendering.render(Self.page, view) }
        view.charts = IndicatorMeasure.all(reports, facts.terms).compactMap { measure in
            let series = measure.series(site.words(for:)) {
                frame.href(catalogue.folder(of: catalogue.entries[$0.entry]))
            }
            guard series.contains(where: { $0.points.count > 1 }) else { return nil }
            return ChartEntry(Chart(title: name, unit: measure.unitName, series: series), site.dates)
        }
        return rendering.render(Self.page, view)
    }
}

/// The list of indicators.
struct IndicatorsFamily: PageFamily {
    let forms = [NamesFamily.form]
    let kind: SubjectKind? = .indicators

    func pages(of site: PlannedSite) -> [PageNumber] { site.pages(ofList: .indicators) }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        SubjectKind.indicators.folder + Pagination.folder(of: Int(page.page))
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let indicators = reader.catalogue.facts[.indicators]
        let (shared, single) = Self.parts(of: indicators)
        reader.addNames(shared + single, page, of: indicators, to: &readings)
        readings.lists.add(shared.count)
        reader.addMostNamed(page, of: indicators, to: &readings)
    }

    /// What several bulletins report, and what one does: in real texts most of it is said once and never again. A short
    /// list is not parted.
    private static func parts(of table: SubjectTable) -> (shared: [Int], single: [Int]) {
        guard !NamesFamily.mostNamed(of: table).isEmpty else { return (Array(table.subjects.indices), []) }
        var parts: (shared: [Int], single: [Int]) = ([], [])
        for position in table.subjects.indices {
            if table.subjects[position].count > 1 {
                parts.shared.append(position)
            } else {
                parts.single.append(position)
            }
        }
        return parts
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let (facts, strings) = (rendering.catalogue.facts, rendering.context.strings)
        let (shared, single) = Self.parts(of: facts[.indicators])
        return NamesFamily.bytes(
            .indicators, page, facts[.indicators], most: .indicatorsMost,
            order: (
                shared + single,
                [.init(strings[.indicatorsShared], shared.count), .init(strings[.indicatorsSingle], single.count)]
            ), rendering
        ) { position, frame in
            let subject = facts[.indicators].subjects[position]
            return rendering.context.link(rendering.context.title(of: subject, facts), subject, on: frame)
        }
    }
}

extension PageReader {
    /// Adds all that bulletins say of an indicator.
    func addReports(_ table: SubjectTable, _ position: Int, to readings: inout PageReadings) {
        readings.lists.add(table.subjects[position].fingerprint)
        for entry in table.entries(of: position) { readings.lists.add(reports[Int(entry)]) }
    }
}
