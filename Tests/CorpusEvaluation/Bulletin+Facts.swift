import BulletinModel

extension Bulletin {
    /// The record's facts, to be compared with those of an annotation.
    public var facts: FactTable {
        Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, Set(facts(of: $0).map(PlainText.init))) })
    }

    private func facts(of field: Field) -> [String] {
        switch field {
        case .title: one(title)
        case .published: one(published?.description)
        case .event: one(event.map { Facts.event(start: $0.start.description, end: $0.end.description) })
        case .period: one(period?.description)
        case .body: one(body.map { Facts.body($0.name, level: $0.level?.rawValue) })
        case .locality: one(locality?.code)
        case .byline: (byline?.authors ?? []).map(Facts.author) + one(byline?.agency.map(Facts.agency))
        case .people: people.map(\.fact)
        case .roles: people.flatMap { person in person.roles.map { Facts.role($0, of: person.name) } }
        case .figures: figures.map(\.fact)
        case .documents: documents.compactMap(\.id)
        case .places: places.map(\.fact)
        case .captions: captions.map(\.text)
        case .section: one(section)
        case .lead: one(lead)
        case .meeting: one(meeting?.ordinal.map { "ordinal \($0)" }) + one(meeting?.term.map { "term \($0)" })
        }
    }

    private func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
}

extension Person {
    var fact: String { Facts.person(name, chair: chair) }
}

extension Figure {
    var fact: String { Facts.figure(value: value, unit: unit, percent: percent, change: changePercent) }
}

extension Place {
    var fact: String { [type, name].compactMap(\.self).joined(separator: " ") }
}
