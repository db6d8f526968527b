/// What has to be done to an index after documents came, changed or went.
///
/// New and changed documents go into the manifest. When they say too much for that, they go into a new segment, which takes
/// in segments that are not larger than twice its size, so that there are never more than two beside the base and a
/// document is written anew only now and then. Documents that went or changed are dead in the segments that stay. The
/// results are those of an index that is written at once.
public struct SearchUpdate: Sendable {
    /// Where a document is: in an old segment or in none.
    struct Place: Sendable {
        let segment: Int
        let number: Int
    }

    let previous: SearchState
    let entries: [SearchEntry]
    /// By entry; those in the manifest are in none.
    let places: [Place?]
    /// So many of the old segments stay when there is a new one; the others are taken in.
    let staying: Int
    /// The manifest takes no more bytes of text.
    let mostText: Int

    /// Segments beside the base, at most.
    private static let mostDeltas = 2
    /// So many bytes of text the manifest takes: it is read for each query, but so would be a file for each of its words.
    public static let mostText = 24_000
    /// Indexes of fewer documents are written anew each time: then they do not depend on what was there before.
    public static let smallest = 500
    /// When the deltas hold, or the base lacks, one in so many documents, all is written anew.
    private static let share = 8

    /// Plans an update; the documents newest first.
    public init(
        of previous: SearchState, to entries: [SearchEntry], smallest: Int = Self.smallest,
        mostText: Int = Self.mostText
    ) {
        self.previous = previous
        self.mostText = mostText
        self.entries = entries
        places = Self.places(in: previous, of: entries)
        var living = [Int](repeating: 0, count: previous.segments.count)
        for place in places { if let place { living[place.segment] += 1 } }
        let staying = Self.staying(previous, living: living, new: places.count { $0 == nil })
        self.staying = entries.count >= smallest ? staying : 0
    }

    /// The places, in the list of entries, of documents whose text is needed: new and changed ones, and those that the
    /// manifest held.
    public var needed: [Int] { places.indices.filter { places[$0] == nil } }

    /// Whether the index is as it should be.
    public var isEmpty: Bool {
        let needed = needed
        return needed.map { SearchState.Document(entries[$0]) } == previous.texts
            && places.count - needed.count == previous.segments.reduce(0) { $0 + $1.living }
    }

    private static func places(in state: SearchState, of entries: [SearchEntry]) -> [Place?] {
        var known: [UInt64: (place: Place, digest: UInt64)] = [:]
        for (index, segment) in state.segments.enumerated() {
            for (number, document) in segment.documents.enumerated() where !segment.dead.contains(number) {
                known[document.id] = (Place(segment: index, number: number), document.digest)
            }
        }
        var last = [Int](repeating: -1, count: state.segments.count)
        return entries.map { entry in
            guard let (place, digest) = known.removeValue(forKey: entry.id), digest == entry.digest,
                // In a segment the order is that of all documents.
                place.number > last[place.segment]
            else { return nil }
            last[place.segment] = place.number
            return place
        }
    }

    private static func staying(_ state: SearchState, living: [Int], new: Int) -> Int {
        guard let base = state.segments.first else { return 0 }
        var staying = state.segments.count
        var size = new
        while staying > 1, new > 0, living[staying - 1] < 2 * size || staying > mostDeltas {
            staying -= 1
            size += living[staying]
        }
        let inDeltas = living[1..<staying].reduce(size, +)
        let dead = base.documents.count - living[0]
        return max(inDeltas, dead) * share > base.documents.count ? 0 : staying
    }
}
