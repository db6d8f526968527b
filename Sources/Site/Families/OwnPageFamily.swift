/// Pages that the site's owner has written; the subject is the position among them.
struct OwnPageFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("page", OwnPageView.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        let pages = site.settings.pages
        return pages.indices.filter { !OwnPage.isDisplaced(pages[$0], by: site.catalogue) }.map { PageNumber($0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { site.settings.pages[Int(page.subject)].folder }
    func ownInput(of page: PageNumber, in site: PlannedSite) -> String? { site.settings.pages[Int(page.subject)].file }

    /// It may link to the others by their files.
    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        for page in reader.site.settings.pages {
            readings.lists.add(page.file)
            readings.lists.add(page.slug)
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let page = rendering.site.settings.pages[Int(page.subject)]
        return rendering.render(Self.page, OwnPageView(rendering.context, page))
    }
}
