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
        for (index, locality) in localities.enumerated() {
            for unit in locality.now {
                guard let other = node(unit.code), other != index, !successors[index].contains(other) else { continue }
                successors[index].append(other)
                predecessors[other].append(index)
            }
        }
        self.successors = successors
        self.predecessors = predecessors
    }
}
