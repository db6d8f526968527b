import BulletinModel
import Gazetteer

extension LocalityTree {
    /// Of several nodes of one unit the last is that whose provinces, names and types were in force last.
    func setLater(_ nodes: inout [LocalityNode]) {
        var groups: [LocalityCode.Unit: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            for code in node.codes { groups[code.unit, default: []].append(index) }
        }
        func end(of index: Int, _ era: Locality.Era) -> Int {
            let own =
                nodes[index].codes.filter { $0.era == era }.map { $0.lastDay?.daysSince1970 ?? .max }.max() ?? .max
            return min(own, nodes[index].parent.map { end(of: $0, era) } ?? .max)
        }
        // A node of several units may be asked twice: the order of the nodes says what it leads to.
        for (index, node) in nodes.enumerated() where nodes[index].later == nil {
            for unit in node.codes.map(\.unit) {
                let company = groups[unit, default: []]
                guard company.count > 1 else { continue }
                let last = company.max { a, b in
                    if let left = state(of: nodes[a], unit), let right = state(of: nodes[b], unit), left != right {
                        return left < right
                    }
                    let ends = (end(of: a, unit.era), end(of: b, unit.era))
                    return ends.0 == ends.1 ? a < b : ends.0 < ends.1
                }
                if let last, last != index, nodes[last].later != index {
                    nodes[index].later = last
                    break
                }
            }
        }
        for index in nodes.indices {
            var seen: Set = [index]
            while let next = nodes[index].later, let further = nodes[next].later, seen.insert(next).inserted {
                nodes[index].later = further
            }
        }
    }
}
