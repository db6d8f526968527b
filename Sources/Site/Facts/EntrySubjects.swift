import BulletinModel

/// Whom and what a bulletin speaks of, as positions among the subjects of each kind: one for each fact of the record, nil
/// for facts that have no page.
struct EntrySubjects {
    let people, documents, topics, indicators: [Int?]

    init(_ entry: CatalogueEntry, in catalogue: Catalogue) {
        let facts = catalogue.facts
        let summary = catalogue.summary(of: entry)
        var reader = FactReader(summary.facts)
        people = reader.names().map { facts.people.position(of: facts.keys.person($0, entry, summary)) }
        documents = reader.citations().map {
            facts.keys.knownDocument($0, entry).flatMap(facts.documents.position)
        }
        topics = reader.topics().map { facts.topics.position(of: FactKeys.word($0)) }
        indicators = reader.indicators().map { $0.flatMap { facts.indicators.position(of: FactKeys.word($0)) } }
    }

    subscript(kind: SubjectKind) -> [Int?] {
        switch kind {
        case .people: people
        case .documents: documents
        case .topics: topics
        case .indicators: indicators
        }
    }

    /// Adds where the pages of all of them lie.
    func add(to lists: inout Fingerprint, _ facts: FactIndex) {
        for kind in SubjectKind.allCases {
            let table = facts[kind]
            for position in self[kind] { lists.add(position.map { table.subjects[$0].fingerprint.value } ?? 0) }
        }
    }
}
