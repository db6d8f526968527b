import BulletinModel

extension AdministrativeGazetteer {
    /// The model's locality of a state: its names in full, what it lay in on a day, and what it is part of today.
    public func locality(
        for state: StateID, on day: CalendarDay? = nil, basis: Locality.Basis, confidence: Double
    ) -> Locality {
        let unit = self[state]
        let above = ancestors(of: state, on: day)
        return Locality(
            code: unit.code, era: unit.era, name: unit.name, type: unit.type, fullName: unit.fullName,
            province: above.first { level(of: $0) == .province }.map(place),
            district: above.first { level(of: $0) == .district }.map(place),
            now: successorsToday(of: state), basis: basis, confidence: confidence)
    }

    /// The model's locality of a unit in one of its states.
    public func locality(
        for unit: AdministrativeUnit, on day: CalendarDay? = nil, basis: Locality.Basis, confidence: Double
    ) -> Locality {
        locality(for: unit.id, on: day, basis: basis, confidence: confidence)
    }

    /// A state as a place: code, name and type.
    public func place(_ state: StateID) -> Place {
        Place(code: units.code(Int(unit(of: state).index)), name: name(of: state), type: typeName(of: state))
    }

    /// The units that a unit's land belongs to now, the main one first: a commune's by the register, a district's
    /// through its communes. Empty for a unit that still exists, which a province also does when another of its name
    /// and type went on.
    public func successors(of unit: UnitID) -> [UnitSuccessor] {
        Array(units.successors(Int(unit.index)))
    }

    private func fullName(of state: StateID) -> String {
        types.capitalizedName(Int(states.types[Int(state.index)])) + " " + name(of: state)
    }

    private func successorsToday(of state: StateID) -> [Locality.Successor] {
        guard era(of: state) == .before2025 else { return [] }
        let targets = todaysUnits(of: unit(of: state)).map { self.state(of: $0, on: nil) }
        if level(of: state) == .province, targets.count == 1, haveSameName(targets[0], state),
            haveSameType(targets[0], state)
        {
            return []
        }
        return targets.map { target in
            Locality.Successor(
                code: units.code(Int(unit(of: target).index)), fullName: fullName(of: target),
                province: parentState(of: target).map(fullName))
        }
    }

    /// The main successors first, each once.
    private func todaysUnits(of unit: UnitID) -> [UnitID] {
        var main: [UnitID] = []
        var others: [UnitID] = []
        func add(_ commune: Int) {
            for successor in units.successorRange(commune) {
                let unit = units.successor(successor)
                guard isOfToday(unit) else { continue }
                if units.isMain(successor) {
                    if !main.contains(unit) { main.append(unit) }
                } else if !others.contains(unit) {
                    others.append(unit)
                }
            }
        }
        if level(of: state(of: unit, on: nil)) == .district {
            for commune in units.children(Int(unit.index)) { add(Int(commune)) }
        } else {
            add(Int(unit.index))
        }
        return main.sorted() + others.filter { !main.contains($0) }.sorted()
    }

    private func isOfToday(_ unit: UnitID) -> Bool { units.era(Int(unit.index)) == .from2025 }
}
