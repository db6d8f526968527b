import BulletinModel
import Gazetteer

/// Which localities of a catalogue went up in which others.
struct UnitHistory {
    /// By locality, positions of others that have bulletins.
    let successors, predecessors: [[Int]]

    init(_ localities: [LocalityNode], _ gazetteer: AdministrativeGazetteer) {
        let paths = LocalityPaths(gazetteer: gazetteer)
        let nodes = Dictionary(localities.enumerated().map { ($1.path, $0) }) { first, _ in first }
        /// By codes of today. A unit that took in others and kept its name lies where it lay before, so that its page is found
        /// by its path: its bulletins may all be older.
        var known: [String: Int?] = [:]
        func node(_ code: String) -> Int? {
            if let node = known[code] { return node }
            let unit = gazetteer.id(code: code, era: .from2025).map { gazetteer.state(of: $0, on: nil) }
            let found = unit.flatMap {
                nodes[paths.path(of: gazetteer.locality(for: $0, basis: .override, confidence: 1))]
            }
            known.updateValue(found, forKey: code)
            return found
        }
        var successors = [[Int]](repeating: [], count: localities.count)
        var predecessors = successors
        func add(_ other: Int?, to index: Int) {
            guard let other, other != index, !successors[index].contains(other) else { return }
            successors[index].append(other)
            predecessors[other].append(index)
        }
        for (index, locality) in localities.enumerated() {
            add(locality.later, to: index)
            // Units that went up in others before those of today.
            for code in locality.codes where code.era == .before2025 {
                for successor in gazetteer.id(code: code.code, era: code.era).map(gazetteer.successors) ?? [] {
                    let state = gazetteer.state(of: successor.unit, on: nil)
                    guard gazetteer.era(of: state) == .before2025 else { continue }
                    add(
                        nodes[paths.path(of: gazetteer.locality(for: state, basis: .override, confidence: 1))],
                        to: index)
                }
            }
            for unit in locality.now { add(node(unit.code), to: index) }
        }
        self.successors = successors
        self.predecessors = predecessors
    }
}
