import BulletinModel

/// A page of a person, a document or a topic: what it is, and the bulletins that speak of it.
struct SubjectPage: FramedPage {
    var frame: PageFrame
    let isFirst: Bool
    let bulletinCount: String
    let yearRange: String?
    var kind: String?
    var number: String?
    var issuer: String?
    var date: Markup?
    var unit: Crumb?
    var isUnknown = false
    var offices: [OfficeEntry] = []
    let places: [CountedLink]
    let groups: [BulletinGroup]
    let pager: Pager?
    /// What the page is about, in the words of schema.org.
    let schemaType: String

    /// A page of a subject, given by its position among those of its kind. `note` says what a bulletin of the list adds to
    /// its row.
    init(
        _ rendering: PageRendering, _ kind: SubjectKind, _ subject: Int, page: Int, schemaType: String,
        note: (CatalogueEntry) -> String? = { _ in nil }
    ) {
        let (site, catalogue) = (rendering.context, rendering.catalogue)
        let (table, root) = (catalogue.facts[kind], site.list(kind))
        let name = site.title(of: kind, subject, catalogue.facts)
        let folder = table.subjects[subject].folder
        let title = page == 1 ? name : site.strings(.titleAndPage, [.title: name, .number: String(page)])
        var frame = PageFrame(site, folder: folder + Pagination.folder(of: page), title: title)
        frame.breadcrumb = site.home(on: frame) + [Crumb(name: root.name, href: frame.href(root.href))]
        if page > 1 { frame.breadcrumb.append(Crumb(name: name, href: frame.href(folder))) }
        let entries = table.entries(of: subject)
        let pagination = Pagination(count: entries.count, size: site.settings.pageSize)
        pager = Pager(pagination, page: page, folder: folder, on: frame)
        isFirst = page == 1
        bulletinCount = site.strings.count(.bulletinCount, entries.count)
        yearRange = site.range(of: YearSlice.slices(of: entries.lazy.map { catalogue.entries[Int($0)].year }))
        places = page > 1 ? [] : site.places(of: entries, in: catalogue, on: frame)
        let shown = entries[pagination.range(of: page).shifted(by: entries.startIndex)]
        groups = site.groups(
            shown.lazy.map { catalogue.entries[Int($0)] }, in: catalogue, on: frame, showsLocality: true, note: note,
            heading: site.yearHeading)
        frame.description = site.strings.list([name, bulletinCount] + [yearRange].compactMap(\.self))
        frame.alternates = site.feeds(of: .subject(kind, subject), in: catalogue, on: frame)
        self.frame = frame
        self.schemaType = schemaType
    }

    var structuredData: Markup? {
        frame.collectionData { json in
            json.key("about")
            json.object { json in
                json.member("@type", schemaType)
                json.member("name", frame.breadcrumb.count > 2 ? frame.breadcrumb.last?.name : frame.title)
                json.member("legislationIdentifier", number)
            }
        }
    }

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_first", "whether this is the list's first page; only it has the keys that say so") { $0.isFirst },
        .text("bulletin_count", "how many bulletins speak of it, in words") { $0.bulletinCount },
        .text("year_range", "from the first to the last year: `2017–2021`") { $0.yearRange },
        .text("kind", "of a document: what it is") { $0.kind },
        .text("number", "of a document: its number") { $0.number },
        .text("issuer", "of a document: who issued it") { $0.issuer },
        .markup("date", "of a document: when, as a `<time>` element") { $0.date },
        .object("unit", "the place that it belongs to: of a person, and of a document that other places have too") {
            $0.unit
        },
        .flag("is_unknown", "of a person: whether no place is known, so that it may be several people") {
            $0.isUnknown
        },
        .list("offices", "of a person: what they held, as bulletins say (first page only)") { $0.offices },
        .flag("has_offices", "whether there are any") { !$0.offices.isEmpty },
        .list("places", "the provinces that the bulletins are from (first page only)") { $0.places },
        .flag("has_places", "whether there are any") { !$0.places.isEmpty },
        .list("groups", "the bulletins of this page, by year") { $0.groups },
        .object("pager", "the way to the list's other pages; missing when there are none") { $0.pager },
    ])
}

/// An office of a person, as bulletins speak of it.
struct OfficeEntry: TemplateValue {
    let name: String
    let time: String?
    let number: String

    static let keys = TemplateKeys<OfficeEntry>([
        .text("name", "the office, written out") { $0.name },
        .text("time", "from the first to the last bulletin that says so, in words") { $0.time },
        .text("number", "how many bulletins say so: `3`") { $0.number },
    ])
}

extension SiteContext {
    /// The provinces that bulletins are from, those with most first.
    func places(
        of entries: some Sequence<Int32>, in catalogue: Catalogue, on frame: PageFrame
    ) -> [CountedLink] {
        var counts: [Int: Int] = [:]
        for entry in entries { counts[catalogue.province(of: catalogue.entries[Int(entry)].locality), default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { locality, count in
            let node = catalogue.localities[locality]
            return CountedLink(shortName(of: node), frame.href(node.path), count, strings)
        }
    }
}

extension Catalogue {
    func province(of locality: Int) -> Int {
        var index = locality
        while let parent = localities[index].parent { index = parent }
        return index
    }
}
