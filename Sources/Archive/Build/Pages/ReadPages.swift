import BulletinModel
import Site

/// A page of the plan with what it reads now.
struct ReadPage: Sendable {
    /// Its position in the plan.
    let index: Int
    let key: Fingerprint
    let readings: PageReadings
}

/// What each page of a plan reads, in the order of the plan.
///
/// What changed since the list was made lies beside it: an edit changes a few pages of hundreds of thousands, and a list
/// that somebody else holds, too, would be copied.
struct ReadPages: Sendable {
    private var source: Source
    private var changed: [Int: PageReadings] = [:]
    /// Whether no path needs a further look.
    let arePathsPlain: Bool

    private enum Source {
        case list([Entry])
        /// Nothing is kept: what a page reads is found out when somebody asks. A first build asks once, at its end, and
        /// has no memory to spare for hundreds of thousands of answers.
        case reader(PageReader, SitePlan.Pages)
    }

    private struct Entry {
        let key: Fingerprint
        var readings: PageReadings
    }

    /// So many changes lie beside the list; it is made anew then.
    private static let most = 1024

    /// With `areKept` what is found out is kept in memory.
    init(_ pages: SitePlan.Pages, _ reader: PageReader, areKept: Bool, jobs: Int) async throws {
        let parts = try await Parallel.map(pages.indices.parts(of: 1024), jobs: jobs, chunk: 1) { part in
            var arePlain = true
            var entries: [Entry] = []
            if areKept { entries.reserveCapacity(part.count) }
            for page in pages[part] {
                let path = page.path
                arePlain = arePlain && OutputPath.isPlain(path)
                if areKept { entries.append(Entry(key: KnownPage.key(path), readings: reader.readings(of: page))) }
            }
            return (entries: entries, arePlain: arePlain)
        }
        arePathsPlain = parts.allSatisfy(\.arePlain)
        guard areKept else {
            source = .reader(reader, pages)
            return
        }
        var all: [Entry] = []
        all.reserveCapacity(pages.count)
        for part in parts { all += part.entries }
        source = .list(all)
    }

    var count: Int {
        switch source {
        case .list(let entries): entries.count
        case .reader(_, let pages): pages.count
        }
    }

    var indices: Range<Int> { 0..<count }

    subscript(index: Int) -> ReadPage { ReadPage(index: index, key: key(at: index), readings: readings(at: index)) }

    /// Which file it is, by itself.
    func key(at index: Int) -> Fingerprint {
        switch source {
        case .list(let entries): entries[index].key
        case .reader(_, let pages): KnownPage.key(pages[index].path)
        }
    }

    func readings(at index: Int) -> PageReadings {
        if !changed.isEmpty, let readings = changed[index] { return readings }
        return switch source {
        case .list(let entries): entries[index].readings
        case .reader(let reader, let pages): reader.readings(of: pages[index])
        }
    }

    mutating func set(_ readings: PageReadings, at index: Int) {
        changed[index] = readings
        guard changed.count > Self.most, case .list(var entries) = source else { return }
        for (index, readings) in changed { entries[index].readings = readings }
        source = .list(entries)
        changed = [:]
    }
}

extension Range<Int> {
    /// The range in parts of so many, the last of which may have fewer.
    func parts(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}
