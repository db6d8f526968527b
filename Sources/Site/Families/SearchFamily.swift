/// The page of search.
struct SearchFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("search", SearchPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { site.settings.formats.contains(.search) ? [PageNumber()] : [] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { SearchPage.folder }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(Self.page, SearchPage(rendering.context))
    }
}
