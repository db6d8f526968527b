import BulletinModel
import VietnameseText

/// What lists, addresses and the plan need of a bulletin: a few hundred bytes that can be kept for every bulletin of an
/// archive, where records cannot. An object, since lists of them are handed about.
public final class BulletinSummary: Sendable {
    private let texts: PackedTexts
    let date: EDTF?
    private let firstDay, lastDay: Int32
    private let place: SharedLocality?
    /// Of what decides where the locality lies in the site.
    let localityKey: Fingerprint
    /// Of the whole record.
    public let record: Fingerprint
    /// Further addresses, as a person wrote them.
    let aliases: [String]
    /// What pages of people, documents, topics and indicators need of it.
    let facts: FactDigest
    /// Of the same facts, in words: numbers of terms may mean other words in another build.
    let said: Fingerprint

    /// Where the texts stand.
    private enum Text: Int, CaseIterable {
        case slug, title, id, body, source
    }

    /// The record's.
    public var id: String { text(.id) ?? "" }
    /// The file that the record was made from, by its path in the source folder.
    public var source: String { text(.source) ?? "" }
    var title: String? { text(.title) }
    /// Who called the meeting.
    var body: String? { text(.body) }
    /// What its folder is called unless another has the name.
    var slug: String { text(.slug) ?? "" }
    /// From the first to the last day of the meeting, counted from 1970; nil where no day is known.
    var event: ClosedRange<Int>? { lastDay < firstDay ? nil : Int(firstDay)...Int(lastDay) }

    private func text(_ text: Text) -> String? { texts[text.rawValue] }

    /// Without what is known of it today, and how sure it is.
    var locality: Locality? { place?.value }

    /// The summary of a record; `record` stands for all of it. All summaries of a site are made with the same `terms`.
    public init(_ bulletin: Bulletin, record: Fingerprint, terms: FactTerms) {
        texts = Self.texts(
            id: bulletin.id, source: bulletin.source.path, title: bulletin.title, body: bulletin.body?.name,
            slug: Self.slug(of: bulletin))
        date = bulletin.date
        (firstDay, lastDay) = Self.days(
            bulletin.event.map { event in
                let start = event.start.daysSince1970
                return start...max(start, event.end.daysSince1970)
            })
        var locality = bulletin.locality
        locality?.now = []
        locality?.confidence = 0
        locality?.basis = .title
        place = locality.map(SharedLocality.of)
        localityKey = locality.map(Fingerprint.init(of:)) ?? Fingerprint()
        self.record = record
        aliases = bulletin.aliases
        facts = FactDigest(bulletin, terms)
        said = Self.said(bulletin)
    }

    private static func texts(id: String, source: String, title: String?, body: String?, slug: String) -> PackedTexts {
        PackedTexts(
            Text.allCases.map { text in
                switch text {
                case .slug: slug
                case .title: title
                case .id: id
                case .body: body
                case .source: source
                }
            })
    }

    /// In eight bytes; the last before the first where there is none.
    private static func days(_ range: ClosedRange<Int>?) -> (first: Int32, last: Int32) {
        range.map { (Int32(clamping: $0.lowerBound), Int32(clamping: $0.upperBound)) } ?? (0, -1)
    }

    private static func said(_ bulletin: Bulletin) -> Fingerprint {
        var writer = PackedWriter()
        writer.write(bulletin.people)
        writer.write(bulletin.documents)
        writer.write(bulletin.topics)
        writer.write(bulletin.figures)
        writer.write(bulletin.period)
        return Fingerprint(writer.bytes)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let (id, source): (String, String) = (try reader.read(), try reader.read())
        let title: String? = try reader.read()
        date = try reader.read()
        let start: Int? = try reader.read()
        let days: Int = try reader.read()
        (firstDay, lastDay) = Self.days(start.map { $0...max($0, $0 &+ days) })
        let body: String? = try reader.read()
        place = try reader.read(Locality?.self).map(SharedLocality.of)
        localityKey = try reader.read()
        texts = Self.texts(id: id, source: source, title: title, body: body, slug: try reader.read())
        record = try reader.read()
        aliases = try reader.read()
        facts = try reader.read()
        said = try reader.read()
    }

    /// Whether another one says the same but for what stands in the record alone: the text, captions, how it was
    /// processed.
    func isListed(like other: BulletinSummary) -> Bool {
        func bytes(_ summary: BulletinSummary) -> [UInt8] {
            var writer = PackedWriter()
            summary.pack(into: &writer, record: Fingerprint())
            return writer.bytes
        }
        return self === other || bytes(self) == bytes(other)
    }

    private static func slug(of bulletin: Bulletin) -> String {
        Slug.make(bulletin.title ?? bulletin.id.split(separator: "/").last.map(String.init) ?? bulletin.id)
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension BulletinSummary: Packable {
    public func pack(into writer: inout PackedWriter) { pack(into: &writer, record: record) }

    fileprivate func pack(into writer: inout PackedWriter, record: Fingerprint) {
        writer.write(id)
        writer.write(source)
        writer.write(title)
        writer.write(date)
        writer.write(event?.lowerBound)
        writer.write(event.map { $0.upperBound - $0.lowerBound } ?? 0)
        writer.write(body)
        writer.write(locality)
        writer.write(localityKey)
        writer.write(slug)
        writer.write(record)
        writer.write(aliases)
        writer.write(facts)
        writer.write(said)
    }
}

extension Fingerprint {
    fileprivate init(of locality: Locality) {
        self.init()
        add(locality.code)
        add(locality.era.rawValue)
        add(locality.name)
        add(locality.type)
        for place in [locality.province, locality.district] {
            add(place?.code)
            add(place?.name)
            add(place?.type)
        }
    }
}

extension [BulletinSummary] {
    /// Their positions in the order of their ids, which is that of the ids' bytes.
    public func orderOfIds() -> [Int] {
        // Each id once, since it is put together when it is asked for.
        let ids = map(\.id)
        func precedes(_ a: Int, _ b: Int) -> Bool { ids[a].utf8.lexicographicallyPrecedes(ids[b].utf8) }
        // Files are listed by their paths, so most often they are sorted.
        let isSorted = zip(indices, indices.dropFirst()).allSatisfy { precedes($0, $1) }
        return isSorted ? [Int](indices) : indices.sorted(by: precedes)
    }
}
