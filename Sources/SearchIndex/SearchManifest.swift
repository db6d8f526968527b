import BulletinModel

/// The one file of an index that is always read: where everything else lies.
public struct SearchManifest: Hashable, Sendable {
    /// A segment and its place among all documents.
    struct Segment: Hashable, Sendable {
        let folder: String
        let documents: Int
        let shards: KindCounts
        let stamp: SegmentStamp
        let version: String
        /// Numbers in this segment of documents that are no longer there or were written anew, ascending.
        var dead: [Int] = []
        /// Of a delta: the number of each living document among all, ascending. Those of the base take what is left.
        var numbers: [Int]?
    }

    var segments: [Segment]
    /// The year of each living document, newest first, in runs.
    var years: [(year: Int?, count: Int)]

    /// The manifest's path in the folder of the index.
    public static let path = "manifest.js"

    /// The manifest of an index that was written at once, its segment in the folder `0`.
    public init(base: SegmentSummary) {
        segments = [
            Segment(
                folder: "0", documents: base.documents, shards: base.shards, stamp: base.stamp, version: base.version)
        ]
        years = Self.runs(of: base.years)
    }

    init(segments: [Segment], years: some Sequence<Int?>) {
        self.segments = segments
        self.years = Self.runs(of: years)
    }

    private static func runs(of years: some Sequence<Int?>) -> [(year: Int?, count: Int)] {
        var runs: [(year: Int?, count: Int)] = []
        for year in years {
            if let last = runs.last, last.year == year {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((year, 1))
            }
        }
        return runs
    }

    /// How many documents can be found.
    public var documents: Int { years.reduce(0) { $0 + $1.count } }

    /// The file.
    public func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("format"); json.int(4)
            json.key("documents"); json.int(documents)
            json.key("chunk"); json.int(SegmentLayout.chunk)
            json.key("head"); json.int(SegmentLayout.head)
            json.key("block"); json.int(SegmentLayout.block)
            json.key("years")
            json.array(years) { json, run in
                json.array([run.year, run.count]) { json, number in
                    if let number { json.int(number) } else { json.null() }
                }
            }
            json.key("segments")
            json.array(segments) { json, segment in json.write(segment) }
        }
        return ScriptFile.wrap(json.bytes)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: SearchManifest, right: SearchManifest) -> Bool {
        left.segments == right.segments && left.years.elementsEqual(right.years, by: ==)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(segments) }
}

extension JSONWriter {
    fileprivate mutating func write(_ segment: SearchManifest.Segment) {
        object { json in
            json.key("folder"); json.string(segment.folder)
            json.key("documents"); json.int(segment.documents)
            json.key("shards"); json.array([segment.shards.words, segment.shards.numbers]) { $0.int($1) }
            json.key("stamp"); json.string(segment.stamp.text)
            json.key("version"); json.string(segment.version)
            json.key("dead"); json.gaps(segment.dead)
            if let numbers = segment.numbers {
                json.key("numbers"); json.gaps(numbers)
            }
        }
    }

    /// Ascending numbers, each but the first as its distance from the one before.
    private mutating func gaps(_ numbers: [Int]) {
        var previous = 0
        array(numbers) { json, number in
            json.int(number - previous)
            previous = number
        }
    }
}
