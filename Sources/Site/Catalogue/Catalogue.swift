import BulletinModel
import Gazetteer
import VietnameseText

/// All bulletins of a site in their order: by time, by locality, by year; and where each of them lies.
///
/// It does not depend on the order in which the bulletins are given, nor on the interface's language.
final class Catalogue: Sendable {
    let summaries: [BulletinSummary]
    /// From new to old: by the last day of the sorting date, undated ones last, those of one day by id.
    let entries: [CatalogueEntry]
    /// By entry: the last day of the date, counted from 1970; very early where none is known.
    let days: [Int32]
    /// Provinces in the order of the alphabet, each followed by what lies below it; the unknown locality last.
    let localities: [LocalityNode]
    /// From new to old, bulletins without a known year last; ranges are those of `entries`.
    let years: [YearSlice]
    /// What the folders of bulletins are called whose titles others have taken, by the positions of their summaries.
    private let names: [Int: String]
    /// Addresses that had to be told apart.
    let diagnostics: [Diagnostic]
    /// By locality: others with bulletins that it went up in, or that went up in it.
    let successors, predecessors: [[Int]]
    /// By locality: whether a bulletin of it, or of a unit below it, says on which day something was.
    private let meetings: [Bool]
    /// Whom and what bulletins speak of.
    let facts: FactIndex

    init(
        _ summaries: [BulletinSummary], gazetteer: AdministrativeGazetteer, facts source: FactSource,
        permalinks: Permalinks = Permalinks()
    ) {
        let order = Self.order(of: summaries)
        var tree = LocalityTree(gazetteer: gazetteer)
        let localities = tree.place(order.lazy.map { summaries[$0] })
        var folders = BulletinFolders()
        for (position, index) in order.enumerated() {
            folders.add(summaries[index], in: tree.nodes[localities[position]].path)
        }
        let names = folders.resolve(permalinks)

        var entries: [CatalogueEntry] = []
        entries.reserveCapacity(order.count)
        var newest = [Int?](repeating: nil, count: tree.nodes.count)
        for (position, index) in order.enumerated() {
            let node = localities[position]
            var entry = CatalogueEntry(
                bulletin: index, locality: node, year: summaries[index].date?.lastDay.year)
            if let newer = newest[node] {
                entry.newer = newer
                entries[newer].older = position
            }
            newest[node] = position
            entries.append(entry)
        }
        self.summaries = summaries
        self.names = Dictionary(uniqueKeysWithValues: names.map { (order[$0.key], $0.value) })
        days = entries.map { entry in
            Int32(clamping: summaries[entry.bulletin].date?.lastDay.daysSince1970 ?? Int(Int32.min / 2))
        }
        self.entries = entries
        self.localities = tree.filled(with: entries)
        var meetings = [Bool](repeating: false, count: self.localities.count)
        for entry in entries where summaries[entry.bulletin].event != nil {
            var next: Int? = entry.locality
            while let index = next, !meetings[index] {
                meetings[index] = true
                next = self.localities[index].parent
            }
        }
        self.meetings = meetings
        let history = UnitHistory(self.localities, gazetteer)
        (successors, predecessors) = (history.successors, history.predecessors)
        facts = FactIndex(entries, self.localities, summaries, source)
        years = YearSlice.slices(of: entries.lazy.map(\.year))
        diagnostics = folders.diagnostics
    }

    /// The same bulletins, of which only the records are others.
    init(_ other: Catalogue, summaries: [BulletinSummary]) {
        self.summaries = summaries
        entries = other.entries
        names = other.names
        days = other.days
        localities = other.localities
        years = other.years
        diagnostics = other.diagnostics
        (successors, predecessors) = (other.successors, other.predecessors)
        meetings = other.meetings
        facts = other.facts
    }

    func summary(of entry: CatalogueEntry) -> BulletinSummary { summaries[entry.bulletin] }

    /// The folder of a bulletin's page from the site's root, with a slash at its end. It is put together when somebody asks
    /// for it.
    func folder(of entry: CatalogueEntry) -> String {
        let place = localities[entry.locality].path
        let year = YearSlice.folder(of: entry.year)
        let name = (names.isEmpty ? nil : names[entry.bulletin]) ?? summary(of: entry).slug
        var folder = ""
        folder.reserveCapacity(place.utf8.count + year.utf8.count + name.utf8.count + 1)
        for part in [place, year, name, "/"] { folder += part }
        return folder
    }

    /// Whether a locality has a calendar; without one, whether the site has.
    func hasMeetings(_ locality: Int?) -> Bool { locality.map { meetings[$0] } ?? meetings.contains(true) }

    /// Whether a locality is another one or lies in it.
    func lies(_ locality: Int, in other: Int) -> Bool {
        var next: Int? = locality
        while let index = next {
            if index == other { return true }
            next = localities[index].parent
        }
        return false
    }

    /// The units that lie in a locality, at every level.
    func units(below locality: Int) -> [Int] {
        localities[locality].children.flatMap { [$0] + units(below: $0) }
    }

    /// The month that a bulletin's date ends in, when it is that exact.
    func month(of position: Int) -> Int? { summary(of: entries[position]).date?.end.month }

    /// The path from a province down to a locality, itself included.
    func chain(of locality: Int) -> [Int] {
        var chain = [locality]
        while let parent = localities[chain[0]].parent { chain.insert(parent, at: 0) }
        return chain
    }

    private static func order(of summaries: [BulletinSummary]) -> [Int] {
        var ranks = [Int](repeating: 0, count: summaries.count)
        for (rank, position) in summaries.orderOfIds().enumerated() { ranks[position] = rank }
        let days = summaries.map { $0.date.map { -$0.lastDay.daysSince1970 } ?? .max }
        return summaries.indices.sorted { (days[$0], ranks[$0]) < (days[$1], ranks[$1]) }
    }
}
