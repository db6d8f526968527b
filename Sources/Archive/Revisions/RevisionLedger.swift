import BulletinModel
import Site

/// Which text each bulletin had since when, as `revisions.tsv` of the archive folder has it.
///
/// The first line of a bulletin has no day and is no revision; each further one is a change. Changes of one day are one:
/// whoever edits while `serve` runs builds every few seconds. So no two lines of a bulletin have the same day, and their
/// order is that of the days, also in a file that somebody sorted or merged.
struct RevisionLedger: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        /// The bulletin's.
        var id: String
        /// When a build first saw the text, in Vietnam; nil for the text that a bulletin came with.
        var day: CalendarDay?
        var text: ContentHash
        /// What others know the bulletin by, where that is not its id: what it was called when it came.
        var firstID: String?
    }

    /// Sorted bytewise by id, those of one by day.
    private(set) var lines: [Line] = []

    static let fileName = "revisions.tsv"

    /// Of an archive that was never built.
    init() {}

    /// Lines in their order.
    init(sorted lines: [Line]) { self.lines = lines }

    /// Notes what the texts of the bulletins are on a day. A bulletin that is new and has the last text of one that is
    /// gone is that one under another name, and keeps its lines.
    func noting(_ texts: [(id: String, text: ContentHash)], on day: CalendarDay) -> RevisionLedger {
        noted(texts, on: day).ledger
    }

    /// The same, and the new names of bulletins by the old ones.
    func noted(
        _ texts: [(id: String, text: ContentHash)], on day: CalendarDay
    ) -> (ledger: RevisionLedger, renamed: [String: String]) {
        var last: [String: Int] = Dictionary(minimumCapacity: lines.count)
        for (index, line) in lines.enumerated() { last[line.id] = index }
        var (changed, new): ([(index: Int, text: ContentHash)], [(id: String, text: ContentHash)]) = ([], [])
        for (id, text) in texts {
            guard let index = last[id] else {
                new.append((id, text))
                continue
            }
            if lines[index].text != text { changed.append((index, text)) }
        }
        if changed.isEmpty, new.isEmpty { return (self, [:]) }
        var ledger = self
        var renamed: [String: String] = [:]
        if !new.isEmpty {
            for (id, _) in texts { last[id] = nil }
            renamed = ledger.add(new, gone: last)
        }
        ledger.change(changed, on: day)
        ledger.sort()
        return (ledger, renamed)
    }

    /// Without all that is said of a bulletin; nil when there is nothing.
    func forgetting(_ id: String) -> RevisionLedger? {
        var ledger = self
        ledger.lines.removeAll { $0.id == id }
        return ledger.lines.count < lines.count ? ledger : nil
    }

    /// What pages say. A text that comes again where nothing was between is no change, whoever wrote it down.
    var table: RevisionTable {
        var revisions: [String: [Revision]] = [:]
        for (before, after) in zip(lines, lines.dropFirst()) where before.id == after.id && before.text != after.text {
            guard let day = after.day else { continue }
            revisions[after.id, default: []].append(
                Revision(day: day, before: before.text.description, after: after.text.description))
        }
        let firstIDs = lines.compactMap { line in line.firstID.map { (line.id, $0) } }
        return RevisionTable(revisions, firstIDs: Dictionary(firstIDs) { first, _ in first })
    }

    /// Notes changes of the texts in the last lines of bulletins. Where a clock was put back the last day stays the last.
    private mutating func change(_ changes: [(index: Int, text: ContentHash)], on day: CalendarDay) {
        var undone: Set<Int> = []
        for (index, text) in changes {
            let line = lines[index]
            guard let last = line.day, last >= day else {
                lines.append(Line(id: line.id, day: day, text: text, firstID: line.firstID))
                continue
            }
            if index > 0, lines[index - 1].id == line.id, lines[index - 1].text == text { undone.insert(index) }
            lines[index].text = text
        }
        if !undone.isEmpty { lines = lines.indices.filter { !undone.contains($0) }.map { lines[$0] } }
    }

    /// Adds bulletins; `gone` has the ids of those that are no more with their last lines. Gives those that have another
    /// name now.
    private mutating func add(_ new: [(id: String, text: ContentHash)], gone: [String: Int]) -> [String: String] {
        var names: [ContentHash: String] = [:]
        for (id, index) in gone {
            let text = lines[index].text
            if let other = names[text], other.utf8.lexicographicallyPrecedes(id.utf8) { continue }
            names[text] = id
        }
        var renamed: [String: String] = [:]
        var added: [Line] = []
        for (id, text) in new {
            if let old = names.removeValue(forKey: text) {
                renamed[old] = id
            } else {
                added.append(Line(id: id, day: nil, text: text))
            }
        }
        for index in lines.indices {
            guard let id = renamed[lines[index].id] else { continue }
            let first = lines[index].firstID ?? lines[index].id
            lines[index].id = id
            lines[index].firstID = first == id ? nil : first
        }
        let firsts = Set(lines.compactMap(\.firstID))
        for index in added.indices where firsts.contains(added[index].id) {
            let taken = firsts.union(lines.map(\.id)).union(added.flatMap { [$0.id, $0.firstID].compactMap(\.self) })
            added[index].firstID = Self.free(added[index].id, besides: taken)
        }
        lines += added
        return renamed
    }

    /// For a bulletin that is called as another one was when that came: `tin-5~2`.
    private static func free(_ id: String, besides taken: Set<String>) -> String {
        var number = 2
        while taken.contains("\(id)~\(number)") { number += 1 }
        return "\(id)~\(number)"
    }

    private mutating func sort() {
        if zip(lines, lines.dropFirst()).contains(where: { !$0.precedes($1) }) { lines.sort { $0.precedes($1) } }
    }
}

extension RevisionLedger.Line {
    func precedes(_ other: Self) -> Bool {
        if id.utf8.lexicographicallyPrecedes(other.id.utf8) { return true }
        guard id.utf8.elementsEqual(other.id.utf8), let otherDay = other.day else { return false }
        return day.map { $0 < otherDay } ?? true
    }
}
