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
        [
            "language": Markup(text: language), "site_title": Markup(text: title),
            "site_description": Markup(text: description), "lang_vi": vietnamese, "lang_own": own,
        ]
    }

    /// What a tag needs to say that its text is Vietnamese, of which bulletins are: nothing on a page that is.
    var vietnamese: Markup { Markup(html: language == "vi" ? "" : " lang=\"vi\"") }

    /// What a tag inside of such a text needs to say that its words are the interface's.
    var own: Markup { Markup(html: language == "vi" ? "" : " lang=\"\(Markup(text: language).html)\"") }
}
