import BulletinModel
import Site

/// A page of the plan with what it reads now.
struct ReadPage: Sendable {
    /// Its position in the plan.
    let index: Int
    let key: Fingerprint
    var readings: PageReadings
}

/// What each page of a plan reads, in the order of the plan.
///
/// What changed since the list was made lies beside it: an edit changes a few pages of hundreds of thousands, and a list
/// that somebody else holds, too, would be copied.
struct ReadPages: Sendable {
    private var pages: [Entry]
    private var changed: [Int: PageReadings] = [:]
    /// Whether no path needs a further look.
    let arePathsPlain: Bool

    fileprivate struct Entry {
        let key: Fingerprint
        var readings: PageReadings
    }

    /// So many changes lie beside the list; it is made anew then.
    private static let most = 1024

    /// A part of the list.
    struct Part: Sendable {
        fileprivate var pages: [Entry] = []
        fileprivate var arePathsPlain = true

        init(capacity: Int) { pages.reserveCapacity(capacity) }

        mutating func append(_ path: String, _ readings: PageReadings) {
            pages.append(Entry(key: KnownPage.key(path), readings: readings))
            arePathsPlain = arePathsPlain && OutputPath.isPlain(path)
        }
    }

    /// The parts one behind the other.
    init(_ parts: [Part]) {
        pages = []
        pages.reserveCapacity(parts.reduce(0) { $0 + $1.pages.count })
        for part in parts { pages += part.pages }
        arePathsPlain = parts.allSatisfy(\.arePathsPlain)
    }

    var count: Int { pages.count }

    subscript(index: Int) -> ReadPage {
        let entry = pages[index]
        let readings = changed.isEmpty ? nil : changed[index]
        return ReadPage(index: index, key: entry.key, readings: readings ?? entry.readings)
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
