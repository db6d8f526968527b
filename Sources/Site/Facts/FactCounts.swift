import BulletinModel

/// What a list of bulletins speaks of most, of what the site has pages of.
struct FactCounts {
    /// A subject with how many bulletins of the list speak of it.
    typealias Counted = (position: Int, count: Int)

    private let most: KindTable<[Counted]>

    init(of entries: some Sequence<Int32>, in catalogue: Catalogue, most count: Int) {
        let kinds = SubjectKind.allCases.filter(catalogue.facts.shows)
        var counts: [SubjectKind: [Int: Int]] = [:]
        for entry in entries.lazy.map({ catalogue.entries[Int($0)] }) {
            let subjects = EntrySubjects(entry, in: catalogue)
            for kind in kinds {
                for position in Set(subjects[kind].compactMap(\.self)) {
                    counts[kind, default: [:]][position, default: 0] += 1
                }
            }
        }
        most = KindTable { kind in
            let counts = counts[kind] ?? [:]
            let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count)
            return sorted.map { (position: $0.key, count: $0.value) }.most(of: counts.count) { $0.count }
        }
    }

    /// By position, those of which most bulletins speak first; of equals the first in the list. As `mostNamed` has it,
    /// those of one bulletin are all there or none of them.
    subscript(kind: SubjectKind) -> [Counted] { most[kind] }
}
