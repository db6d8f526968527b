import BulletinModel

/// What a list of bulletins speaks of most.
struct FactCounts {
    /// A subject with how many bulletins of the list speak of it.
    typealias Counted = (position: Int, count: Int)

    /// By position, those of which most bulletins speak first; of equals the first in the list. As `mostNamed` has it,
    /// those of one bulletin are all there or none of them.
    private(set) var people: [Counted] = []
    private(set) var documents: [Counted] = []
    private(set) var topics: [Counted] = []
    private(set) var indicators: [Counted] = []

    init(of entries: some Sequence<Int32>, in catalogue: Catalogue, most count: Int) {
        var counts = [[Int: Int]](repeating: [:], count: 4)
        for entry in entries.lazy.map({ catalogue.entries[Int($0)] }) {
            let subjects = EntrySubjects(entry, in: catalogue)
            for (kind, positions) in [
                subjects.people, subjects.documents, subjects.topics, subjects.indicators,
            ].enumerated() {
                for position in Set(positions.compactMap(\.self)) { counts[kind][position, default: 0] += 1 }
            }
        }
        let most = counts.map { counts -> [Counted] in
            let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count)
            return sorted.map { (position: $0.key, count: $0.value) }.most(of: counts.count) { $0.count }
        }
        (people, documents, topics, indicators) = (most[0], most[1], most[2], most[3])
    }
}
