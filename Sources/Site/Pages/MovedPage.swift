/// A page that leads on to where a bulletin is now.
struct MovedPage: FramedPage {
    let frame: PageFrame
    let href: String

    init(_ site: SiteContext, from path: String, to target: String) {
        var frame = PageFrame(site, folder: path, title: site.strings[.movedTitle])
        frame.canonicalFolder = target
        self.frame = frame
        href = frame.href(target)
    }

    /// Its canonical address is that of the bulletin's page, which says of itself what it is.
    var structuredData: Markup? { nil }

    static let keys: TemplateKeys<Self> = framed([
        .text("href", "link to where the bulletin is now") { $0.href }
    ])
}

/// A page that says that a bulletin was taken away.
struct GonePage: FramedPage {
    let frame: PageFrame

    init(_ site: SiteContext, at path: String) {
        var frame = PageFrame(site, folder: path, title: site.strings[.goneTitle])
        frame.canonicalFolder = nil
        self.frame = frame
    }

    var structuredData: Markup? { frame.collectionData(type: "WebPage") }

    static let keys: TemplateKeys<Self> = framed([])
}
