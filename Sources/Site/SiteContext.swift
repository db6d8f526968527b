/// What all pages of a site share: prepared once, never changed.
final class SiteContext: Sendable {
    let settings: SiteSettings
    let templates: TemplateSet
    let strings: Strings
    let dates: DateWords
    let factWords: FactWords
    let names: SiteNames
    let menu, footerMenu: [MenuEntry]
    /// Paths from the site's root.
    let styles: [String]

    init(settings: SiteSettings, templates: TemplateSet) {
        self.settings = settings
        self.templates = templates
        strings = templates.strings
        dates = DateWords(strings: strings)
        factWords = FactWords(strings)
        names = templates.names
        menu = settings.entries(of: .header)
        footerMenu = settings.entries(of: .footer)
        styles = templates.assets.map(\.path).filter { $0.hasPrefix("styles/") && $0.hasSuffix(".css") }
    }

    var title: String { names.title }
    var description: String { names.description }
}
