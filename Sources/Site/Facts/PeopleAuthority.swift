import BulletinModel
import Gazetteer

/// What a person wrote of people in `people.yaml`: who is one and the same, who is not, what they are called.
public struct PeopleAuthority: Hashable, Sendable {
    /// In the order of the file.
    public var people: [Person]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ people: [Person] = []) { self.people = people }

    /// One person.
    public struct Person: Hashable, Sendable {
        /// What their page is called.
        public var name: String
        /// Where it lies; nil where the bulletins are from.
        public var place: UnitAddress?
        /// Which mentions in bulletins are of them.
        public var mentions: [Mention]

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(name: String, place: UnitAddress? = nil, mentions: [Mention]) {
            self.name = name
            self.place = place
            self.mentions = mentions
        }
    }

    /// Mentions of a name: all that is given must hold.
    public struct Mention: Hashable, Sendable {
        /// As bulletins write it.
        public var name: String
        /// Where the bulletins are from.
        public var place: UnitAddress?
        /// Ids; empty for all.
        public var bulletins: Set<String>
        /// The years that the bulletins are of.
        public var years: ClosedRange<Int>?

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(
            name: String, place: UnitAddress? = nil, bulletins: Set<String> = [], years: ClosedRange<Int>? = nil
        ) {
            self.name = name
            self.place = place
            self.bulletins = bulletins
            self.years = years
        }
    }

    /// Of all that it says.
    public var fingerprint: Fingerprint {
        var print = Fingerprint()
        for person in people {
            print.add(person.name)
            print.add(person.place?.path)
            print.add(person.mentions.count)
            for mention in person.mentions {
                print.add(mention.name)
                print.add(mention.place?.path)
                print.add(mention.bulletins.count)
                for id in mention.bulletins.sorted() { print.add(id) }
                print.add(mention.years?.lowerBound ?? 0)
                print.add(mention.years?.upperBound ?? 0)
            }
        }
        return print
    }
}

/// Where the people of a unit lie: the unit right below a province that it is or lies in.
public struct UnitAddress: Hashable, Sendable {
    let path: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ locality: Locality, gazetteer: AdministrativeGazetteer) {
        path = LocalityPaths(gazetteer: gazetteer).steps(of: locality).prefix(2).map { $0.slug + "/" }.joined()
    }

    private init(path: String) { self.path = path }

    /// Of bulletins of unknown locality.
    public static let unknown = UnitAddress(path: LocalityNode.unknownPath)
}

extension PeopleAuthority {
    /// The same by numbers of terms and localities.
    struct Lookup: Sendable {
        private struct Rule {
            /// Among all mentions, in the order of the file.
            let number: Int
            let person: Int
            let unit: Int?
            let bulletins: Set<String>
            let years: ClosedRange<Int>?
        }

        private var rules: [Int: [Rule]] = [:]
        /// By person: the name, and the unit unless it is that of the bulletin.
        private var people: [(name: Int, unit: Int?)] = []

        fileprivate init(_ authority: PeopleAuthority, _ localities: [LocalityNode], _ terms: FactTerms) {
            guard !authority.people.isEmpty else { return }
            let nodes = Dictionary(localities.enumerated().map { ($1.path, $1.later ?? $0) }) { first, _ in first }
            var count = 0
            for (number, person) in authority.people.enumerated() {
                // Where a person lies without bulletins, the first of the other places stands for it: one page it stays.
                let places = person.place.map { [$0] + person.mentions.compactMap(\.place) } ?? []
                people.append((terms.number(of: person.name), places.lazy.compactMap { nodes[$0.path] }.first))
                for mention in person.mentions {
                    // No bulletin is from a unit that has none.
                    let unit = mention.place.map { nodes[$0.path] ?? -1 }
                    rules[terms.number(of: mention.name), default: []].append(
                        Rule(
                            number: count, person: number, unit: unit, bulletins: mention.bulletins,
                            years: mention.years))
                    count += 1
                }
            }
        }

        /// By person: the unit that they lie in; nil where it is that of the bulletin. It depends on which units have any.
        var units: [Int?] { people.map(\.unit) }

        /// Who a name in a bulletin is, and which mention says so; nil where nobody has written anything of it. The first
        /// that fits counts.
        func person(
            _ name: Int, _ unit: Int, _ entry: CatalogueEntry, _ summary: BulletinSummary
        ) -> (name: Int, unit: Int, mention: Int)? {
            guard !rules.isEmpty, let candidates = rules[name] else { return nil }
            let rule = candidates.first { rule in
                if let own = rule.unit, own != unit { return false }
                if !rule.bulletins.isEmpty, !rule.bulletins.contains(summary.id) { return false }
                guard let years = rule.years else { return true }
                return entry.year.map(years.contains) ?? false
            }
            guard let rule else { return nil }
            return (people[rule.person].name, people[rule.person].unit ?? unit, rule.number)
        }
    }

    func lookup(_ localities: [LocalityNode], _ terms: FactTerms) -> Lookup { Lookup(self, localities, terms) }
}
