import BulletinModel
import Foundation
import FrontMatter
import TestSupport
import Testing
import Yams

struct RoundTripTests {
    @Test("any record comes back from its Markdown, but for evidence and warnings")
    func readsWhatWasWritten() throws {
        for seed in UInt64(0)..<2_000 {
            var generator = SeededGenerator(seed: seed)
            var bulletin = Bulletin.generated(using: &generator)
            let (file, diagnostics) = MarkdownDocument.read(MarkdownDocument.write(bulletin), file: "index.md")
            #expect(diagnostics.isEmpty, "seed \(seed)")
            var copy = try Bulletin(restoring: #require(file, "seed \(seed)"))
            (copy.evidence, bulletin.evidence, bulletin.warnings) = ([], [], [])
            // The JSON tells apart what Unicode calls equal.
            let (found, expected) = (copy.json(), bulletin.json())
            let same = zip(found, expected).prefix { $0 == $1 }.count
            #expect(found == expected, "seed \(seed): \(String(decoding: expected[same...].prefix(40), as: UTF8.self))")
        }
    }

    @Test("any front matter means the same to Yams as the record's JSON to Foundation")
    func writesWhatOthersRead() throws {
        for seed in UInt64(0)..<1_000 {
            var generator = SeededGenerator(seed: seed)
            let bulletin = Bulletin.generated(using: &generator)
            let text = String(decoding: MarkdownDocument.write(bulletin), as: UTF8.self)
            let yaml = try #require(text.firstRange(of: "\n---\n").map { text[..<$0.lowerBound] }, "seed \(seed)")
            let loaded = try Yams.load(yaml: String(yaml))
            var record = try #require(
                JSONSerialization.jsonObject(with: Data(bulletin.json())) as? [String: Any], "seed \(seed)")
            for key in ["body_markdown", "evidence", "warnings"] { record[key] = nil }
            let (found, expected) = (leaves(of: loaded), leaves(of: record))
            let difference = zip(found + [""], expected + [""]).first { $0 != $1 }
            #expect(found == expected, "seed \(seed): \(String(describing: difference))")
        }
    }

    @Test("every key is written when it is known, and read as itself", arguments: Self.keys)
    func writesEachKey(key: String) throws {
        var bulletin = Bulletin(
            id: "a", source: Source(path: "a.txt", sha256: "0", bytes: 1, encoding: "utf-8", mediaType: "text/plain"))
        let without = MarkdownDocument.write(bulletin)
        Self.set(key, of: &bulletin)
        let text = String(decoding: MarkdownDocument.write(bulletin), as: UTF8.self)
        #expect(text.contains("\n\(key):"))
        #expect(!String(decoding: without, as: UTF8.self).contains("\n\(key):"))
        let file = try #require(MarkdownDocument.read(Array(text.utf8), file: "a.md").0)
        #expect(try Bulletin(restoring: file).json() == bulletin.json())
    }

    static let keys = [
        "title", "title_as_printed", "lead", "section", "published", "event", "period", "date", "date_basis", "body",
        "meeting", "locality", "people", "byline", "figures", "documents", "places", "topics", "captions", "removed",
    ]

    private static func set(_ key: String, of bulletin: inout Bulletin) {
        let day = CalendarDay.first(ofMonth: 5, year: 2020)
        switch key {
        case "title": bulletin.title = "Tin"
        case "title_as_printed": bulletin.titleAsPrinted = "TIN"
        case "lead": bulletin.lead = "Tóm tắt"
        case "section": bulletin.section = "Chính trị"
        case "published":
            bulletin.published = Timestamp(day: day, secondOfDay: 3600)
            bulletin.updateDate()
        case "event":
            bulletin.event = Event(start: day, end: day, partOfDay: .noon, yearBasis: .document)
            bulletin.updateDate()
        case "period":
            bulletin.period = .months(2020, 1, 9)
            bulletin.updateDate()
        case "date", "date_basis": (bulletin.date, bulletin.dateBasis) = (.year(2020), .override)
        case "body": bulletin.body = Body(name: "Thường trực Thành ủy", kind: .party, level: .city)
        case "meeting": bulletin.meeting = Meeting(kind: "kỳ họp", ordinal: 6, term: "2020-2025", session: 2)
        case "locality":
            bulletin.locality = Locality(
                code: "058", era: .before2025, name: "Bắc Kạn", type: "thành phố", fullName: "Thành phố Bắc Kạn",
                province: Place(code: "06", name: "Bắc Kạn"), district: Place(code: nil, name: "x", type: "huyện"),
                now: [.init(code: "01840", fullName: "Phường Đức Xuân", province: "Tỉnh Thái Nguyên")], basis: .title,
                confidence: 0.95)
        case "people":
            bulletin.people = [Person(name: "A", roles: ["Bí thư", "Chủ tịch"], chair: true), Person(name: "B")]
        case "byline": bulletin.byline = Byline(authors: ["Minh An"], agency: "Đài")
        case "figures":
            bulletin.figures = [
                Figure(
                    indicator: "thu", value: 1229.6, unit: "tỷ đồng", valueBase: 1_229_600_000_000, qualifier: .about,
                    span: "1229,6 tỷ đồng", percent: 41.68, percentOf: "nghị quyết", changePercent: -6,
                    comparedWith: "cùng kỳ", period: .year(2020), kind: .target)
            ]
        case "documents":
            bulletin.documents = [Citation(id: "05-CT/TW", kind: "Chỉ thị", issuer: "Bộ Chính trị", date: day)]
        case "places": bulletin.places = [Place(code: "01840", name: "Dương Quang", type: "xã")]
        case "topics": bulletin.topics = ["nông thôn mới", "ngân sách"]
        case "captions": bulletin.captions = [RemovedText(text: "Toàn cảnh", reason: "caption")]
        case "removed": bulletin.removed = [RemovedText(text: "Trang chủ", reason: "menu")]
        default: Issue.record("no value for \(key)")
        }
    }

    /// Every scalar of a value with the path to it, sorted; what is null, empty or false left out, as the writer does.
    private func leaves(of value: Any?, at path: String = "") -> [String] {
        switch value {
        case let value as [String: Any]:
            value.sorted { $0.key < $1.key }.flatMap { leaves(of: $0.value, at: "\(path)/\($0.key)") }
        case let value as [Any]:
            value.enumerated().flatMap { leaves(of: $0.element, at: "\(path)/\($0.offset)") }
        case let value as String: ["\(path) \(value.unicodeScalars.map(\.value))"]
        case let value as Bool where path.hasSuffix("/chair"): value ? ["\(path) true"] : []
        // Foundation and Yams read the last digit of a number differently.
        case let value as Int: ["\(path) \(Float(value))"]
        case let value as Double: ["\(path) \(Float(value))"]
        case is NSNull, nil: []
        default: ["\(path) is \(type(of: value))"]
        }
    }
}

extension Bulletin {
    /// The record that a Markdown file holds, with the source that its front matter names.
    init(restoring file: MarkdownFile) throws {
        let source = try #require(file.fields.source?.value)
        let empty = Bulletin(
            id: "",
            source: Source(
                path: source.path ?? "?", sha256: source.sha256 ?? "?", bytes: source.bytes ?? -1,
                encoding: source.encoding ?? "?", mediaType: source.mediaType ?? "?"))
        self = empty.applying(file.fields)
        bodyMarkdown = file.body
        evidence = []
    }
}
