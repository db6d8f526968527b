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
        held(mention.candidates.lazy.filter { $0.kind == .absorbed }.map(\.state))
    }

    /// The units of states, each once, that were possible on the day; if there are none, those that were within a year of
    /// it.
    func held(_ states: some Sequence<StateID>) -> [StateID] {
        guard let day else { return oneOfEach(states.lazy.filter { era == nil || gazetteer.era(of: $0) == era }) }
        let strictly = oneOfEach(states.lazy.filter { gazetteer.isPossible($0, on: day) })
        if !strictly.isEmpty { return strictly }
        return oneOfEach(states.lazy.filter { gazetteer.isPossible($0, on: day, tolerance: Self.tolerance) })
    }

    /// The units that candidates mean: of the strongest kind that has any possible ones.
    func units(of candidates: [NameMatch.Candidate], isBehindType: Bool) -> [StateID] {
        let weakest = isBehindType ? NameKind.ruleInitials : .initials
        var kind = candidates.lazy.map(\.kind).min()
        while let strongest = kind, strongest <= weakest {
            let units = held(candidates.lazy.filter { $0.kind == strongest }.map(\.state))
            if !units.isEmpty { return units }
            kind = candidates.lazy.map(\.kind).filter { $0 > strongest }.min()
        }
        return []
    }

    /// One state of each unit, the one seen nearest to the day; and of units that follow one another under one parent
    /// with one type and name, one.
    private func oneOfEach(_ states: some Sequence<StateID>) -> [StateID] {
        var result: [StateID] = []
        for state in states {
            let unit = gazetteer.unit(of: state)
            if let index = result.firstIndex(where: { gazetteer.unit(of: $0) == unit }) {
                let held = gazetteer.state(of: unit, on: day)
                if state == held || result[index] != held { result[index] = state }
            } else if let index = result.firstIndex(where: { isSamePlace($0, state) }) {
                let held = day.map { gazetteer.isPossible(state, on: $0) } ?? true
                if held { result[index] = state }
            } else {
                result.append(state)
            }
        }
        return result
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
