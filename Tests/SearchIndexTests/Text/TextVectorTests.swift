import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// The text layer in Swift and in the script, held together by one file of vectors and by random texts.
struct TextVectorTests {
    @Test func `the vectors are what the index makes of their texts`() throws {
        let path = "Tests/SearchIndexTests/Vectors/text.json"
        let made = Self.vectors(of: Self.texts)
        if Snapshot.isRecording {
            try Data(made).write(to: Repository.root.appending(path: path))
            Issue.record("recorded \(path); run again without RECORD_SNAPSHOTS")
        }
        #expect(try Repository.bytes(at: path) == made, "RECORD_SNAPSHOTS=1 rewrites the vectors")
    }

    @Test func `the script makes the same of them`() throws {
        _ = try Repository.node(
            "Tests/SearchIndexTests/Script/vectors.js",
            Repository.root.appending(path: "Tests/SearchIndexTests/Vectors/text.json").path)
    }

    @Test func `the script makes the same of generated texts`() throws {
        var generator = SeededGenerator(seed: 6)
        var texts = (0..<4000).map { _ in NastyText.string(using: &generator) }
        let letters = Array("aàạăắâấeèêếiìĩoòôốơớuùưứyỳýhgqkctpnmđz\u{301}\u{323}\u{302}ïøAOUYĐẾỊ".unicodeScalars)
        for _ in 0..<4000 {
            let word = (0..<Int.random(in: 1...11, using: &generator)).compactMap { _ in
                letters.randomElement(using: &generator)
            }
            texts.append(String(String.UnicodeScalarView(word)))
        }
        let joints = ["-", "/", ".", ",", ":", " ", "–", "%", "05", "2020", "0", "CT", "NQ", "đồng", "\n", "7"]
        for _ in 0..<4000 {
            texts.append(
                (0..<Int.random(in: 1...9, using: &generator)).compactMap { _ in
                    joints.randomElement(using: &generator)
                }.joined())
        }
        let folder = try TemporaryFolder()
        try folder.write(Self.vectors(of: texts), to: "texts.json")
        _ = try Repository.node("Tests/SearchIndexTests/Script/vectors.js", folder.at("texts.json"))
    }

    /// Each text with its clauses: exact form, folded form, whether aside, the hash and the tag of the exact form.
    private static func vectors(of texts: [String]) -> [UInt8] {
        var json = JSONWriter()
        json.array(texts) { json, text in
            json.object { json in
                json.key("text"); json.string(text)
                json.key("clauses")
                json.array(SearchText.clauses(of: text)) { json, clause in
                    json.array(clause) { json, item in
                        json.write(Self.vector(of: item))
                    }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func vector(of item: SearchText.Item) -> JSONValue {
        let hash = TermHash(item.word.exact)
        return .array([
            .string(item.word.exact), .string(item.word.folded), .bool(item.isAside), .number("\(hash.key)"),
            .number("\(hash.tag)"),
        ])
    }

    private static let texts = [
        "", " . ", "Thu ngân sách", "THU NGÂN SÁCH, CHI NGÂN SÁCH", "hoà hòa thuỷ thủy khoẻ khỏe uỷ ủy hoàn hòan",
        "quý qúy quí quỳ Quốc", "già gìa giá gía", "tỉ tỷ kĩ kỹ Mỹ ly lý", "Đắk Lắk, đường đi, ĐỘI ỘI Ỵ",
        "NĐ\u{302}", "Tha\u{300}nh u\u{309}y \u{110}o\u{302}\u{300}ng", "e\u{302}\u{323} e\u{323}\u{302} ơ\u{301}",
        "Müller Łódź Ærø Straße ŒUVRE naïve Đăkrông Krông Ana ŋa", "nghiêngnghiêng internationalisation",
        "05-CT/TW", "5-CT/TW 05–CT/TW 05 -CT/TW", "245/2020/NQ-HĐND", "99,273 99.273 1.234.567 1,05 1,5 001,050",
        "2020-2025", "06/10 6/10 06/10/2020.", "8:05 giờ", "năm 2020, tháng 05", "28%KH", "2,5ha 100m 5A QĐ1",
        "Covid-19", "km/h tấn/ha CT/TW xã-phường", "nhiệm kỳ 2020–2025;", "(ngày 7/5)", "0 00 000 -0-",
        "dân\u{AD}vận dân\u{200B}vận dân\nvận dân\u{A0}vận", "d'Ivoire o’clock ʼa", "漢字 ภาษาไทย العربية", "a",
        "<b>&amp;</b>", "x²", "１２", "Ⅻ", "I İ ı ſ K Å",
    ]
}
