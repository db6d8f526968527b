/// The trie of all names: nodes in breadth-first order, so that a node's children are neighbours, sorted by label.
///
/// A class, like the gazetteer itself, so that passing it on costs one reference count.
final class NameTrie: Sendable {
    let labels: [UInt16]
    let firstChild: [UInt16]
    let firstEntry: [UInt16]
    let values: [UInt16]
    let kinds: [UInt8]
    /// The root's child by label, 0 for none: most words of a text are looked up here only.
    let rootChild: [UInt16]

    static let root = 0

    init(_ file: GazetteerFile, classCount: Int) throws(GazetteerError) {
        labels = try file.integers(.nodeLabels)
        firstChild = try file.integers(.nodeChildren, count: labels.count + 1)
        firstEntry = try file.integers(.nodeEntries, count: labels.count + 1)
        values = try file.integers(.entryValues)
        kinds = try file.integers(.entryKinds, count: values.count)
        guard Int(firstChild.last ?? 0) == labels.count, Int(firstEntry.last ?? 0) == values.count else {
            throw .damaged(section: GazetteerFile.Section.nodeChildren.rawValue)
        }
        var rootChild = [UInt16](repeating: 0, count: classCount)
        for child in Int(firstChild[0])..<Int(firstChild[1]) {
            guard Int(labels[child]) < classCount else {
                throw .damaged(section: GazetteerFile.Section.nodeLabels.rawValue)
            }
            rootChild[Int(labels[child])] = UInt16(child)
        }
        self.rootChild = rootChild
    }

    /// The node that a label leads to; nil for none.
    @inline(__always)
    func child(of node: Int, _ label: UInt16) -> Int? {
        guard label != SyllableIndex.none else { return nil }
        if node == Self.root {
            let child = Int(rootChild[Int(label)])
            return child == 0 ? nil : child
        }
        var low = Int(firstChild[node])
        var high = Int(firstChild[node + 1])
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] < label { low = middle + 1 } else { high = middle }
        }
        return low < Int(firstChild[node + 1]) && labels[low] == label ? low : nil
    }

    func hasChildren(_ node: Int) -> Bool { firstChild[node] < firstChild[node + 1] }

    func entries(of node: Int) -> Range<Int> { Int(firstEntry[node])..<Int(firstEntry[node + 1]) }
}
