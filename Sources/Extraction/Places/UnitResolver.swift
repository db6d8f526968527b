import BulletinModel
import Gazetteer

/// What a name may mean on a day, and what is left of that when the units around it are taken into account.
///
/// The rules are those of the gazetteer's documentation: a unit must have been possible on the day, a year either way;
/// every parent that is named must agree; what stays ambiguous stays unknown.
struct UnitResolver: Sendable {
    let gazetteer: AdministrativeGazetteer
    /// The day of the bulletin, if that is known.
    let day: CalendarDay?
    /// Without a day, the era that the text's words belong to.
    var era: Locality.Era?

    static let tolerance = 365

    /// The units that a mention may mean, each once, in the state that it had on the day.
    func units(of mention: PlaceMention) -> [StateID] {
        var units = units(of: mention.candidates, isBehindType: mention.form != .bare && mention.form != .repaired)
        for parent in mention.parents {
            let above = parent.candidates.map { gazetteer.unit(of: $0.state) }
            let inside = units.filter { isInside($0, anyOf: above) }
            if parent.isTyped || !inside.isEmpty { units = inside }
        }
        return units
    }

    /// For a commune that is gone and that no register knows, the one that took it in.
    func absorbers(of mention: PlaceMention) -> [StateID] {
        held(mention.candidates) { $0.kind == .absorbed ? $0.state : nil }
    }

    /// The units of states, each once, that were possible on the day; if there are none, those that were within a year of
    /// it.
    func held(_ states: [StateID]) -> [StateID] { held(states) { $0 } }

    /// The same of what has a state.
    private func held<Element>(_ elements: [Element], _ state: (Element) -> StateID?) -> [StateID] {
        let strictly = units(of: elements, tolerance: 0, state)
        return strictly.isEmpty && day != nil ? units(of: elements, tolerance: Self.tolerance, state) : strictly
    }

    private func units<Element>(
        of elements: [Element], tolerance: Int, _ state: (Element) -> StateID?
    ) -> [StateID] {
        var units: [StateID] = []
        for element in elements {
            if let state = state(element), isPossible(state, tolerance) { add(state, to: &units) }
        }
        return units
    }

    private func isPossible(_ state: StateID, _ tolerance: Int) -> Bool {
        guard let day else { return era == nil || gazetteer.era(of: state) == era }
        return gazetteer.isPossible(state, on: day, tolerance: tolerance)
    }

    /// The units that candidates mean: of the strongest kind that has any possible ones.
    func units(of candidates: [NameMatch.Candidate], isBehindType: Bool) -> [StateID] {
        let weakest = isBehindType ? NameKind.ruleInitials : .initials
        var kind = candidates.lazy.map(\.kind).min()
        while let strongest = kind, strongest <= weakest {
            let units = held(candidates) { $0.kind == strongest ? $0.state : nil }
            if !units.isEmpty { return units }
            kind = candidates.lazy.map(\.kind).filter { $0 > strongest }.min()
        }
        return []
    }

    /// Keeps one state of each unit, the one seen nearest to the day; and of units that follow one another under one parent
    /// with one type and name, one.
    private func add(_ state: StateID, to units: inout [StateID]) {
        let unit = gazetteer.unit(of: state)
        if let index = units.firstIndex(where: { gazetteer.unit(of: $0) == unit }) {
            let held = gazetteer.state(of: unit, on: day)
            if state == held || units[index] != held { units[index] = state }
        } else if let index = units.firstIndex(where: { isSamePlace($0, state) }) {
            let held = day.map { gazetteer.isPossible(state, on: $0) } ?? true
            if held { units[index] = state }
        } else {
            units.append(state)
        }
    }

    private func isSamePlace(_ left: StateID, _ right: StateID) -> Bool {
        gazetteer.haveSameName(left, right) && gazetteer.haveSameType(left, right)
            && gazetteer.parent(of: left) == gazetteer.parent(of: right) && gazetteer.parent(of: left) != nil
    }

    /// The units that a state lies in on the day, from the nearest up.
    func ancestors(of state: StateID) -> [UnitID] {
        gazetteer.ancestors(of: state, on: day).map { gazetteer.unit(of: $0) }
    }

    func isInside(_ state: StateID, anyOf units: some Collection<UnitID>) -> Bool {
        guard !units.isEmpty else { return false }
        var next = gazetteer.parentState(of: state, on: day)
        while let above = next {
            if units.contains(gazetteer.unit(of: above)) { return true }
            next = gazetteer.parentState(of: above, on: day)
        }
        return false
    }

    func province(of state: StateID) -> UnitID {
        var top = state
        while let above = gazetteer.parentState(of: top, on: day) { top = above }
        return gazetteer.unit(of: top)
    }
}
