/// A page that lists names, each with how many bulletins speak of it: people, documents, topics, indicators.
struct NamesPage: FramedPage {
    let frame: PageFrame
    let isFirst: Bool
    let intro: String?
    let count: String?
    let sections: [NameSection]
    let facets: [NameSection]
    let pager: NumberedPager?

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_first", "whether this is the list's first page") { $0.isFirst },
        .text("intro", "what the list holds (first page only)") { $0.intro },
        .text("count", "how many names there are, in words (first page only)") { $0.count },
        .list("sections", "the names of this page, in one section or several") { $0.sections },
        .flag("has_sections", "whether there are any") { !$0.sections.isEmpty },
        .list("facets", "other ways to the names: by letter, by place (first page only)") { $0.facets },
        .flag("has_facets", "whether there are any") { !$0.facets.isEmpty },
        .object("pager", "the list's pages; missing when there is one") { $0.pager },
    ])
}

/// Names under a heading.
struct NameSection: TemplateValue {
    let heading: String?
    let names: [NameLink]

    static let keys = TemplateKeys<NameSection>([
        .text("heading", "what these names have in common; missing where that is the whole page") { $0.heading },
        .list("names", "the names") { $0.names },
    ])

    /// Those of several kinds that bulletins speak of most; a kind without names has no section.
    static func facets(_ kinds: [(heading: StringKey, names: [NameLink])], _ strings: Strings) -> [NameSection] {
        kinds.filter { !$0.names.isEmpty }.map { NameSection(heading: strings[$0.heading], names: $0.names) }
    }
}

/// A name in a list.
struct NameLink: TemplateValue {
    let name: String
    /// What tells it apart from others of its name.
    var note: String?
    let href: String
    let number: String
    let count: String

    static let keys = TemplateKeys<NameLink>([
        .text("name", "the name") { $0.name },
        .text("note", "what tells it apart: the place of a person, who issued a document") { $0.note },
        .text("href", "link to its page") { $0.href },
        .text("number", "how many: `12`") { $0.number },
        .text("count", "the same in words: `12 bản tin`") { $0.count },
    ])
}

/// The pages of a list of names, which has no beginning in time.
struct NumberedPager: TemplateValue {
    struct Page: TemplateValue {
        let number: String
        let href: String
        let isCurrent: Bool

        static let keys = TemplateKeys<Page>([
            .text("number", "its number") { $0.number },
            .text("href", "link to it") { $0.href },
            .flag("is_current", "whether it is the one that is shown") { $0.isCurrent },
        ])
    }

    let pages: [Page]

    /// nil when the list is one page.
    init?(_ list: NumberedList, page: Int, folder: String, on frame: PageFrame) {
        guard list.pageCount > 1 else { return nil }
        pages = (1...list.pageCount).map { number in
            Page(
                number: frame.site.strings.number(number), href: frame.href(folder + Pagination.folder(of: number)),
                isCurrent: number == page)
        }
    }

    static let keys = TemplateKeys<NumberedPager>([.list("pages", "all pages, in their order") { $0.pages }])
}

/// A list of names, cut into pages in its order.
struct NumberedList: Hashable {
    let count: Int
    let size: Int

    /// Names are short: a page holds four times as many as of bulletins.
    init(_ count: Int, _ settings: SiteSettings) {
        self.count = count
        size = settings.pageSize * 4
    }

    var pageCount: Int { max(1, (count + size - 1) / size) }

    func range(of page: Int) -> Range<Int> { (page - 1) * size..<min(count, page * size) }
}
