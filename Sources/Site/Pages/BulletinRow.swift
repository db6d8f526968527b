import BulletinModel

/// A bulletin in a list.
struct BulletinRow: TemplateValue {
    let title: String
    let href: String
    let date: DateText?
    /// The locality's full name, where the list holds several.
    let locality: String?
    let body: String?

    static let keys = TemplateKeys<BulletinRow>([
        .text("title", "its title") { $0.title },
        .flag("is_capitals", "whether the title is printed in capitals only") { isInCapitals($0.title) },
        .text("href", "link to its page") { $0.href },
        .object("date", "its sorting date") { $0.date },
        .text("locality", "where it comes from, in lists of several localities") { $0.locality },
        .text("body", "who called the meeting") { $0.body },
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

/// A date in words, with its machine-readable form.
struct DateText: TemplateValue {
    let words: String
    /// What `<time datetime>` may hold; nil for a stretch of time.
    let machine: String?

    init(words: String, machine: String?) {
        self.words = words
        self.machine = machine
    }

    init(words: String, _ date: EDTF) {
        self.words = words
        machine = if case .date(let date) = date { date.description } else { nil }
    }

    static let keys = TemplateKeys<DateText>([
        .text("words", "the date in words") { $0.words },
        .text("machine", "the date for `<time datetime>`; missing for a stretch of time") { $0.machine },
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
