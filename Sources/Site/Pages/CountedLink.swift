/// A link to a list, with what it holds.
struct CountedLink: TemplateValue {
    let name: String
    let href: String
    /// The number alone.
    let number: String
    /// The number in words.
    let count: String

    init(_ name: String, _ href: String, _ count: Int, _ strings: Strings) {
        self.name = name
        self.href = href
        number = strings.number(count)
        self.count = strings.count(.bulletinCount, count)
    }

    static let keys = TemplateKeys<CountedLink>([
        .text("name", "what it is called") { $0.name },
        .text("href", "link to its page") { $0.href },
        .text("number", "how many bulletins it has: `12`") { $0.number },
        .text("count", "the same in words: `12 bản tin`") { $0.count },
    ])
}

extension SiteContext {
    /// Links to the years of a list, from new to old. `folder` is the one that the years' folders lie in.
    func links(to years: [YearSlice], in folder: String, on frame: PageFrame) -> [CountedLink] {
        years.map { CountedLink(label(of: $0.year), frame.href(folder + $0.folder), $0.range.count, strings) }
    }
}
