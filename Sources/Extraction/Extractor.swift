import BulletinModel
import Gazetteer

/// Raw bytes to a record. Every rule reads the same text and nothing else; what no rule knows stays null.
public struct Extractor: Sendable {
    let decoder = SourceDecoder()
    let cleaner = TextCleaner()
    private let unmarked: UnmarkedReader
    private let zoner: Zoner
    private let headlines: HeadlineRules
    private let section: SectionRule
    private let published: PublishedRule
    let bylines: BylineRule
    let facts: FactRules
    let places: PlaceRules
    private let figures: FigureRule
    private let topics: TopicRule
    private let removal = RemovalRule()
    private let article = ArticleWriter()
    private let warnings = WarningRule()

    /// Reads the lexicons that travel inside the program; throws what is wrong with one of them. `publishers` says where
    /// the texts of hosts and publishers belong.
    public init(gazetteer: AdministrativeGazetteer, publishers: PublisherTable = PublisherTable()) throws {
        let lexicon = try Lexicon(bundled: "zones")
        let words = try ZoneWords(lexicon)
        let dates = try PostedDateReader(Lexicon(bundled: "posted"))
        let names = try BylineReader(Lexicon(bundled: "bylines"))
        unmarked = UnmarkedReader(gazetteer: gazetteer)
        zoner = try Zoner(words: words, dates: dates, bylines: names)
        headlines = try HeadlineRules(gazetteer: gazetteer, words: lexicon)
        section = SectionRule(gazetteer: gazetteer, words: words)
        published = PublishedRule(dates: dates)
        bylines = BylineRule(reader: names)
        facts = try FactRules()
        places = try PlaceRules(gazetteer: gazetteer, publishers: publishers, bodies: facts.bodyNames)
        figures = try FigureRule()
        topics = try TopicRule()
    }

    /// The record of one bulletin, or why its bytes are no text.
    public func extract(_ raw: RawBulletin) -> ExtractionResult {
        switch decoder.decode(raw) {
        case .failure(let defect): .failure(defect.diagnostic(path: raw.path))
        case .success(let decoded): .bulletin(bulletin(raw, decoded))
        }
    }

    /// Title, dates, body and locality of a text, which tell it from others; its people, figures, documents and article
    /// are left out, as they cost the most. nil when the bytes are no text.
    public func identify(_ raw: RawBulletin) -> Bulletin? {
        guard case .success(let decoded) = decoder.decode(raw) else { return nil }
        let identified = identified(raw, decoded)
        return Bulletin(raw, encoding: decoded.encoding, facts: identified.found, text: identified.zoned.text)
    }

    private func bulletin(_ raw: RawBulletin, _ source: DecodedText) -> Bulletin {
        let identified = identified(raw, source)
        let (zoned, text, mentions) = (identified.zoned, identified.text, identified.mentions)
        var found = identified.found
        found.section = section.find(in: zoned)
        found.meeting = facts.meeting.find(in: text)
        found.documents = facts.citations.find(in: text)
        let day = found.dates.date?.lastDay
        found.places = places.places.find(in: mentions, text: zoned.text, on: day, locality: found.locality?.value)
        let home = facts.home(
            body: found.body, locality: found.locality?.value, mentions: mentions.all, in: zoned.text)
        found.people = facts.people.find(in: text, body: found.body, home: home)
        found.figures = figures.find(in: zoned, period: found.dates.period?.value)
        found.topics = topics.find(in: zoned)
        found.captions = removal.captions(in: zoned)
        found.removed = removal.removed(in: zoned, besides: found)
        found.article = article.markdown(of: zoned)
        found.warnings = warnings.warnings(found, zoned: zoned, source: source)
        return Bulletin(raw, encoding: source.encoding, facts: found, text: zoned.text)
    }

    private struct Identified {
        let zoned: ZonedText
        let text: FactText
        let mentions: PlaceMentions
        let found: Facts
    }

    private func identified(_ raw: RawBulletin, _ source: DecodedText) -> Identified {
        let printed = zoner.zones(of: unmarked.read(cleaner.clean(source.scalars)))
        let zoned = unmarked.readTitle(of: headlines.repaired(printed, zoner: zoner))
        let text = FactText(zoned)

        var found = Facts()
        found.title = headlines.title(of: zoned, printed: printed)
        found.lead = headlines.lead(of: zoned)
        found.published = published.find(in: zoned)
        found.byline = bylines.find(in: zoned)
        found.dates = facts.dates.find(in: text, published: raw.posted ?? found.published?.value)
        let origin = places.origin.find(url: raw.url, publisher: raw.publisher)
        found.body = facts.body.find(in: text, year: found.dates.date?.start.year) ?? origin.body.map(Self.published)
        let mentions = places.reader.mentions(in: zoned, byline: found.byline.finding)
        found.locality = places.locality.find(
            in: mentions, on: found.dates.date?.lastDay, body: found.body, origin: origin)
        return Identified(zoned: zoned, text: text, mentions: mentions, found: found)
    }

    /// The body that a publisher is known for; it stands nowhere in the text.
    private static func published(_ body: Body) -> Finding<Body> {
        Finding(value: body, tokens: 0..<0, rule: "body.publishers", confidence: 0.8)
    }
}
