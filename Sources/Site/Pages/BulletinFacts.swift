import BulletinModel

/// A person on a bulletin's page.
struct PersonEntry: TemplateValue {
    let person: Person
    let href: String?
    let found: [FoundEntry]

    static let keys = TemplateKeys<PersonEntry>([
        .text("name", "the name") { $0.person.name },
        .text("href", "link to the person's page") { $0.href },
        .texts("roles", "what they hold, written out") { $0.person.roles },
        .flag("has_roles", "whether there are any") { !$0.person.roles.isEmpty },
        .flag("is_chair", "whether they led the meeting or concluded it") { $0.person.chair },
        .list("found", "where name, roles and chair were found, each place once") { $0.found },
    ])
}

/// A cited document on a bulletin's page: an object, as `FigureEntry` is.
final class DocumentEntry: TemplateValue {
    let name: String
    let issuer: String?
    let date: String?
    let href: String?
    let found: FoundEntry?

    init(_ citation: Citation, _ site: SiteContext, href: String?, _ found: FoundEntry?) {
        self.href = href
        name = [citation.kind, citation.id].compactMap { $0 }.joined(separator: " ")
        issuer = citation.issuer
        date = citation.date.map { site.strings(.documentDate, [.date: site.dates.short($0)]) }
        self.found = found
    }

    static let keys = TemplateKeys<DocumentEntry>([
        .text("name", "kind and number: `Chỉ thị 05-CT/TW`") { $0.name },
        .text("href", "link to the page of the document; missing where the text does not say which it is") { $0.href },
        .text("issuer", "who issued it") { $0.issuer },
        .text("date", "when, in words") { $0.date },
        .object("found", "where it was found") { $0.found },
    ])
}

/// A place or a topic on a bulletin's page.
struct NamedEntry: TemplateValue {
    let name: String
    var href: String?
    let found: FoundEntry?

    static let keys = TemplateKeys<NamedEntry>([
        .text("name", "what it is called") { $0.name },
        .text("href", "link to the page of a topic") { $0.href },
        .object("found", "where it was found") { $0.found },
    ])
}

/// A piece that was left out of an article.
struct RemovedEntry: TemplateValue {
    let text: String
    let reason: String

    init(_ removed: RemovedText, _ site: SiteContext) {
        text = removed.text
        reason = site.strings.entry(.removedReasons, removed.reason) ?? removed.reason
    }

    static let keys = TemplateKeys<RemovedEntry>([
        .text("text", "the words") { $0.text },
        .text("reason", "why they are not in the article") { $0.reason },
    ])
}

/// Something that a person should look at.
struct WarningEntry: TemplateValue {
    let message: String
    let line: String?

    init(_ warning: Warning, _ site: SiteContext) {
        message = site.strings.entry(.warningMessages, warning.code) ?? warning.message
        line = warning.line.map { site.strings(.warningLine, [.number: site.strings.number($0)]) }
    }

    static let keys = TemplateKeys<WarningEntry>([
        .text("message", "what it is") { $0.message },
        .text("line", "the source's line, in words; missing when it is about the whole") { $0.line },
    ])
}

/// The file that a bulletin was made from.
struct SourceEntry: TemplateValue {
    let source: Source
    let size: String
    let retrieved: String?

    init(_ source: Source, _ site: SiteContext) {
        self.source = source
        size = site.strings.count(.byteCount, source.bytes)
        retrieved = source.retrieved.map { text in EDTF(text).map(site.dates.short) ?? text }
    }

    static let keys = TemplateKeys<SourceEntry>([
        .text("path", "its path in the source folder") { $0.source.path },
        .text("sha256", "its SHA-256") { $0.source.sha256 },
        .text("size", "its size, in words") { $0.size },
        .text("encoding", "the encoding that it was read in") { $0.source.encoding },
        .text("url", "where the text was published, when that is a web address") { source in
            source.source.url.flatMap { isWebAddress($0) ? $0 : nil }
        },
        .text("publisher", "who published it") { $0.source.publisher },
        .text("retrieved", "when it was fetched from there, in words where it is a date") { $0.retrieved },
    ])
}

/// Whether a link may lead there: to a page, not to a script or to somebody's disk.
func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
}
