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
        FactKeys.scope(of: catalogue.facts[.documents].subjects[position].key).map { locality in
            let node = catalogue.localities[locality]
            return node.parent == nil ? shortName(of: node) : words(forUnit: locality, in: catalogue)
        }
    }

    /// A topic or an indicator at the beginning of a line.
    func title(of subject: Subject, _ facts: FactIndex) -> String {
        let name = facts.name(of: subject)
        return (name.first?.uppercased() ?? "") + name.dropFirst()
    }

    /// `Huyện Ba Chẽ, Quảng Ninh`; on the page of the unit that it lies in: `Huyện Ba Chẽ`.
    func words(forUnit locality: Int, in catalogue: Catalogue, onPageOf page: Int? = nil) -> String {
        let node = catalogue.localities[locality]
        guard let parent = node.parent, parent != page else { return fullName(of: node) }
        return strings.list([node.fullName, shortName(of: catalogue.localities[parent])])
    }

    /// What a subject is called, by its position among those of its kind.
    func title(of kind: SubjectKind, _ position: Int, _ facts: FactIndex) -> String {
        switch kind {
        case .people: facts.name(of: facts[.people].subjects[position])
        case .documents: title(ofDocument: position, facts)
        case .topics, .indicators: title(of: facts[kind].subjects[position], facts)
        }
    }

    /// A link to a subject in a list: a document with who issued it.
    func link(to kind: SubjectKind, _ position: Int, in catalogue: Catalogue, on frame: PageFrame) -> NameLink {
        let (facts, isDocument) = (catalogue.facts, kind == .documents)
        return link(
            title(of: kind, position, facts), facts[kind].subjects[position],
            note: isDocument ? note(ofDocument: position, in: catalogue) : nil, on: frame)
    }

    /// A link to a subject in a list.
    func link(_ name: String, _ subject: Subject, note: String? = nil, on frame: PageFrame) -> NameLink {
        NameLink(
            name: name, note: note, href: frame.href(subject.folder), number: strings.number(subject.count),
            count: strings.count(.bulletinCount, subject.count))
    }
}
