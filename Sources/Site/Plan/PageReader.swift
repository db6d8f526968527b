import BulletinModel

/// Tells what the pages of a plan read. What many pages read is put into a number once.
public struct PageReader: Sendable {
    let site: PlannedSite
    private let inputs: SharedInputs
    /// By family and form.
    private let shared: [[Fingerprint]]
    /// By entry: all that a row of a list shows.
    let rows: [Fingerprint]
    /// By entry: all that a page about an indicator says of it.
    let reports: [Fingerprint]
    /// By locality: its name, its address, what it is part of.
    let places: [Fingerprint]
    /// By locality: how many bulletins it has in which year.
    let counts: [Fingerprint]
    /// Of the names and addresses of all provinces.
    let provinces: Fingerprint
    /// By the position of a summary: whether its record is another one than in the plan that this one follows.
    private let isNew: [Bool]

    var catalogue: Catalogue { site.catalogue }

    init(_ site: PlannedSite, _ inputs: SharedInputs) {
        self.site = site
        self.inputs = inputs
        let catalogue = site.catalogue
        shared = PageFamilies.all.map { $0.forms.map(inputs.fingerprint(of:)) }
        let places = catalogue.localities.enumerated().map { index, node in
            var place = Fingerprint(of: node)
            place.add(catalogue.hasMeetings(index))
            return place
        }
        let rows = catalogue.entries.map { entry in
            Fingerprint(of: catalogue.summary(of: entry), catalogue.folder(of: entry), in: places[entry.locality])
        }
        self.rows = rows
        reports = zip(catalogue.entries, rows).map { entry, row in
            Fingerprint(
                ofReports: catalogue.summary(of: entry), row,
                in: catalogue.localities[entry.locality].parent.map { places[$0] })
        }
        counts = catalogue.localities.map { Fingerprint(of: $0.years) }
        self.places = places
        var provinces = Fingerprint()
        for (place, node) in zip(places, catalogue.localities) where node.depth == 0 { provinces.add(place) }
        self.provinces = provinces
        isNew = []
    }

    /// The reader of a plan that follows the one of another reader, under the same inputs.
    package init(_ reader: PageReader, following plan: SitePlan) {
        site = plan.site
        inputs = reader.inputs
        shared = reader.shared
        rows = reader.rows
        reports = reader.reports
        places = reader.places
        counts = reader.counts
        provinces = reader.provinces
        isNew = zip(site.catalogue.summaries, reader.catalogue.summaries).map { $0.record != $1.record }
    }

    /// The pages of a part of a plan that follows another one which read something else than `before`, as that plan's
    /// pages did by their positions: few of hundreds of thousands, and none that reads no records.
    package func changed(
        in part: Range<Int>, of pages: SitePlan.Pages, after before: (Int) -> PageReadings
    ) -> [(index: Int, readings: PageReadings)] {
        var changed: [(index: Int, readings: PageReadings)] = []
        for (number, part) in pages.families(in: part) {
            // Once for all of a family's pages: they stand together.
            let family = PageFamilies.all[number]
            for index in part {
                let old = before(index)
                guard old.areOfRecords, family.shows({ isNew[$0] }, on: pages.number(at: index), in: site) else {
                    continue
                }
                let now = readings(of: pages[index])
                if now != old { changed.append((index, now)) }
            }
        }
        return changed
    }

    /// What a page of the same plan reads.
    public func readings(of page: SitePlan.Page) -> PageReadings {
        var readings = PageReadings()
        let (family, number) = (page.family, page.reference.number)
        readings.shared = shared[page.reference.family][Int(number.form)]
        if let own = family.ownInput(of: number, in: site) { readings.shared.add(inputs.fingerprint(of: own)) }
        family.read(number, from: self, into: &readings)
        return readings
    }

    /// Adds the whole record of an entry.
    func addRecord(_ entry: CatalogueEntry, to readings: inout PageReadings) {
        readings.records.add(catalogue.summary(of: entry).record)
    }

    /// Adds what feeds show of entries.
    func addItems(_ entries: some Sequence<CatalogueEntry>, to readings: inout PageReadings) {
        for entry in entries {
            addRecord(entry, to: &readings)
            readings.lists.add(catalogue.folder(of: entry))
            let id = catalogue.summary(of: entry).id
            readings.lists.add(site.revisions.lastDay(of: id)?.description)
            readings.lists.add(site.revisions.firstID(of: id))
        }
    }

    /// Adds all that bulletins say, where the pages of it lie, and the places that documents can belong to.
    func addFacts(of entries: some Sequence<Int>, to lists: inout Fingerprint) {
        lists.add(catalogue.facts.addresses)
        for entry in entries {
            lists.add(rows[entry])
            addChain(catalogue.entries[entry].locality, to: &lists)
            lists.add(catalogue.summary(of: catalogue.entries[entry]).said)
        }
    }

    /// Adds the names of a locality and of what it lies in.
    func addChain(_ locality: Int, to lists: inout Fingerprint) {
        var next: Int? = locality
        while let index = next {
            lists.add(places[index])
            next = catalogue.localities[index].parent
        }
    }

    func addPlaceAndCounts(_ locality: Int, to lists: inout Fingerprint) {
        lists.add(places[locality])
        lists.add(counts[locality])
        lists.add(catalogue.localities[locality].entries.count)
    }

    /// Adds the rows of one page of a list, and which of how many pages it is.
    func addPages(of list: Range<Int>, page: Int32, to lists: inout Fingerprint, row: (Int) -> Fingerprint) {
        let pagination = Pagination(count: list.count, size: site.settings.pageSize)
        lists.add(list.count)
        lists.add(Int(page))
        for index in pagination.range(of: Int(page)).shifted(by: list.lowerBound) { lists.add(row(index)) }
    }

    /// Adds the years before and after one.
    func addNeighbours(of index: Int, in years: [YearSlice], to lists: inout Fingerprint) {
        for position in index - 1...index + 1 {
            lists.add(years.indices.contains(position) ? years[position].year ?? 0 : -1)
        }
    }

    func addYears(_ years: [YearSlice], to lists: inout Fingerprint) { lists.add(Fingerprint(of: years)) }
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

    fileprivate init(ofReports summary: BulletinSummary, _ row: Fingerprint, in parent: Fingerprint?) {
        self.init()
        add(row)
        add(summary.said)
        add(summary.id)
        add(summary.locality?.code)
        add(parent?.value ?? 0)
    }

    fileprivate init(of summary: BulletinSummary, _ folder: String, in place: Fingerprint) {
        self.init()
        add(place)
        add(folder)
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
