import BulletinModel

/// What a feed is about.
enum FeedSubject: Hashable, Sendable {
    case site
    /// Positions in the catalogue: of a locality, of a year, of a topic.
    case locality(Int)
    case year(Int)
    case topic(Int)

    /// Where the feed's files lie, from the site's root.
    func folder(in catalogue: Catalogue) -> String {
        switch self {
        case .site: ""
        case .locality(let index): catalogue.localities[index].path
        case .year(let index): "nam/" + catalogue.years[index].folder
        case .topic(let index): catalogue.facts.topics.subjects[index].folder
        }
    }

    /// What it is called without the site's name; nil for the site itself.
    func name(in catalogue: Catalogue, _ site: SiteContext) -> String? {
        switch self {
        case .site: nil
        case .locality(let index): site.fullName(of: catalogue.localities[index])
        case .year(let index): site.title(of: catalogue.years[index].year)
        case .topic(let index): site.title(of: catalogue.facts.topics.subjects[index], catalogue.facts)
        }
    }

    /// `Huyện Ba Chẽ – Kho bản tin`.
    func title(in catalogue: Catalogue, _ site: SiteContext) -> String {
        name(in: catalogue, site).map { site.strings(.titleAndSite, [.title: $0, .site: site.title]) } ?? site.title
    }

    /// The newest bulletins that have a date.
    func newest(_ count: Int, in catalogue: Catalogue) -> [CatalogueEntry] {
        let entries: [CatalogueEntry]
        switch self {
        case .site: entries = Array(catalogue.entries.prefix(count))
        case .locality(let index):
            entries = catalogue.localities[index].entries.prefix(count).map { catalogue.entries[Int($0)] }
        case .year(let index): entries = Array(catalogue.entries[catalogue.years[index].range].prefix(count))
        case .topic(let index):
            entries = catalogue.facts.topics.entries(of: index).prefix(count).map { catalogue.entries[Int($0)] }
        }
        // Those without a date are the last of all.
        return entries.filter { $0.year != nil }
    }

    /// Adds what the feed shows of its subject.
    func read(from reader: PageReader, to readings: inout PageReadings) {
        switch self {
        case .site: break
        case .locality(let index): readings.lists.add(reader.places[index])
        case .year(let index): readings.lists.add(reader.catalogue.years[index].year ?? 0)
        case .topic(let index): readings.lists.add(reader.catalogue.facts.topics.subjects[index].fingerprint)
        }
    }

    /// All that a site has feeds of: what has no dated bulletin has none.
    static func all(in catalogue: Catalogue) -> [FeedSubject] {
        [.site] + catalogue.localities.indices.map { .locality($0) }
            + catalogue.years.indices.filter { catalogue.years[$0].year != nil }.map { .year($0) }
            + catalogue.facts.topics.subjects.indices.map { .topic($0) }
    }
}
