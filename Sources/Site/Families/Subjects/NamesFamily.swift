import BulletinModel

/// What all lists of names have in common.
enum NamesFamily {
    static let page = PageTemplate("names", NamesPage.keys.schema)
    static let form = PageForm.page(page)

    /// A stretch of a list, with what its names have in common.
    struct Part {
        let heading: String?
        let count: Int

        init(_ heading: String?, _ count: Int) {
            self.heading = heading
            self.count = count
        }
    }

    /// How many of those that most bulletins speak of stand before a list.
    static let most = 24

    /// A page of the list of all subjects of a kind; the first begins with those that most bulletins speak of, under
    /// the heading `most`, when it has one and the list is long.
    static func bytes(
        _ kind: SubjectKind, _ number: PageNumber, _ table: SubjectTable, most heading: StringKey? = nil,
        order: (positions: [Int], parts: [Part])? = nil, _ rendering: PageRendering,
        link: (Int, PageFrame) -> NameLink
    ) -> [UInt8] {
        let site = rendering.context
        let most = heading == nil ? [] : mostNamed(of: table)
        let all = (Array(table.subjects.indices), [Part(site.strings[.namesAll], table.subjects.count)])
        let (positions, parts) = order ?? all
        return bytes(
            of: positions, number, in: kind.folder, title: site.strings[kind.title],
            parts: most.isEmpty ? [] : parts, intro: site.strings[kind.intro],
            count: site.strings.count(kind.count, table.subjects.count), crumbs: [], rendering,
            facets: { frame in
                guard let heading, !most.isEmpty else { return [] }
                return [NameSection(heading: site.strings[heading], names: most.map { link($0, frame) })]
            }, link: link)
    }

    /// None where a list is short, or no bulletin shares anything with another one.
    static func mostNamed(of table: SubjectTable) -> [Int] {
        guard table.subjects.count > most else { return [] }
        let best = table.mostNamed(most)
        return best.first.map { table.subjects[$0].count > 1 } ?? false ? best : []
    }

    /// A page of a list of subjects, given by their positions.
    static func bytes(
        of positions: [Int], _ number: PageNumber, in folder: String, title: String, parts: [Part] = [],
        intro: String?, count: String?, crumbs: [Crumb], _ rendering: PageRendering,
        facets: (PageFrame) -> [NameSection],
        link: (Int, PageFrame) -> NameLink
    ) -> [UInt8] {
        let site = rendering.context
        let page = Int(number.page)
        let full = page == 1 ? title : site.strings(.titleAndPage, [.title: title, .number: String(page)])
        var frame = PageFrame(site, folder: folder + Pagination.folder(of: page), title: full)
        frame.breadcrumb = site.home(on: frame) + crumbs.map { Crumb(name: $0.name, href: frame.href($0.href)) }
        if page > 1 { frame.breadcrumb.append(Crumb(name: title, href: frame.href(folder))) }
        frame.description = page == 1 ? intro : nil
        let list = NumberedList(positions.count, site.settings)
        let range = list.range(of: page)
        var sections: [NameSection] = []
        var start = 0
        for part in parts.isEmpty ? [Part(nil, positions.count)] : parts {
            let shown = range.clamped(to: start..<start + part.count)
            start += part.count
            if !shown.isEmpty {
                sections.append(NameSection(heading: part.heading, names: positions[shown].map { link($0, frame) }))
            }
        }
        return rendering.render(
            Self.page,
            NamesPage(
                frame: frame, isFirst: page == 1, intro: page == 1 ? intro : nil, count: page == 1 ? count : nil,
                sections: sections,
                facets: page == 1 ? facets(frame) : [],
                pager: NumberedPager(list, page: page, folder: folder, on: frame)))
    }
}

extension PlannedSite {
    /// The pages of all subjects of a kind.
    func pages(ofAll kind: SubjectKind) -> [PageNumber] {
        catalogue.facts[kind].subjects.enumerated().flatMap { position, subject in
            pages(subject.count).map { PageNumber(position, page: $0) }
        }
    }

    /// The pages of the list of all of a kind.
    func pages(ofList kind: SubjectKind) -> [PageNumber] { pages(ofNames: catalogue.facts[kind].subjects.count) }

    /// The pages of a list of so many names.
    func pages(ofNames count: Int, subject: Int = 0, part: Int = 0) -> [PageNumber] {
        (1...NumberedList(count, settings).pageCount).map { PageNumber(subject, part: part, page: $0) }
    }
}

extension PageNumber {
    func folder(in table: SubjectTable) -> String {
        table.subjects[Int(subject)].folder + Pagination.folder(of: Int(page))
    }
}

extension PageReader {
    /// Adds a subject with the bulletins of one page of its list; its first page says something of all of them.
    func addSubject(_ page: PageNumber, of table: SubjectTable, to readings: inout PageReadings) {
        let entries = table.entries(of: Int(page.subject))
        readings.lists.add(table.subjects[Int(page.subject)].fingerprint)
        addPages(of: entries.indices, page: page.page, to: &readings.lists) { rows[Int(entries[$0])] }
        guard page.page == 1 else { return }
        readings.lists.add(provinces)
        for entry in entries { readings.lists.add(rows[Int(entry)]) }
    }

    /// Adds what a page of a list of names shows.
    func addNames(_ page: PageNumber, of table: SubjectTable, to readings: inout PageReadings) {
        addNames(table.subjects.indices, page, of: table, to: &readings)
    }

    func addNames(
        _ positions: some RandomAccessCollection<Int>, _ page: PageNumber, of table: SubjectTable,
        to readings: inout PageReadings
    ) {
        let list = NumberedList(positions.count, site.settings)
        readings.lists.add(positions.count)
        readings.lists.add(Int(page.page))
        for offset in list.range(of: Int(page.page)) {
            let subject = table.subjects[positions[positions.index(positions.startIndex, offsetBy: offset)]]
            readings.lists.add(subject.fingerprint)
            readings.lists.add(subject.count)
            addScope(of: subject, to: &readings)
        }
    }

    /// Adds those of a list that most bulletins speak of, which its first page begins with.
    func addMostNamed(_ page: PageNumber, of table: SubjectTable, to readings: inout PageReadings) {
        let most = NamesFamily.mostNamed(of: table)
        readings.lists.add(most.isEmpty)
        if page.page == 1 { addNames(most, of: table, to: &readings) }
    }

    /// Adds subjects by what they are called in lists.
    func addNames(_ positions: [Int], of table: SubjectTable, to readings: inout PageReadings) {
        readings.lists.add(positions.count)
        for position in positions {
            readings.lists.add(table.subjects[position].fingerprint)
            readings.lists.add(table.subjects[position].count)
            addScope(of: table.subjects[position], to: &readings)
        }
    }

    /// Adds the place that a subject belongs to.
    func addScope(of subject: Subject, to readings: inout PageReadings) {
        if let locality = FactKeys.scope(of: subject.key) { addChain(locality, to: &readings.lists) }
    }
}
