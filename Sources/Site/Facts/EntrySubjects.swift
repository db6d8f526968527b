import BulletinModel

/// Whom and what a bulletin speaks of, as positions among the subjects of each kind: one for each fact of the record, nil
/// for facts that have no page.
struct EntrySubjects {
    private let positions: KindTable<[Int?]>

    init(_ entry: CatalogueEntry, in catalogue: Catalogue) {
        let facts = catalogue.facts
        let summary = catalogue.summary(of: entry)
        var reader = FactReader(summary.facts)
        positions = KindTable { kind in
            let table = facts[kind]
            return switch kind {
            case .people: reader.names().map { table.position(of: facts.keys.person($0, entry, summary)) }
            case .documents: reader.citations().map { facts.keys.knownDocument($0, entry).flatMap(table.position) }
            case .topics: reader.topics().map { table.position(of: FactKeys.word($0)) }
            case .indicators: reader.indicators().map { $0.flatMap { table.position(of: FactKeys.word($0)) } }
            }
        }
    }

    subscript(kind: SubjectKind) -> [Int?] { positions[kind] }

    /// Adds where the pages of all of them lie.
    func add(to lists: inout Fingerprint, _ facts: FactIndex) {
        for kind in SubjectKind.allCases {
            let table = facts[kind]
            for position in self[kind] { lists.add(position.map { table.subjects[$0].fingerprint.value } ?? 0) }
        }
    }
}
