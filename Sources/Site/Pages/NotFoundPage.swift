/// What a server shows at an address that the site does not have. Its links begin at the server's root.
struct NotFoundPage: FramedPage {
    let frame: PageFrame

    init(_ site: SiteContext) {
        frame = PageFrame(anywhereOn: site, title: site.strings[.notFound])
    }

    var structuredData: Markup? { frame.collectionData(type: "WebPage") }

    static let keys: TemplateKeys<Self> = framed([])
}
