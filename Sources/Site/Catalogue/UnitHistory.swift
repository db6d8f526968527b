import BulletinModel

/// Which localities of a catalogue went up in which others.
struct UnitHistory {
    /// By locality, positions of others that have bulletins.
    let successors, predecessors: [[Int]]

    init(_ localities: [LocalityNode]) {
        var today: [String: Int] = [:]
        for (index, node) in localities.enumerated() {
            for code in node.codes where code.era == .from2025 { today[code.code] = index }
        }
        var successors = [[Int]](repeating: [], count: localities.count)
        var predecessors = successors
        for (index, node) in localities.enumerated() {
            for unit in node.now {
                guard let other = today[unit.code], other != index, !successors[index].contains(other) else { continue }
                successors[index].append(other)
                predecessors[other].append(index)
            }
        }
        self.successors = successors
        self.predecessors = predecessors
    }
}
