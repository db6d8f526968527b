/// The page of all years.
struct YearsPage: FramedPage {
    let frame: PageFrame
    let years: [CountedLink]

    init(_ site: SiteContext, _ catalogue: Catalogue) {
        var frame = PageFrame(site, folder: "nam/", title: site.strings[.yearsTitle])
        frame.breadcrumb = site.home(on: frame)
        frame.alternates =
            site.feeds(of: .site, in: catalogue, on: frame)
            + site.calendar(of: nil, in: catalogue, on: frame)
        self.frame = frame
        years = site.links(to: catalogue.years, in: "nam/", on: frame)
    }

    static let keys: TemplateKeys<Self> = framed([
        .list("years", "the years, from new to old") { $0.years },
        .flag("has_years", "whether there are any") { !$0.years.isEmpty },
    ])
}
