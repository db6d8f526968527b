import BulletinModel
import Gazetteer

/// Why a name or a code that a person wrote is no unit, worded for the place where they wrote it.
struct UnitProblem {
    let message: String
    let advice: String?

    init(message: String, advice: String?) {
        self.message = message
        self.advice = advice
    }

    /// How many units are listed.
    private static let listed = 5

    init(_ answer: UnitAnswer, to query: UnitQuery, _ gazetteer: AdministrativeGazetteer) {
        switch answer {
        case .unit:
            self.init(message: "‘\(query.name)’ is a unit", advice: nil)
        case .unknown(let name):
            self.init(message: "there is no unit ‘\(name)’", advice: Self.advice(for: name, gazetteer))
        case .elsewhere(let states, let name, let outside):
            self.init(
                message: "‘\(name)’ does not lie in ‘\(outside)’",
                advice: "there is \(Self.list(states, gazetteer))")
        case .several(let states):
            let eras = Set(states.map(gazetteer.era(of:)))
            let isCode = query.name.utf8.allSatisfy { (48...57).contains($0) }
            self.init(
                message: "‘\(query.name)’ may be several units: \(Self.list(states, gazetteer, withEra: isCode))",
                advice: isCode && eras.count > 1
                    ? "write the era with it, or the name" : "write what it lies in, its type, or its code")
        }
    }

    private static func advice(for name: String, _ gazetteer: AdministrativeGazetteer) -> String {
        if name.utf8.allSatisfy({ (48...57).contains($0) }) {
            return "a code has 2 digits for a province, 3 for a district and 5 for a commune"
        }
        let units = gazetteer.allStates.lazy.map { gazetteer[$0] }
        // With the type if it was written with one.
        let nearest = Spelling.nearest(to: name, among: units.flatMap { [$0.name, $0.fullName] })
        return nearest.map { "did you mean ‘\($0)’?" } ?? "write its name as the register does, or its code"
    }

    private static func list(
        _ states: [StateID], _ gazetteer: AdministrativeGazetteer, withEra: Bool = false
    ) -> String {
        let names = states.prefix(listed).map { state in
            let unit = gazetteer[state]
            let above = gazetteer.ancestors(of: state).map { gazetteer.name(of: $0) }
            let name = ([unit.fullName] + above).joined(separator: ", ")
            return "\(name) (\(unit.code)\(withEra ? " of " + unit.era.rawValue : ""))"
        }
        let more = states.count > listed ? " and \(states.count - listed) more" : ""
        return names.joined(separator: "; ") + more
    }
}
