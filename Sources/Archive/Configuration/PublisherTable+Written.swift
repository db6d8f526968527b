import BulletinModel
import Extraction
import Gazetteer

extension PublisherTable {
    /// The table that `bantin.yaml` writes, and what is wrong with its units.
    static func make(
        _ publishers: [WrittenPublisher], file: String, gazetteer: AdministrativeGazetteer
    ) -> (PublisherTable, [Diagnostic]) {
        var table = PublisherTable()
        var diagnostics: [Diagnostic] = []
        func report(_ problem: UnitProblem, at located: ConfigurationFile.Located) {
            diagnostics.append(
                Diagnostic(
                    .error, code: "config.value", file: file, line: located.line, column: located.column,
                    message: problem.message, advice: problem.advice))
        }
        for publisher in publishers {
            let query = UnitQuery(publisher.unit.value, era: publisher.era)
            switch gazetteer.answer(to: query) {
            case .unit(let state) where publisher.era == nil || gazetteer.era(of: state) == publisher.era:
                let units = publisher.era == nil ? gazetteer.bothEras(of: state) : [gazetteer.unit(of: state)]
                if !table.add(publisher.origin.value, Entry(units: units, body: publisher.body)) {
                    report(
                        UnitProblem(message: "‘\(publisher.origin.value)’ is there twice", advice: "leave one out"),
                        at: publisher.origin)
                }
            case .unit:
                let name = publisher.era?.rawValue ?? ""
                report(
                    UnitProblem(message: "there is no unit ‘\(publisher.unit.value)’ in the era \(name)", advice: nil),
                    at: publisher.unit)
            case let answer:
                report(UnitProblem(answer, to: query, gazetteer), at: publisher.unit)
            }
        }
        return (table, diagnostics)
    }
}

extension AdministrativeGazetteer {
    /// The unit of a state, and the one that went on as the same in the other era under the same code.
    fileprivate func bothEras(of state: StateID) -> [UnitID] {
        let code = self[state].code
        return Locality.Era.allCases.compactMap { id(code: code, era: $0) }.filter { unit in
            unit == self.unit(of: state)
                || states(of: unit).contains { haveSameName($0, state) && level(of: $0) == level(of: state) }
        }
    }
}
