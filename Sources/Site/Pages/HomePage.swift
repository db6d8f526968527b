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
    /// What it names most of, under which heading, how many of them.
    static let facets: [(kind: SubjectKind, heading: StringKey, count: Int)] = [
        (.topics, .topicsMost, 12), (.indicators, .indicatorsMost, 12), (.documents, .documentsMost, 9),
    ]

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
        lists = SubjectKind.allCases.filter(facts.shows).map { kind in
            let count = facts[kind].subjects.count
            return NameLink(
                name: site.strings[kind.title], href: frame.href(kind.folder), number: site.strings.number(count),
                count: site.strings.count(kind.count, count))
        }
        facets = NameSection.facets(
            Self.facets.filter { facts.shows($0.kind) }.map { kind, heading, count in
                let links = facts[kind].mostNamed(count).map { site.link(to: kind, $0, in: catalogue, on: frame) }
                return (heading, links)
            }, site.strings)
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
        .flag("has_lists", "whether the site has any") { !$0.lists.isEmpty },
        .list("facets", "the topics, indicators and documents of most bulletins, each kind in a section") { $0.facets },
        .object("coverage", "the table of localities and years; missing when there are no bulletins") { $0.coverage },
    ])
}
