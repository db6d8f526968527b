import Gazetteer

/// Some units, each once: so few that looking through them is faster than hashing.
struct UnitSet: Sendable {
    private(set) var units: [UnitID] = []

    init() {}

    init(_ units: some Sequence<UnitID>) { formUnion(units) }

    var isEmpty: Bool { units.isEmpty }
    var count: Int { units.count }

    func contains(_ unit: UnitID) -> Bool { units.contains(unit) }

    mutating func formUnion(_ others: some Sequence<UnitID>) {
        for unit in others where !units.contains(unit) { units.append(unit) }
    }
}
