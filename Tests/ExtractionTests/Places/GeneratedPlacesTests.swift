import BulletinModel
import TestSupport
import Testing

@testable import Extraction

@Suite struct GeneratedPlacesTests {
    private static let words = [
        "huyện", "Huyện ủy", "Thành ủy", "TP.", "P.5", "Q.", "F", "X", "các", "các xã", "xã", "thị trấn", "(", ")", ",",
        ";",
        "-", "–", ":", ".", "và", "Ba Chẽ", "Bắc Kạn", "Bắc K ạn", "Châu Thành", "Bến Tre", "PRTC", "Nam Sơn", "Tân An",
        "Đồn Đạc", "Ea H'leo", "Đắk", "5", "05", "14/3", ", ngày 14", "cũ", "trước đây", "Nguyễn Văn An", "UBND",
        "tổ chức",
        "HỘI NGHỊ", "XÃ HỘI", "Báo", "đường", "\n", "'", "T.", "thành phố", "Hồ Chí Minh", "Bản Péo", "xaBản",
    ]

    @Test(arguments: 0..<200)
    func `whatever stands where, findings lie within the text and agree with each other`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        func text(_ count: Int) -> String {
            let words = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
            return words.joined(separator: Bool.random(using: &random) ? " " : "")
        }
        let bodies = ["Huyện ủy", "Thành ủy", "Tỉnh ủy", "Đảng ủy xã", nil]
        let fixture = PlaceFixture(
            bodies.randomElement(using: &random) ?? nil, title: text(8), lead: text(5), agency: text(4),
            article: [text(30), text(30)], date: Bool.random(using: &random) ? "2020-03-14" : nil)
        let zoned = fixture.zonedText
        let mentions = fixture.mentions(in: zoned)
        for mention in mentions.all {
            #expect(!mention.tokens.isEmpty && zoned.text.tokens.indices.contains(mention.tokens.upperBound - 1))
            #expect(!mention.candidates.isEmpty)
        }
        let locality = fixture.locality
        if let locality {
            #expect(zoned.text.tokens.indices.contains(locality.tokens.upperBound - 1))
            let gazetteer = PlaceFixture.gazetteer
            #expect(gazetteer.unit(code: locality.value.code, era: locality.value.era) != nil)
            #expect(!gazetteer.path(of: locality.value).isEmpty)
            #expect((0.5...1).contains(locality.confidence))
        }
        let rule = PlacesRule(gazetteer: PlaceFixture.gazetteer)
        let places = rule.find(in: mentions, text: zoned.text, on: fixture.day, locality: locality?.value)
        #expect(places.map(\.tokens.lowerBound) == places.map(\.tokens.lowerBound).sorted())
        #expect(!places.contains { $0.value.code != nil && $0.value.code == locality?.value.code })
    }
}
