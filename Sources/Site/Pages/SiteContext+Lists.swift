import BulletinModel

/// Names and lists that several kinds of pages show.
extension SiteContext {
    /// A bulletin's title, or what stands for it.
    func title(of bulletin: BulletinSummary) -> String {
        if let title = bulletin.title { return title }
        guard let locality = bulletin.locality, let date = bulletin.date else { return strings[.untitled] }
        return strings(.untitledOf, [.place: Self.inside(locality.fullName), .date: dates.short(date)])
    }

    /// A unit's name inside of a sentence: `thành phố Bắc Kạn`.
    static func inside(_ fullName: String) -> String { fullName.prefix(1).lowercased() + fullName.dropFirst() }

    /// `Thành phố Bắc Kạn`.
    func fullName(of node: LocalityNode) -> String { node.isUnknown ? strings[.unknownLocality] : node.fullName }

    /// A province by its name alone, what lies below with its type.
    func shortName(of node: LocalityNode) -> String {
        node.depth == 0 && !node.isUnknown ? node.name : fullName(of: node)
    }

    /// `2019`, or what stands for an unknown year.
    func label(of year: Int?) -> String { year.map(String.init) ?? strings[.unknownYear] }

    /// `Năm 2019`.
    func title(of year: Int?) -> String {
        year.map { strings(.yearTitle, [.year: String($0)]) } ?? strings[.unknownYear]
    }

    /// From the first to the last year that is known: `2017–2021`.
    func range(of years: [YearSlice]) -> String? {
        let known = years.compactMap(\.year)
        guard let last = known.first, let first = known.last else { return nil }
        return first == last ? String(first) : strings(.yearRange, [.from: String(first), .to: String(last)])
    }

    /// The way from the front page down to a locality, itself included.
    func crumbs(to locality: Int, in catalogue: Catalogue, on frame: PageFrame) -> [Crumb] {
        home(on: frame)
            + catalogue.chain(of: locality).map { index in
                let node = catalogue.localities[index]
                return Crumb(name: shortName(of: node), href: frame.href(node.path))
            }
    }

    func home(on frame: PageFrame) -> [Crumb] { [Crumb(name: strings[.frontPage], href: frame.href(""))] }

    func row(
        _ entry: CatalogueEntry, in catalogue: Catalogue, on frame: PageFrame, showsLocality: Bool, note: String? = nil
    ) -> BulletinRow {
        let bulletin = catalogue.summary(of: entry)
        return BulletinRow(
            title: title(of: bulletin), href: frame.href(catalogue.folder(of: entry)),
            date: bulletin.date.map { Markup(time: dates.short($0), $0) } ?? Markup(text: strings[.unknownDate]),
            locality: showsLocality ? fullName(of: catalogue.localities[entry.locality]) : nil,
            body: bulletin.body, note: note)
    }

    /// Bulletins in groups, one for each heading.
    func groups(
        _ entries: some Sequence<CatalogueEntry>, in catalogue: Catalogue, on frame: PageFrame, showsLocality: Bool,
        note: (CatalogueEntry) -> String? = { _ in nil }, heading: (BulletinSummary) -> String?
    ) -> [BulletinGroup] {
        var groups: [(heading: String?, rows: [BulletinRow])] = []
        for entry in entries {
            let heading = heading(catalogue.summary(of: entry))
            let row = row(entry, in: catalogue, on: frame, showsLocality: showsLocality, note: note(entry))
            if let last = groups.last, last.heading == heading {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append((heading, [row]))
            }
        }
        return groups.map { BulletinGroup(heading: $0.heading, bulletins: $0.rows) }
    }

    /// `Tháng 5 năm 2019` for lists of one year.
    func monthHeading(_ bulletin: BulletinSummary) -> String? {
        guard let end = bulletin.date?.end else { return nil }
        return dates.long(end.month.map { .month(end.year, $0) } ?? .year(end.year))
    }

    /// `2019` for lists of several years.
    func yearHeading(_ bulletin: BulletinSummary) -> String? { label(of: bulletin.date?.lastDay.year) }
}
