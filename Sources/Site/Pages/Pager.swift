/// The way through the pages of a list.
struct Pager: TemplateValue {
    let newest: String?
    let newer: String?
    let older: String?
    let oldest: String?

    /// nil when the list is one page. `folder` is the list's own.
    init?(_ pagination: Pagination, page: Int, folder: String, on frame: PageFrame) {
        guard pagination.pageCount > 1 else { return nil }
        func href(_ page: Int?) -> String? { page.map { frame.href(folder + Pagination.folder(of: $0)) } }
        newer = href(pagination.newer(than: page))
        older = href(pagination.older(than: page))
        newest = page == 1 ? nil : href(1)
        oldest = page == pagination.oldest ? nil : href(pagination.oldest)
    }

    static let keys = TemplateKeys<Pager>([
        .text("newest", "link to the first page; missing on it") { $0.newest },
        .text("newer", "link to the page before, with newer bulletins") { $0.newer },
        .text("older", "link to the page after, with older bulletins") { $0.older },
        .text("oldest", "link to the last page; missing on it") { $0.oldest },
    ])
}
