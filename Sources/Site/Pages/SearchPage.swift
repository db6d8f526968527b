/// The page that searches; its script reads the index, which lies beside it.
struct SearchPage: FramedPage {
    let frame: PageFrame

    /// From the site's root.
    static let folder = "tim-kiem/"
    /// What searches, from the site's root.
    static let script = "scripts/search.js"

    init(_ site: SiteContext) {
        var frame = PageFrame(site, folder: Self.folder, title: site.strings[.searchTitle])
        frame.description = site.description
        frame.breadcrumb = site.home(on: frame)
        frame.scripts = [Self.script]
        self.frame = frame
    }

    static let keys: TemplateKeys<Self> = framed([])
}
