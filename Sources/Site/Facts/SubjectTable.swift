import BulletinModel

/// What bulletins speak of, all of one kind: people, documents, topics or indicators; each with the bulletins that do.
struct SubjectTable: Sendable {
    /// In the order of the lists that show them.
    let subjects: [Subject]
    /// Of the addresses that had to be told apart: all others follow from names and places alone.
    let ties: Fingerprint
    private let table: KeyTable
    /// From the number of a key to the position of its subject.
    private let positions: [Int32]
    private let entries: [Int32]

    /// By its key; nil when nothing is published of it.
    func position(of key: UInt64) -> Int? { table.known(key).map { Int(positions[$0]) } }

    /// The bulletins that speak of a subject, from new to old, as positions in the catalogue's entries.
    func entries(of subject: Int) -> ArraySlice<Int32> { entries[subjects[subject].range] }

    /// The table of what was collected. `folder` writes where a subject lies by its key, `scope` gives what tells subjects
    /// of one folder apart.
    init(
        _ collector: SubjectCollector, folder: (UInt64, inout [UInt8]) -> Void, scope: (UInt64) -> String,
        fingerprint: (UInt64) -> Fingerprint, order: SubjectOrder
    ) {
        let keys = collector.table.keys
        let lists = collector.lists()
        let wanted = Self.names(keys, folder)
        let others = SubjectFolders.resolve(wanted, oldest: collector.oldest) { scope(keys[$0]) }
        var ties = Fingerprint()
        for folder in others.values.sorted() { ties.add(folder) }
        self.ties = ties
        let sorted = order.sorted(keys)
        var positions = [Int32](repeating: 0, count: keys.count)
        for (position, number) in sorted.enumerated() { positions[number] = Int32(position) }
        var names = PackedNames()
        names.reserveCapacity(keys.count, bytes: wanted.bytes.count + others.values.reduce(0) { $0 + $1.utf8.count })
        for number in sorted {
            if let other = others[number] { names.append(other.utf8) } else { names.append(number, of: wanted) }
        }
        let paths = SubjectPaths(names)
        subjects = sorted.enumerated().map { position, number in
            var print = fingerprint(keys[number])
            print.add(names.bytes[names.range(position)])
            return Subject(
                key: keys[number], fingerprint: print, paths: paths, position: Int32(position),
                range: lists.ranges[number])
        }
        table = collector.table
        self.positions = positions
        entries = lists.entries
    }

    private static func names(_ keys: [UInt64], _ write: (UInt64, inout [UInt8]) -> Void) -> PackedNames {
        var names = PackedNames()
        var name: [UInt8] = []
        for key in keys {
            name.removeAll(keepingCapacity: true)
            write(key, &name)
            names.append(name)
        }
        return names
    }
}

/// A person, a document, a topic or an indicator.
struct Subject: Sendable {
    let key: UInt64
    /// Of its name and of where it lies.
    let fingerprint: Fingerprint
    private let paths: SubjectPaths
    private let position: Int32
    private let entries: Range<Int32>

    fileprivate init(
        key: UInt64, fingerprint: Fingerprint, paths: SubjectPaths, position: Int32, range: Range<Int>
    ) {
        self.key = key
        self.fingerprint = fingerprint
        self.paths = paths
        self.position = position
        entries = Int32(range.lowerBound)..<Int32(range.upperBound)
    }

    /// From the site's root, with a slash at its end.
    var folder: String { paths.names[Int(position)] }

    /// Where its entries stand among those of all.
    fileprivate var range: Range<Int> { Int(entries.lowerBound)..<Int(entries.upperBound) }

    /// How many bulletins speak of it.
    var count: Int { entries.count }
}

/// The folders of subjects by their positions, which all of them share.
private final class SubjectPaths: Sendable {
    let names: PackedNames

    init(_ names: PackedNames) { self.names = names }
}

/// Collects which bulletins speak of what, from the newest to the oldest.
struct SubjectCollector {
    fileprivate(set) var table = KeyTable()
    private var numbers: [Int32] = []
    private var entries: [Int32] = []
    /// By number: how many bulletins, and the last one.
    private var counts: [Int32] = []
    private var last: [Int32] = []

    mutating func add(_ key: UInt64, of entry: Int) {
        let number = table.number(of: key)
        if number == counts.count {
            counts.append(0)
            last.append(-1)
        }
        // A bulletin may name somebody twice.
        guard last[number] != Int32(entry) else { return }
        last[number] = Int32(entry)
        counts[number] += 1
        numbers.append(Int32(number))
        entries.append(Int32(entry))
    }

    fileprivate func oldest(_ number: Int) -> Int { Int(last[number]) }

    fileprivate func lists() -> (entries: [Int32], ranges: [Range<Int>]) {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(counts.count)
        var start = 0
        for count in counts {
            ranges.append(start..<start + Int(count))
            start += Int(count)
        }
        var next = ranges.map(\.lowerBound)
        var sorted = [Int32](repeating: 0, count: entries.count)
        for (number, entry) in zip(numbers, entries) {
            sorted[next[Int(number)]] = entry
            next[Int(number)] += 1
        }
        return (sorted, ranges)
    }
}
