import BulletinModel

/// What a bulletin's page says of changes of its text.
struct BulletinRevisions {
    /// The oldest first.
    let list: [Revision]
    /// Whether there is a page of what was changed.
    let hasDifferences: Bool
}

/// A change of a bulletin's text, on its page.
struct RevisionEntry: TemplateValue {
    let revision: Revision
    let day: Markup

    init(_ revision: Revision, _ site: SiteContext) {
        self.revision = revision
        day = Markup(time: site.words(.revisedOn, revision.day), machine: revision.day.description)
    }

    static let keys = TemplateKeys<RevisionEntry>([
        .markup("day", "when a build first saw it, in words, as a `<time>` element") { $0.day },
        .text("before", "the SHA-256 of the text before it") { $0.revision.before },
        .text("after", "the SHA-256 of the text after it") { $0.revision.after },
    ])
}

extension SiteContext {
    /// A phrase about a day.
    func words(_ phrase: StringKey, _ day: CalendarDay) -> String { strings(phrase, [.date: dates.short(day)]) }
}
