import BulletinModel

/// What people, documents, topics and indicators are called in lists and on their pages.
extension SiteContext {
    /// The page that lists all of a kind, by its folder.
    func list(_ kind: SubjectKind) -> Crumb { Crumb(name: strings[kind.title], href: kind.folder) }

    /// `Chỉ thị 05-CT/TW`.
    func title(ofDocument position: Int, _ facts: FactIndex) -> String {
        let name = facts.documentNames[position]
        func text(_ term: Int?) -> String? { term.map { facts.terms.text(of: $0) } }
        return [text(name.kind), text(name.id)].compactMap(\.self).joined(separator: " ")
    }

    /// Who issued a document, and where: every huyện has its own 12-NQ/HU. `Huyện ủy, Huyện Ba Chẽ, Quảng Ninh`
    func note(ofDocument position: Int, in catalogue: Catalogue) -> String? {
        let facts = catalogue.facts
        let issuer = facts.documentNames[position].issuer.map { facts.terms.text(of: $0) }
        let place = place(ofDocument: position, in: catalogue)
        return issuer == nil && place == nil ? nil : strings.list([issuer, place].compactMap(\.self))
    }

    /// The place that a document belongs to when others have one of its number.
    func place(ofDocument position: Int, in catalogue: Catalogue) -> String? {
        FactKeys.scope(of: catalogue.facts.documents.subjects[position].key).map { locality in
            let node = catalogue.localities[locality]
            return node.parent == nil ? shortName(of: node) : words(forUnit: locality, in: catalogue)
        }
    }

    /// A link to a document in a list.
    func link(toDocument position: Int, in catalogue: Catalogue, on frame: PageFrame) -> NameLink {
        let facts = catalogue.facts
        return link(
            title(ofDocument: position, facts), facts.documents.subjects[position],
            note: note(ofDocument: position, in: catalogue), on: frame)
    }

    /// A topic or an indicator at the beginning of a line.
    func title(of subject: Subject, _ facts: FactIndex) -> String {
        let name = facts.name(of: subject)
        return (name.first?.uppercased() ?? "") + name.dropFirst()
    }

    /// `Huyện Ba Chẽ, Quảng Ninh`.
    func words(forUnit locality: Int, in catalogue: Catalogue) -> String {
        let node = catalogue.localities[locality]
        guard let parent = node.parent else { return fullName(of: node) }
        return strings.list([node.fullName, shortName(of: catalogue.localities[parent])])
    }

    /// A link to a subject in a list.
    func link(_ name: String, _ subject: Subject, note: String? = nil, on frame: PageFrame) -> NameLink {
        NameLink(
            name: name, note: note, href: frame.href(subject.folder), number: strings.number(subject.count),
            count: strings.count(.bulletinCount, subject.count))
    }
}

/// What there are lists of.
enum SubjectKind: Hashable, Sendable {
    case people, documents, topics, indicators

    /// From the site's root.
    var folder: String {
        switch self {
        case .people: "nguoi/"
        case .documents: "van-ban/"
        case .topics: "chu-de/"
        case .indicators: "chi-tieu/"
        }
    }

    var title: StringKey {
        switch self {
        case .people: .peopleTitle
        case .documents: .documentsTitle
        case .topics: .topicsTitle
        case .indicators: .indicatorsTitle
        }
    }

    var intro: StringKey {
        switch self {
        case .people: .peopleIntro
        case .documents: .documentsIntro
        case .topics: .topicsIntro
        case .indicators: .indicatorsIntro
        }
    }

    var count: StringKey {
        switch self {
        case .people: .personCount
        case .documents: .documentCount
        case .topics: .topicCount
        case .indicators: .indicatorCount
        }
    }
}
