/// The lines of a manifest that change, sorted bytewise by path: some that are named, and those of files that come. The
/// latter are put together one by one, since a first build has hundreds of thousands.
struct ManifestChanges: Sequence {
    private let named: [FixityManifest.Change]
    private let added: AddedFiles
    private let order: [UInt32]

    /// Changes in any order; no two of one path.
    init(_ named: [FixityManifest.Change], adding added: AddedFiles) {
        self.named = named.sorted { PathOrder.names.compare($0.path, $1.path) < 0 }
        self.added = added
        order = added.sorted()
    }

    var count: Int { named.count + order.count }

    func makeIterator() -> Iterator { Iterator(named: named[...], added: added, order: order[...]) }

    struct Iterator: IteratorProtocol {
        fileprivate var named: ArraySlice<FixityManifest.Change>
        fileprivate let added: AddedFiles
        fileprivate var order: ArraySlice<UInt32>

        mutating func next() -> FixityManifest.Change? {
            guard let first = order.first else { return named.popFirst() }
            let path = added.path(Int(first))
            if let other = named.first, PathOrder.names.compare(other.path, path) < 0 { return named.popFirst() }
            order.removeFirst()
            return FixityManifest.Change(path: path, hash: added.hash(Int(first)))
        }
    }
}
