/// The years before and after one, of those that have bulletins.
struct YearNeighbours: TemplateValue {
    let previous: Crumb?
    let next: Crumb?

    /// `years` run from new to old. Pages after the first have none, so that they stay as they are.
    init(_ years: [YearSlice], _ index: Int, page: Int, href: (YearSlice) -> String) {
        func crumb(_ position: Int) -> Crumb? {
            guard page == 1, years[index].year != nil, years.indices.contains(position),
                let year = years[position].year
            else { return nil }
            return Crumb(name: String(year), href: href(years[position]))
        }
        previous = crumb(index + 1)
        next = crumb(index - 1)
    }

    /// nil when there are none.
    var ifAny: YearNeighbours? { previous == nil && next == nil ? nil : self }

    static let keys = TemplateKeys<YearNeighbours>([
        .object("previous", "the year before") { $0.previous },
        .object("next", "the year after") { $0.next },
    ])
}
