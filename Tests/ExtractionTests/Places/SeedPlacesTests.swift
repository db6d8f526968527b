import BulletinModel
import TestSupport
import Testing

@testable import Extraction

/// The localities and places of the five example bulletins, from their zones.
@Suite struct SeedPlacesTests {
    struct Seed: Sendable {
        let file: String
        /// By line that is not blank; the last one holds for all further lines.
        let zones: [Zone]
        let body: Body
        let date: String
        var agency: String?
        let locality: String
        let basis: Locality.Basis
        let places: [String]
    }

    @Test(arguments: [
        Seed(
            file: "000_65bba41ecd0423dd", zones: [.title, .article],
            body: Body(name: "Thường trực Thành ủy", kind: .party, level: .city), date: "2019-05-31",
            locality: "058", basis: .title, places: ["xã Dương Quang 01849"]),
        Seed(
            file: "001_4c5cb58dc73e78a6", zones: [.title, .article],
            body: Body(name: "Thường trực Thành ủy", kind: .party, level: .city), date: "2017-02-28",
            locality: "058", basis: .places, places: ["xã Nông Thượng 01852"]),
        Seed(
            file: "002_0f6868750e2054d9",
            zones: [.title, .article, .caption, .article, .article, .article, .article, .byline],
            body: Body(name: "Ban Thường vụ Thành ủy", kind: .party, level: .city), date: "2021-10-06",
            locality: "058", basis: .title, places: []),
        Seed(
            file: "003_54cfcfa90d9b3310",
            zones: [
                .title, .date, .article, .duplicate, .article, .article, .article, .article, .article, .article,
                .byline,
                .footer,
            ], body: Body(name: "Ban Thường vụ Huyện ủy", kind: .party, level: .district), date: "2020-05-04",
            agency: "Trung tâm TT&VH Ba Chẽ", locality: "202", basis: .byline, places: ["xã Nam Sơn 06982"]),
        Seed(
            file: "004_7163f06f51614e3e",
            zones: [.section, .duplicate, .title, .date, .lead, .article, .article, .article, .byline],
            body: Body(name: "Ban Chấp hành Đảng bộ thành phố", kind: .party, level: .city), date: "2020-07-01",
            locality: "582", basis: .title, places: ["xã Thành Hải 22774"]),
    ])
    func `the example bulletins have the localities and places that a careful reader finds`(seed: Seed) throws {
        let bytes = try Repository.bytes(at: "seeds/\(seed.file).txt")
        let text = clean(String(decoding: bytes, as: UTF8.self))
        let spans = text.lines.enumerated().map { index, line in
            Span(zone: seed.zones[min(index, seed.zones.count - 1)], tokens: line.tokens, line: index)
        }
        func first(_ zone: Zone) -> Range<Int>? { spans.first { $0.zone == zone }?.tokens }
        let zoned = ZonedText(text: text, spans: spans, title: first(.title), lead: first(.lead))
        let byline = first(.byline).map { tokens in
            Finding(value: Byline(agency: seed.agency), tokens: tokens, rule: "test", confidence: 1)
        }
        let day = Timestamp(seed.date)?.day
        let mentions = PlaceFixture.reader.mentions(in: zoned, byline: byline)
        let body = Finding(value: seed.body, tokens: 0..<0, rule: "test", confidence: 1)
        let locality = try #require(PlaceFixture.localityRule.find(in: mentions, on: day, body: body)).value
        #expect(locality.code == seed.locality)
        #expect(locality.basis == seed.basis)
        #expect(locality.era == .before2025)
        let places = PlacesRule(gazetteer: PlaceFixture.gazetteer)
            .find(in: mentions, text: text, on: day, locality: locality)
        #expect(
            places.map { "\($0.value.type ?? "") \($0.value.name) \($0.value.code ?? "")" } == seed.places)
    }
}
