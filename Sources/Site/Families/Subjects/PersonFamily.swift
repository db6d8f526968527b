import BulletinModel

/// The bulletins that name a person; the subject is the person's position among the people.
struct PersonFamily: PageFamily {
    let forms = [PageForm.page(page)]
    let kind: SubjectKind? = .people
    private static let page = PageTemplate("person", SubjectPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { site.pages(ofAll: .people) }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { page.folder(in: site.catalogue.facts[.people]) }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        site.newest(of: site.catalogue.facts[.people], on: page)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let people = reader.catalogue.facts[.people]
        reader.addSubject(page, of: people, to: &readings)
        reader.addScope(of: people.subjects[Int(page.subject)], to: &readings)
        // Offices stand in the records.
        for entry in people.entries(of: Int(page.subject)) {
            readings.lists.add(reader.catalogue.summary(of: reader.catalogue.entries[Int(entry)]).said)
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let (site, catalogue) = (rendering.context, rendering.catalogue)
        let facts = catalogue.facts
        let subject = facts[.people].subjects[Int(page.subject)]
        let mentions = PersonMentions(subject, catalogue)
        var view = SubjectPage(
            rendering, .people, Int(page.subject), page: Int(page.page), schemaType: "Person"
        ) { entry in
            let mention = mentions.mention(in: entry)
            let chair = mention.isChair ? [site.strings[.chair]] : []
            return site.strings.list(mention.roles.map { facts.terms.text(of: $0) } + chair)
        }
        let locality = FactKeys.scope(of: subject.key) ?? 0
        let node = catalogue.localities[locality]
        view.isUnknown = node.isUnknown
        view.unit = Crumb(
            name: site.words(forUnit: locality, in: catalogue), href: view.frame.href("nguoi/" + node.path))
        if page.page == 1 {
            view.offices = mentions.offices(facts[.people].entries(of: Int(page.subject)), site)
        }
        return rendering.render(Self.page, view)
    }
}

/// What bulletins say of a person beside the name.
struct PersonMentions {
    private let key: UInt64
    private let catalogue: Catalogue

    init(_ subject: Subject, _ catalogue: Catalogue) {
        key = subject.key
        self.catalogue = catalogue
    }

    /// All that a bulletin says, of every time that it names the person.
    func mention(in entry: CatalogueEntry) -> (roles: [Int], isChair: Bool) {
        let summary = catalogue.summary(of: entry)
        var reader = FactReader(summary.facts)
        let keys = catalogue.facts.keys
        var roles: [Int] = []
        var isChair = false
        for mention in reader.mentions() where keys.person(mention.name, entry, summary) == key {
            for role in mention.roles where !roles.contains(role) { roles.append(role) }
            isChair = isChair || mention.isChair
        }
        return (roles, isChair)
    }

    /// From the one that was spoken of last to the first.
    func offices(_ entries: ArraySlice<Int32>, _ site: SiteContext) -> [OfficeEntry] {
        var order: [Int] = []
        var found: [Int: (last: EDTF?, first: EDTF?, count: Int)] = [:]
        for entry in entries.lazy.map({ catalogue.entries[Int($0)] }) {
            let date = catalogue.summary(of: entry).date
            for role in mention(in: entry).roles {
                if let known = found[role] {
                    found[role] = (known.last, date ?? known.first, known.count + 1)
                } else {
                    order.append(role)
                    found[role] = (date, date, 1)
                }
            }
        }
        return order.map { role in
            let office = found[role] ?? (nil, nil, 0)
            return OfficeEntry(
                name: catalogue.facts.terms.text(of: role), time: site.words(from: office.first, to: office.last),
                number: site.strings.number(office.count))
        }
    }
}
