/// What a server shows when there is no page.
struct NotFoundFamily: PageFamily {
    let forms = [PageForm.page(page, fileName: "404.html", isListed: false)]
    private static let page = PageTemplate("not-found", NotFoundPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { [PageNumber()] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(Self.page, NotFoundPage(rendering.context))
    }
}
