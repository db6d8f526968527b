import BulletinModel

/// What a feed is about.
enum FeedSubject: Hashable, Sendable {
    case site
    /// Positions in the catalogue: of a locality, of a year, of a person, document or topic.
    case locality(Int)
    case year(Int)
    case subject(SubjectKind, Int)

    /// Where the feed's files lie, from the site's root.
    func folder(in catalogue: Catalogue) -> String {
        switch self {
        case .site: ""
        case .locality(let index): catalogue.localities[index].path
        case .year(let index): "nam/" + catalogue.years[index].folder
        case .subject(let kind, let index): catalogue.facts[kind].subjects[index].folder
        }
    }

    /// What it is called without the site's name; nil for the site itself.
    func name(in catalogue: Catalogue, _ site: SiteContext) -> String? {
        switch self {
        case .site: nil
        case .locality(let index): site.fullName(of: catalogue.localities[index])
        case .year(let index): site.title(of: catalogue.years[index].year)
        case .subject(let kind, let index): site.title(of: kind, index, catalogue.facts)
        }
    }

    /// `Huyện Ba Chẽ – Kho bản tin`.
    func title(in catalogue: Catalogue, _ site: SiteContext) -> String {
        name(in: catalogue, site).map { site.strings(.titleAndSite, [.title: $0, .site: site.title]) } ?? site.title
    }

    /// The newest bulletins that have a date.
    func newest(_ count: Int, in catalogue: Catalogue) -> [CatalogueEntry] {
        // Those without a date are the last of all.
        entries(0..<min(count, self.count(in: catalogue)), in: catalogue).filter { $0.year != nil }
    }

    /// How many bulletins have a date.
    func datedCount(in catalogue: Catalogue) -> Int {
        (0..<count(in: catalogue)).partition { entries($0..<$0 + 1, in: catalogue)[0].year != nil }
    }

    /// A stretch of its bulletins, from new to old.
    func entries(_ range: Range<Int>, in catalogue: Catalogue) -> [CatalogueEntry] {
        func entries(_ positions: ArraySlice<Int32>) -> [CatalogueEntry] {
            positions.dropFirst(range.lowerBound).prefix(range.count).map { catalogue.entries[Int($0)] }
        }
        switch self {
        case .site: return Array(catalogue.entries[range])
        case .locality(let index): return entries(catalogue.localities[index].entries[...])
        case .year(let index):
            let start = catalogue.years[index].range.lowerBound
            return Array(catalogue.entries[start + range.lowerBound..<start + range.upperBound])
        case .subject(let kind, let index): return entries(catalogue.facts[kind].entries(of: index))
        }
    }

    private func count(in catalogue: Catalogue) -> Int {
        switch self {
        case .site: catalogue.entries.count
        case .locality(let index): catalogue.localities[index].entries.count
        case .year(let index): catalogue.years[index].range.count
        case .subject(let kind, let index): catalogue.facts[kind].entries(of: index).count
        }
    }

    /// Adds what the feed shows of its subject.
    func read(from reader: PageReader, to readings: inout PageReadings) {
        switch self {
        case .site: break
        case .locality(let index): readings.lists.add(reader.places[index])
        case .year(let index): readings.lists.add(reader.catalogue.years[index].year ?? 0)
        case .subject(let kind, let index): readings.lists.add(reader.catalogue.facts[kind].subjects[index].fingerprint)
        }
    }

    /// All that a site has feeds of.
    static func all(in catalogue: Catalogue, _ settings: SiteSettings) -> [FeedSubject] {
        let all =
            [.site] + catalogue.localities.indices.map { .locality($0) } + catalogue.years.indices.map { .year($0) }
            + SubjectKind.allCases.flatMap { kind in
                catalogue.facts.shows(kind) ? catalogue.facts[kind].subjects.indices.map { subject(kind, $0) } : []
            }
        return all.filter { $0.isOffered(in: catalogue, settings) }
    }

    /// Whether a site has feeds of it; of bulletins without a date there are none.
    func isOffered(in catalogue: Catalogue, _ settings: SiteSettings) -> Bool {
        switch self {
        case .site: true
        case .locality: settings.feeds.contains(.places)
        case .year(let index): settings.feeds.contains(.years) && catalogue.years[index].year != nil
        case .subject(let kind, _): kind.feeds.map(settings.feeds.contains) ?? false
        }
    }
}

extension SubjectKind {
    /// The name of its feeds; what is reported of an indicator is a series, whose news nobody follows.
    fileprivate var feeds: FeedKind? { FeedKind(rawValue: rawValue) }
}
