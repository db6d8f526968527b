/// The front page.
struct HomePage: FramedPage {
    let frame: PageFrame
    let bulletinCount: String
    let localityCount: String
    let yearRange: String?
    let years: [CountedLink]
    let groups: [BulletinGroup]
    let coverage: CoverageTable?
    let lists: [NameLink]
    let facets: [NameSection]

    /// How many bulletins the front page lists at most.
    static let length = 10
    /// How many topics, indicators and documents it names.
    static let topics = 12
    static let indicators = 12
    static let documents = 9

    init(_ site: SiteContext, _ catalogue: Catalogue) {
        var frame = PageFrame(site, folder: "", title: site.title)
        frame.description = site.description
        frame.alternates =
            site.feeds(of: .site, in: catalogue, on: frame)
            + site.calendar(of: nil, in: catalogue, on: frame)
        self.frame = frame
        let localities = Set(catalogue.entries.map(\.locality)).filter { !catalogue.localities[$0].isUnknown }
        bulletinCount = site.strings.count(.bulletinCount, catalogue.entries.count)
        localityCount = site.strings.count(.localityCount, localities.count)
        yearRange = site.range(of: catalogue.years)
        years = site.links(to: catalogue.years, in: "nam/", on: frame)
        let newest = catalogue.entries.prefix(min(Self.length, site.settings.pageSize))
        groups = site.groups(newest, in: catalogue, on: frame, showsLocality: true) { _ in nil }
        coverage = CoverageTable(site, catalogue, on: frame)
        let facts = catalogue.facts
        lists = [
            (SubjectKind.people, facts.people), (.documents, facts.documents), (.topics, facts.topics),
            (.indicators, facts.indicators),
        ].map { kind, table in
            NameLink(
                name: site.strings[kind.title], href: frame.href(kind.folder),
                number: site.strings.number(table.subjects.count),
                count: site.strings.count(kind.count, table.subjects.count))
        }
        let topics = facts.topics.mostNamed(Self.topics).map {
            site.link(site.title(of: facts.topics.subjects[$0], facts), facts.topics.subjects[$0], on: frame)
        }
        let indicators = facts.indicators.mostNamed(Self.indicators).map {
            site.link(site.title(of: facts.indicators.subjects[$0], facts), facts.indicators.subjects[$0], on: frame)
        }
        let documents = facts.documents.mostNamed(Self.documents).map {
            site.link(toDocument: $0, in: catalogue, on: frame)
        }
        facets = NameSection.facets(
            [(.topicsMost, topics), (.indicatorsMost, indicators), (.documentsMost, documents)], site.strings)
    }

    static let keys: TemplateKeys<Self> = framed([
        .text("bulletin_count", "how many bulletins there are, in words") { $0.bulletinCount },
        .text("locality_count", "of how many localities, in words") { $0.localityCount },
        .text("year_range", "from the first to the last year: `2017–2021`") { $0.yearRange },
        .list("years", "the years, from new to old") { $0.years },
        .flag("has_years", "whether there are any") { !$0.years.isEmpty },
        .list("groups", "the newest bulletins, in one group without heading") { $0.groups },
        .list("lists", "the lists of people, documents, topics and indicators, each with how many there are") {
            $0.lists
        },
        .list("facets", "the topics, indicators and documents of most bulletins, each kind in a section") { $0.facets },
        .object("coverage", "the table of localities and years; missing when there are no bulletins") { $0.coverage },
    ])
}
