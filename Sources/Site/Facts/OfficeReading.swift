import BulletinModel

/// Who held which office, as the bulletins of a place and of the units below it say: each unit's are its own.
struct OfficeReading {
    /// A person who held an office.
    struct Holder {
        /// In the table of people.
        let person: Int
        /// Of the bulletins that say so.
        let last: EDTF?
        private(set) var first: EDTF?
        private(set) var count = 1

        fileprivate mutating func add(_ date: EDTF?) {
            first = date ?? first
            count += 1
        }
    }

    /// An office with those who held it, from the one that was spoken of last to the first.
    struct Office {
        /// The number of its term.
        let role: Int
        /// The place whose bulletins speak of it.
        let locality: Int
        fileprivate(set) var holders: [Holder] = []

        var count: Int { holders.reduce(0) { $0 + $1.count } }

        fileprivate mutating func add(_ person: Int, _ date: EDTF?) {
            if let index = holders.firstIndex(where: { $0.person == person }) {
                holders[index].add(date)
            } else {
                holders.append(Holder(person: person, last: date, first: date))
            }
        }
    }

    private struct Key: Hashable {
        let role, locality: Int
    }

    /// The place's own; those that most bulletins speak of first, of equals the one that was spoken of last.
    let own: [Office]
    /// Those of the units below, in the same order.
    let below: [Office]

    init(_ locality: Int, in catalogue: Catalogue) {
        let facts = catalogue.facts
        var offices: [Office] = []
        var found: [Key: Int] = [:]
        for position in catalogue.localities[locality].entries {
            let entry = catalogue.entries[Int(position)]
            let summary = catalogue.summary(of: entry)
            var said: Set<[Int]> = []
            var reader = FactReader(summary.facts)
            for mention in reader.mentions() where !mention.roles.isEmpty {
                let key = facts.keys.person(mention.name, entry, summary)
                guard let person = facts[.people].position(of: key) else { continue }
                for role in mention.roles where said.insert([role, person]).inserted {
                    let key = Key(role: role, locality: entry.locality)
                    let index = found[key] ?? offices.count
                    if index == offices.count {
                        found[key] = index
                        offices.append(Office(role: role, locality: entry.locality))
                    }
                    offices[index].add(person, summary.date)
                }
            }
        }
        let sorted = offices.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
        own = sorted.filter { $0.locality == locality }
        below = sorted.filter { $0.locality != locality }
    }
}
