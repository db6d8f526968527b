import BulletinModel

/// A bulletin in a list.
struct BulletinRow: TemplateValue {
    let title: String
    let href: String
    let date: Markup
    /// The locality's full name, where the list holds several.
    let locality: String?
    let body: String?
    /// What the list says of it.
    var note: String?

    static let keys = TemplateKeys<BulletinRow>([
        .text("title", "its title") { $0.title },
        .flag("is_capitals", "whether the title is printed in capitals only") { isInCapitals($0.title) },
        .text("href", "link to its page") { $0.href },
        .markup("date", "its sorting date as a `<time>` element, or words for an unknown one") { $0.date },
        .text("locality", "where it comes from, in lists of several localities") { $0.locality },
        .text("body", "who called the meeting") { $0.body },
        .text("note", "what the list says of it: on a person's page, what they held then") { $0.note },
    ])
}

/// Bulletins of a list under a heading.
struct BulletinGroup: TemplateValue {
    let heading: String?
    let bulletins: [BulletinRow]

    static let keys = TemplateKeys<BulletinGroup>([
        .text("heading", "the year or month of the bulletins; missing in short lists") { $0.heading },
        .list("bulletins", "the bulletins, from new to old") { $0.bulletins },
    ])
}

/// Whether a title holds letters and no small one.
func isInCapitals(_ text: String) -> Bool {
    var hasCapitals = false
    for scalar in text.unicodeScalars {
        if scalar.properties.isLowercase { return false }
        hasCapitals = hasCapitals || scalar.properties.isUppercase
    }
    return hasCapitals
}
