import MarkdownRendering

/// A page that the site's owner has written, with what is around it.
struct OwnPageView: FramedPage {
    let frame: PageFrame
    let content: Markup

    init(_ site: SiteContext, _ page: OwnPage) {
        var frame = PageFrame(site, folder: page.folder, title: page.title)
        frame.description = page.description
        frame.breadcrumb = site.home(on: frame)
        self.frame = frame
        content = Markup(
            utf8: CommonMark.html(page.markdown) { link in
                if link.hasPrefix("/"), let target = OwnerLink(link) { return target.href(from: frame.root) }
                // As in a folder of Markdown files, where one leads to the other.
                let name = link.prefix { $0 != "#" }
                guard let other = site.settings.pages.first(where: { $0.file.hasSuffix("/\(name)") }) else {
                    return link
                }
                return frame.href(other.folder) + link[name.endIndex...]
            })
    }

    var structuredData: Markup? { frame.collectionData(type: "WebPage") }

    static let keys: TemplateKeys<Self> = framed([
        .markup("content", "what stands on it, as HTML") { $0.content }
    ])
}
