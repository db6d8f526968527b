import BulletinModel
import Gazetteer
import VietnameseText

/// Builds the localities of a catalogue from those of its bulletins.
struct LocalityTree {
    /// In the order of `place(_:)`.
    private(set) var nodes: [LocalityNode] = []
    private let paths: LocalityPaths
    private var byPath: [String: Int] = [:]
    /// By the keys of localities.
    private var known: [Fingerprint: Int] = [:]

    init(gazetteer: AdministrativeGazetteer) { paths = LocalityPaths(gazetteer: gazetteer) }

    /// The node of each bulletin's locality. The nodes come out in the order of the site: by name, parents first.
    mutating func place(_ bulletins: some Sequence<BulletinSummary>) -> [Int] {
        let found = bulletins.map { node(of: $0) }
        let places = sort()
        return found.map { places[$0] }
    }

    /// The nodes with their bulletins, their children and their years.
    func filled(with entries: [CatalogueEntry]) -> [LocalityNode] {
        var nodes = nodes
        for (position, entry) in entries.enumerated() {
            var next: Int? = entry.locality
            while let index = next {
                nodes[index].entries.append(Int32(position))
                next = nodes[index].parent
            }
        }
        for index in nodes.indices {
            if let parent = nodes[index].parent { nodes[parent].children.append(index) }
            nodes[index].years = YearSlice.slices(of: nodes[index].entries.lazy.map { entries[Int($0)].year })
            nodes[index].now = successors(of: nodes[index])
            for code in nodes[index].codes.indices {
                nodes[index].codes[code].lastDay = state(of: nodes[index], nodes[index].codes[code].unit).flatMap(
                    lastDay)
            }
        }
        setLater(&nodes)
        return nodes
    }

    private mutating func node(of bulletin: BulletinSummary) -> Int {
        let key = bulletin.localityKey
        if let index = known[key] { return index }
        guard let locality = bulletin.locality else {
            return node(at: LocalityNode.unknownPath) {
                LocalityNode(path: LocalityNode.unknownPath, parent: nil, depth: 0, name: "", type: nil)
            }
        }
        var parent: Int?
        for (depth, step) in paths.steps(of: locality).enumerated() {
            var path = (parent.map { nodes[$0].path } ?? "") + step.slug + "/"
            // Two units that the gazetteer does not know and that differ in their marks alone.
            if let other = byPath[path], nodes[other].name != step.name, let code = step.code {
                path = path.dropLast() + "-\(Slug.make(code))/"
            }
            let above = parent
            let index = node(at: path) {
                LocalityNode(path: path, parent: above, depth: depth, name: step.name, type: step.type)
            }
            if let code = step.code.map({ LocalityCode($0, locality.era) }),
                !nodes[index].codes.contains(where: { $0.unit == code.unit })
            {
                nodes[index].codes.append(code)
                nodes[index].codes.sort {
                    ($0.era == .before2025 ? 0 : 1, $0.code) < ($1.era == .before2025 ? 0 : 1, $1.code)
                }
            }
            parent = index
        }
        let index = parent ?? 0
        known[key] = index
        return index
    }

    private mutating func node(at path: String, _ make: () -> LocalityNode) -> Int {
        if let index = byPath[path] { return index }
        nodes.append(make())
        byPath[path] = nodes.count - 1
        return nodes.count - 1
    }

    /// Brings the nodes into the order of the site and gives the new position of each.
    private mutating func sort() -> [Int] {
        let keys = nodes.map { (Collation.key($0.name), Collation.key($0.type ?? ""), Array($0.path.utf8)) }
        func precedes(_ a: Int, _ b: Int) -> Bool {
            if nodes[a].isUnknown != nodes[b].isUnknown { return nodes[b].isUnknown }
            for (left, right) in [(keys[a].0, keys[b].0), (keys[a].1, keys[b].1), (keys[a].2, keys[b].2)]
            where left != right { return left.lexicographicallyPrecedes(right) }
            return false
        }
        let children = Dictionary(grouping: nodes.indices) { nodes[$0].parent }.mapValues { $0.sorted(by: precedes) }
        var order: [Int] = []
        func visit(_ parent: Int?) {
            for child in children[parent] ?? [] {
                order.append(child)
                visit(child)
            }
        }
        visit(nil)

        var places = [Int](repeating: 0, count: nodes.count)
        for (place, index) in order.enumerated() { places[index] = place }
        nodes = order.map { nodes[$0].moved { places[$0] } }
        byPath = byPath.mapValues { places[$0] }
        known = known.mapValues { places[$0] }
        return places
    }

    /// Nothing when one of its units still exists.
    private func successors(of node: LocalityNode) -> [Locality.Successor] {
        guard !node.codes.isEmpty, node.codes.allSatisfy({ $0.era == .before2025 }) else { return [] }
        var result: [Locality.Successor] = []
        for code in node.codes {
            guard let state = state(of: node, code.unit) else { continue }
            for successor in paths.gazetteer.locality(for: state, basis: .override, confidence: 1).now
            where !result.contains(successor) { result.append(successor) }
        }
        return result
    }

    /// The last state of a unit under the name and type of a node and in what the node lies in, else its last one under
    /// that name and type, else the last.
    func state(of node: LocalityNode, _ unit: LocalityCode.Unit) -> StateID? {
        let gazetteer = paths.gazetteer
        guard let unit = gazetteer.id(code: unit.code, era: unit.era) else { return nil }
        let states = gazetteer.states(of: unit).filter {
            gazetteer.name(of: $0) == node.name && gazetteer.typeName(of: $0) == node.type
        }
        let above = node.parent.map { nodes[$0].codes.compactMap { gazetteer.id(code: $0.code, era: $0.era) } } ?? []
        return states.last { state in gazetteer.parent(of: state).map(above.contains) ?? false } ?? states.last
            ?? gazetteer.state(of: unit, on: nil)
    }

    /// Codes of the old register ended with it, those of units that ended before with them.
    private func lastDay(of state: StateID) -> CalendarDay? {
        guard let last = paths.gazetteer[state].lastSeen, let next = CalendarDay(daysSince1970: last.daysSince1970 + 1)
        else { return nil }
        return paths.gazetteer.isPossible(state, on: next) ? nil : last
    }
}

extension LocalityNode {
    fileprivate func moved(_ place: (Int) -> Int) -> LocalityNode {
        var node = LocalityNode(path: path, parent: parent.map(place), depth: depth, name: name, type: type)
        node.codes = codes
        return node
    }
}
