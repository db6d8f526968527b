/// What all pages of a site share: prepared once, never changed.
final class SiteContext: Sendable {
    let settings: SiteSettings
    let templates: TemplateSet
    let strings: Strings
    let dates: DateWords
    let texts: StringTexts
    let title: String
    let description: String
    /// Paths from the site's root.
    let styles: [String]

    init(settings: SiteSettings, templates: TemplateSet) {
        self.settings = settings
        self.templates = templates
        strings = templates.strings
        dates = DateWords(strings: strings)
        texts = StringTexts(texts: strings.texts)
        title = settings.title ?? strings[.siteTitle]
        description = settings.description ?? strings[.siteDescription]
        styles = templates.assets.map(\.path).filter { $0.hasPrefix("styles/") && $0.hasSuffix(".css") }
    }
}
