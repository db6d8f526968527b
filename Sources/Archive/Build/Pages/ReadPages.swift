import BulletinModel
import Site

/// A page of the plan with what it reads now.
struct ReadPage: Sendable {
    /// Its position in the plan.
    let index: Int
    let key: Fingerprint
    /// Whether its path needs no further look.
    let isPathPlain: Bool
    var readings: PageReadings
}

/// What each page of a plan reads, in the order of the plan.
///
/// What changed since the list was made lies beside it: an edit changes a few pages of hundreds of thousands, and a list
/// that somebody else holds, too, would be copied.
struct ReadPages: Sendable {
    private var pages: [ReadPage]
    private var changed: [Int: PageReadings] = [:]
    /// Whether no path needs a further look.
    let arePathsPlain: Bool

    /// So many changes lie beside the list; it is made anew then.
    private static let most = 1024

    init(_ pages: [ReadPage]) {
        self.pages = pages
        arePathsPlain = pages.allSatisfy(\.isPathPlain)
    }

    var count: Int { pages.count }

    subscript(index: Int) -> ReadPage {
        var page = pages[index]
        if !changed.isEmpty, let readings = changed[index] { page.readings = readings }
        return page
    }

    /// Which files they are, by themselves.
    var keys: some Sequence<Fingerprint> { pages.lazy.map(\.key) }

    mutating func set(_ readings: PageReadings, at index: Int) {
        changed[index] = readings
        guard changed.count > Self.most else { return }
        for (index, readings) in changed { pages[index].readings = readings }
        changed = [:]
    }
}
