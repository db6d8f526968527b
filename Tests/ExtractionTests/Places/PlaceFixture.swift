import BulletinModel
import Gazetteer

@testable import Extraction

/// An invented bulletin whose zones and calling body are known.
struct PlaceFixture {
    var title: String?
    var lead: String?
    var captions: [String] = []
    var agency: String?
    var article: [String] = ["Ngày 14/3, hội nghị giao ban đã diễn ra."]
    var body: Body?
    var date: String?
    var url: String?
    var publisher: String?
    var publishers = PublisherTable()

    static let gazetteer: AdministrativeGazetteer = {
        do { return try AdministrativeGazetteer() } catch { preconditionFailure("the bundled gazetteer: \(error)") }
    }()
    static let lexicon: PlaceLexicon = {
        do { return try PlaceLexicon(gazetteer: gazetteer) } catch { preconditionFailure("places.yaml: \(error)") }
    }()
    static let reader = PlaceReader(gazetteer: gazetteer, lexicon: lexicon)
    static let bodies: BodyNameReader = {
        do {
            return try FactRules().bodyNames
        } catch { preconditionFailure("the lexicons: \(error)") }
    }()
    static let localityRule = LocalityRule(gazetteer: gazetteer, lexicon: lexicon)

    /// `Huyện ủy`, `UBND thị xã`, `Đảng ủy phường` …, with the level that goes with it.
    init(
        _ body: String? = nil, title: String? = nil, lead: String? = nil, captions: [String] = [],
        agency: String? = nil,
        article: [String] = ["Ngày 14/3, hội nghị giao ban đã diễn ra."], date: String? = "2020-03-14"
    ) {
        self.title = title
        self.lead = lead
        self.captions = captions
        self.agency = agency
        self.article = article
        self.date = date
        self.body = body.map { Body(name: $0, kind: .party, level: Self.level($0)) }
    }

    private static func level(_ name: String) -> Body.Level? {
        let words: [(String, Body.Level)] = [
            ("Trung ương", .central), ("ỉnh", .province), ("hành", .city), ("hị trấn", .commune), ("hị", .city),
            ("uyện", .district), ("uận", .district), ("xã", .commune), ("phường", .commune), ("đặc khu", .commune),
        ]
        return words.first { name.contains($0.0) }?.1
    }

    var day: CalendarDay? { date.flatMap { Timestamp($0)?.day } }

    var zonedText: ZonedText {
        let lines: [(Zone, String)] =
            [title.map { (.title, $0) }, lead.map { (.lead, $0) }].compactMap(\.self)
            + article.map { (.article, $0) } + captions.map { (.caption, $0) }
            + [agency.map { (.byline, $0) }].compactMap(\.self)
        // A part may have line breaks of its own.
        let zones = lines.flatMap { zone, part in
            part.split(separator: "\n").filter { !clean(String($0)).lines.isEmpty }.map { _ in zone }
        }
        let text = clean(lines.map(\.1).joined(separator: "\n"))
        let spans = text.lines.enumerated().map { Span(zone: zones[$0], tokens: $1.tokens, line: $0) }
        func first(_ zone: Zone) -> Range<Int>? { spans.first { $0.zone == zone }?.tokens }
        return ZonedText(text: text, spans: spans, title: first(.title), lead: first(.lead))
    }

    func mentions(in zoned: ZonedText) -> PlaceMentions {
        let byline = agency.flatMap { agency in
            zoned.tokens(in: .byline).first.map {
                Finding(value: Byline(agency: agency), tokens: $0, rule: "test", confidence: 1)
            }
        }
        return Self.reader.mentions(in: zoned, byline: byline)
    }

    var locality: Finding<Locality>? {
        let finding = body.map { Finding(value: $0, tokens: 0..<0, rule: "test", confidence: 1) }
        return Self.localityRule.find(in: mentions(in: zonedText), on: day, body: finding, origin: origin)
    }

    var origin: Origin {
        guard url != nil || publisher != nil else { return .unknown }
        return OriginRule(gazetteer: Self.gazetteer, table: publishers, lexicon: Self.lexicon, bodies: Self.bodies)
            .find(url: url, publisher: publisher)
    }

    /// `Huyện Ba Chẽ, Quảng Ninh`; nil when there is none.
    var place: String? {
        locality.map { finding in
            let value = finding.value
            return [value.fullName, value.district?.name, value.province?.name].compactMap(\.self).joined(
                separator: ", ")
        }
    }

    /// `xã Nam Sơn 06982`, `xã Nam Sơn` without a code.
    var places: [String] {
        let zoned = zonedText
        let rule = PlacesRule(gazetteer: Self.gazetteer)
        return rule.find(in: mentions(in: zoned), text: zoned.text, on: day, locality: locality?.value).map { finding in
            [finding.value.type, finding.value.name, finding.value.code].compactMap(\.self).joined(separator: " ")
        }
    }
}
