import BulletinModel

/// The states of all units, in the order of their units and then of time, a column each.
struct StateTable: Sendable {
    let names: [UInt16]
    let types: [UInt8]
    let parents: [UInt16]
    /// Days since 2000-01-01; 0 and 65,535 are open ends.
    let firstSeen: [UInt16]
    let lastSeen: [UInt16]
    let firstPossible: [UInt16]
    let lastPossible: [UInt16]
    let units: [UInt16]

    init(_ file: GazetteerFile, units table: UnitTable) throws(GazetteerError) {
        names = try file.integers(.stateNames)
        types = try file.integers(.stateTypes, count: names.count)
        parents = try file.integers(.stateParents, count: names.count)
        firstSeen = try file.integers(.firstSeen, count: names.count)
        lastSeen = try file.integers(.lastSeen, count: names.count)
        firstPossible = try file.integers(.firstPossible, count: names.count)
        lastPossible = try file.integers(.lastPossible, count: names.count)
        var units = [UInt16](repeating: 0, count: names.count)
        for unit in 0..<table.count {
            for state in table.states(unit) {
                guard state < units.count else {
                    throw .damaged(section: GazetteerFile.Section.unitStates.rawValue)
                }
                units[state] = UInt16(unit)
            }
        }
        self.units = units
    }
}

/// The types of units, by number.
struct TypeTable: Sendable {
    private let names: [String]
    private let capitalizedNames: [String]
    /// For each type the first that has its name.
    private let firsts: [UInt8]
    private let levels: [AdministrativeLevel]

    init(_ file: GazetteerFile) throws(GazetteerError) {
        let pool = try file.pool(.typeOffsets, .typeText)
        names = (0..<pool.count).map {
            let name = pool[$0]
            return name == "thành phố trực thuộc trung ương" ? "thành phố" : name
        }
        capitalizedNames = names.map(AdministrativeUnit.capitalized)
        firsts = names.map { [names] name in UInt8(names.firstIndex(of: name) ?? 0) }
        let numbers: [UInt8] = try file.integers(.typeLevels, count: names.count)
        levels = numbers.compactMap { AdministrativeLevel(rawValue: $0) }
        guard levels.count == names.count, names.count <= 16 else {
            throw .damaged(section: GazetteerFile.Section.typeLevels.rawValue)
        }
    }

    var count: Int { names.count }

    /// The first type that has the name of a type: there are two kinds of cities.
    func first(called type: UInt8) -> UInt8 { firsts[Int(type)] }

    func name(_ type: Int) -> String { names[type] }
    /// `Thành phố`, as it stands before a name.
    func capitalizedName(_ type: Int) -> String { capitalizedNames[type] }
    func level(_ type: Int) -> AdministrativeLevel { levels[type] }
}
