import BulletinModel

/// What pages of places and years say of the facts of their bulletins.
extension SiteContext {
    /// Links to subjects of which a list speaks most, with how many bulletins of the list do. They are called by what makes
    /// them one and the same, which no other bulletin changes.
    func links(
        to counted: [FactCounts.Counted], of table: SubjectTable, _ facts: FactIndex, on frame: PageFrame,
        note: (Int) -> String? = { _ in nil }
    ) -> [NameLink] {
        counted.map { position, count in
            NameLink(
                name: title(of: table.subjects[position], facts), note: note(position),
                href: frame.href(table.subjects[position].folder), number: strings.number(count),
                count: strings.count(.bulletinCount, count))
        }
    }
}

/// How many bulletins there are in each month: of a place by year, of a year by place.
struct MonthTable: TemplateValue {
    let months: [String]
    let rows: [MonthRow]

    static let keys = TemplateKeys<MonthTable>([
        .texts("months", "the months by their numbers") { $0.months },
        .list("rows", "the years, with those between that have no bulletins; or the places") { $0.rows },
    ])

    /// nil where no month is known. `rows` are names and links, each with its bulletins; without a link it is a gap.
    init?(
        _ rows: [(name: String, href: String?, entries: ArraySlice<Int32>)], _ catalogue: Catalogue, _ strings: Strings
    ) {
        months = (1...12).map(String.init)
        self.rows = rows.compactMap { name, href, entries in
            var counts = [Int](repeating: 0, count: 12)
            for entry in entries {
                if let month = catalogue.month(of: Int(entry)), (1...12).contains(month) { counts[month - 1] += 1 }
            }
            guard href == nil || counts.contains(where: { $0 > 0 }) else { return nil }
            return MonthRow(name: name, href: href, cells: counts.map { $0 > 0 ? strings.number($0) : nil })
        }
        guard self.rows.contains(where: { $0.href != nil }) else { return nil }
    }
}

/// A year or a place in the table of months.
struct MonthRow: TemplateValue {
    let name: String
    let href: String?
    let cells: [String?]

    static let keys = TemplateKeys<MonthRow>([
        .text("name", "what it is called; of several years without bulletins the first and the last") { $0.name },
        .text("href", "link to its page; missing where there are no bulletins") { $0.href },
        .list("cells", "its months, twelve of them") { $0.cells.map(MonthCell.init) },
    ])
}

/// The bulletins of a month.
struct MonthCell: TemplateValue {
    let number: String?

    static let keys = TemplateKeys<MonthCell>([
        .text("number", "how many bulletins; missing where there are none") { $0.number }
    ])
}
