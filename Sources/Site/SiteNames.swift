/// What a site is called, by its owner or by the language's strings.
struct SiteNames: Sendable {
    let title: String
    let description: String
    let language: String

    init(_ settings: SiteSettings, _ strings: Strings) {
        title = settings.title ?? strings[.siteTitle]
        description = settings.description ?? strings[.siteDescription]
        language = strings.language
    }

    /// The keys of every page that say it, which are put into the templates once.
    var constants: [String: Markup] {
        ["language": language, "site_title": title, "site_description": description].mapValues(Markup.init(text:))
    }
}
