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

    /// A document that is in no segment but here, with all it says.
    struct Text: Hashable, Sendable {
        /// Its number among all documents.
        let number: Int
        let document: SearchDocument

        /// About what it adds to the manifest before that is packed.
        var size: Int {
            document.paragraphs.reduce(document.title.utf8.count + (document.lead?.utf8.count ?? 0)) {
                $0 + $1.utf8.count
            }
        }
    }

    var segments: [Segment]
    /// Ascending: a delta that is too small for files.
    var texts: [Text] = []
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

    init(segments: [Segment], texts: [Text], years: some Sequence<Int?>) {
        self.segments = segments
        self.texts = texts
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
            json.key("format"); json.int(6)
            json.key("documents"); json.int(documents)
            json.key("chunk"); json.int(SegmentLayout.chunk)
            json.key("block"); json.int(SegmentLayout.block)
            json.key("years")
            json.array(years) { json, run in
                json.array([run.year, run.count]) { json, number in
                    if let number { json.int(number) } else { json.null() }
                }
            }
            json.key("segments")
            json.array(segments) { json, segment in json.write(segment) }
            json.key("texts")
            var previous = 0
            json.array(texts) { json, text in
                json.write(text, distance: text.number - previous)
                previous = text.number
            }
        }
        return ScriptFile.wrap(json.bytes)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: SearchManifest, right: SearchManifest) -> Bool {
        left.segments == right.segments && left.texts == right.texts && left.years.elementsEqual(right.years, by: ==)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(segments) }
}

extension JSONWriter {
    fileprivate mutating func write(_ segment: SearchManifest.Segment) {
        object { json in
            json.key("folder"); json.string(segment.folder)
            json.key("documents"); json.int(segment.documents)
            json.key("head"); json.int(SegmentLayout.head(documents: segment.documents))
            json.key("shards"); json.array([segment.shards.words, segment.shards.numbers]) { $0.int($1) }
            json.key("stamp"); json.string(segment.stamp.text)
            json.key("version"); json.string(segment.version)
            json.key("dead"); json.gaps(segment.dead)
            if let numbers = segment.numbers {
                json.key("numbers"); json.gaps(numbers)
            }
        }
    }

    fileprivate mutating func write(_ text: SearchManifest.Text, distance: Int) {
        let document = text.document
        object { json in
            json.key("number"); json.int(distance)
            json.key("line"); json.string(String(decoding: DocumentChunk.line(of: document), as: UTF8.self))
            json.key("texts")
            json.array([document.title, document.lead ?? ""] + document.paragraphs) { $0.string($1) }
            json.key("facets")
            json.array(document.facets) { json, facet in
                json.array([facet.kind.rawValue, facet.key]) { $0.string($1) }
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
