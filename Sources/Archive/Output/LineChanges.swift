/// The lines of a manifest or a marker that change, sorted bytewise by path: some that are named, and those of files that
/// come. The latter are put together one by one, since a first build has hundreds of thousands.
struct LineChanges: Sequence {
    private let named: [LineChange]
    private let added: AddedFiles
    private let line: (Int) -> LineChange.Line
    private let order: [UInt32]

    /// Changes in any order, no two of one path, and what the line of a file says that comes, by its number.
    init(_ named: [LineChange], adding added: AddedFiles, _ line: @escaping (Int) -> LineChange.Line) {
        self.named = named.sorted { PathOrder.names.compare($0.path, $1.path) < 0 }
        self.added = added
        self.line = line
        order = added.sorted()
    }

    var count: Int { named.count + order.count }

    func makeIterator() -> Iterator { Iterator(changes: self, named: named[...], order: order[...]) }

    struct Iterator: IteratorProtocol {
        fileprivate let changes: LineChanges
        fileprivate var named: ArraySlice<LineChange>
        fileprivate var order: ArraySlice<UInt32>

        mutating func next() -> LineChange? {
            guard let first = order.first else { return named.popFirst() }
            let path = changes.added.path(Int(first))
            if let other = named.first, PathOrder.names.compare(other.path, path) < 0 { return named.popFirst() }
            order.removeFirst()
            return LineChange(path, changes.line(Int(first)))
        }
    }
}
