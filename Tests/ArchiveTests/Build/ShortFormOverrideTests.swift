import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Archive

/// What people write in short is looked up, as they would find it in the site.
struct ShortFormOverrideTests {
    private let archive: TestArchive

    init() throws { archive = try TestArchive() }

    private let text = "Giao ban công tác tháng 3\n\nNgày 14/3/2018, Huyện ủy tổ chức hội nghị giao ban.\n"

    private func record(_ sidecar: String) async throws -> (bulletin: Bulletin?, problems: [String]) {
        try archive.folder.write(text, to: "seeds/a.txt")
        try archive.folder.write(sidecar, to: "seeds/a.yaml")
        let configuration = try Configuration.load(folder: archive.folder.path)
        let maker = try RecordMaker(configuration, gazetteer: .init())
        let record = ExtractionStage(reader: SourceReader(folder: configuration.source), maker: maker)
            .record(of: SourceFile(path: "a.txt"))
        return (record.bulletin, record.diagnostics.filter { $0.severity != .warning }.map(\.description))
    }

    @Test(
        arguments: [
            ("locality: Châu Thành\nprovince: Bến Tre", "831 Huyện Châu Thành"),
            ("province: Tiền Giang\nlocality: Châu Thành", "821 Huyện Châu Thành"),
            ("locality: \"Châu Thành, Bến Tre\"", "831 Huyện Châu Thành"),
            ("locality: 831", "831 Huyện Châu Thành"),
            ("locality: {code: 058}", "058 Thành phố Bắc Kạn"),
            ("locality: {name: Châu Thành, type: huyện, province: {code: 83, name: Bến Tre}}", "831 Huyện Châu Thành"),
            ("locality: Xã Tân Thạch, Châu Thành, Bến Tre", "28804 Xã Tân Thạch"),
            ("locality: Tân Thạch\ndistrict: Châu Thành\nprovince: Bến Tre", "28804 Xã Tân Thạch"),
            ("province: Bến Tre", "83 Tỉnh Bến Tre"),
            ("district: Châu Thành\nprovince: Tiền Giang", "821 Huyện Châu Thành"),
            // The body tells the huyện from the thị xã and the province from its city.
            ("locality: Kỳ Anh", "447 Huyện Kỳ Anh"),
            ("locality: Kỳ Anh\nbody: Thị ủy", "449 Thị xã Kỳ Anh"),
            ("locality: Bắc Kạn\nbody: BTV Tỉnh uỷ", "06 Tỉnh Bắc Kạn"),
            ("locality: Bắc Kạn\nbody: Thành ủy", "058 Thành phố Bắc Kạn"),
            // The unit is the one of the written date, not of the text's.
            ("locality: Mộc Châu\nprovince: Sơn La", "123 Huyện Mộc Châu"),
            ("locality: Mộc Châu\nprovince: Sơn La\nbody: Thị ủy\ndate: 2025-06-01", "123 Thị xã Mộc Châu"),
            ("locality: null\nprovince: Bến Tre", nil),
        ] as [(String, String?)])
    func `a place by name or by code is looked up`(sidecar: String, place: String?) async throws {
        let (bulletin, problems) = try await record(sidecar)
        #expect(problems == [])
        #expect(bulletin?.locality.map { "\($0.code) \($0.fullName)" } == place)
        if place != nil { #expect(bulletin?.locality?.basis == .override) }
        #expect(bulletin?.evidence.contains { $0.field == "/locality" && $0.rule == "override" } == true)
        #expect(bulletin?.warnings.contains { $0.code == "locality.unknown" } == false)
    }

    @Test(arguments: [
        (
            "title: A\nlocality: Kỳ Anh\nbody: Công an",
            "seeds/a.yaml:2:11: error: ‘Kỳ Anh’ may be several units: Huyện Kỳ Anh, Hà Tĩnh (447); Thị xã Kỳ Anh, Hà Tĩnh"
                + " (449); write what it lies in, its type, or its code"
        ),
        (
            "locality: Huyện Ba Chẽ\nprovince: Bến Tre",
            "seeds/a.yaml:1:11: error: ‘Huyện Ba Chẽ’ does not lie in ‘Bến Tre’; there is Huyện Ba Chẽ, Quảng Ninh (202)"
        ),
        (
            "locality: Huyện Ba Chhẽ",
            "seeds/a.yaml:1:11: error: there is no unit ‘Huyện Ba Chhẽ’; did you mean ‘Huyện Ba Chẽ’?"
        ),
        (
            "province: Bến Treo",
            "seeds/a.yaml:1:11: error: there is no unit ‘Bến Treo’; did you mean ‘Bến Tre’?"
        ),
    ])
    func `a place that cannot be told is an error with its line, and counts as not written`(
        sidecar: String, message: String
    ) async throws {
        let (bulletin, problems) = try await record(sidecar)
        #expect(problems == [message])
        #expect(bulletin != nil)
        #expect(bulletin?.locality == nil)
        #expect(bulletin?.warnings.contains { $0.code == "locality.unknown" } == true)
    }

    @Test(arguments: [
        ("BTV Huyện uỷ", Body(name: "Ban Thường vụ Huyện ủy", kind: .party, level: .district)),
        ("UBND tỉnh", Body(name: "Ủy ban nhân dân tỉnh", kind: .government, level: .province)),
        ("Tổ dân phố Đông", Body(name: "Tổ dân phố Đông")),
    ])
    func `a body by its name has kind and level`(name: String, body: Body) async throws {
        #expect(try await record("body: \(name)").bulletin?.body == body)
    }

    @Test(
        arguments: [
            ("Minh An", ["Minh An"], nil), ("Tin, ảnh: Minh An - Thu Hà", ["Minh An", "Thu Hà"], nil),
            ("Minh An/Trung tâm VH-TT Hà Xuyên", ["Minh An"], "Trung tâm VH-TT Hà Xuyên"),
            ("Trung tâm VH-TT Hà Xuyên", [], "Trung tâm VH-TT Hà Xuyên"), ("một bạn đọc", ["một bạn đọc"], nil),
        ] as [(String, [String], String?)])
    func `a byline in one line has authors and agency`(line: String, authors: [String], agency: String?) async throws {
        for key in ["byline", "author"] {
            let byline = try await record("\(key): \"\(line)\"").bulletin?.byline
            #expect(byline == Byline(authors: authors, agency: agency))
        }
    }

    @Test func `places by name have codes when they are near`() async throws {
        let (bulletin, problems) = try await record(
            "locality: Ba Chẽ\nplaces: [xã Đồn Đạc, Hạ Long, huyện Hải Hậu, xã Nông Thượng, {name: A}]")
        #expect(problems == [])
        #expect(
            bulletin?.places == [
                Place(code: "06988", name: "Đồn Đạc", type: "xã"),
                Place(code: "193", name: "Hạ Long", type: "thành phố"),
                Place(code: "366", name: "Hải Hậu", type: "huyện"), Place(name: "Nông Thượng", type: "xã"),
                Place(name: "A"),
            ])
    }

    @Test func `a path as the source says nothing of where the text comes from`() async throws {
        let bulletin = try await record("source: raw/000/1.txt").bulletin
        #expect(bulletin?.evidence.contains { $0.field == "/source" } == false)
        let address = try await record("source: https://a.example/1").bulletin
        #expect(address?.source.url == "https://a.example/1")
        #expect(address?.evidence.contains { $0.field == "/source" } == true)
    }

    @Test(
        arguments: [
            ("published: 5/1/2019 08:00", "2018-12-28", "2018-12"), ("date: 2019-01-05", "2018-12-28", "2018-12"),
            ("date: 2019-01-05\npublished: 2020-01-05", "2019-12-28", "2019-12"), ("title: A", nil, nil),
            ("date: 2019", nil, nil),
        ] as [(String, String?, String?)])
    func `a date that a person writes tells the year of days without one`(
        sidecar: String, day: String?, period: String?
    ) async throws {
        try archive.folder.write(
            "Giao ban tháng 12\n\nNgày 28/12, Huyện ủy tổ chức hội nghị giao ban, đánh giá kết quả tháng 12.\n",
            to: "seeds/b.txt")
        try archive.folder.write(sidecar, to: "seeds/b.yaml")
        let configuration = try Configuration.load(folder: archive.folder.path)
        let maker = try RecordMaker(configuration, gazetteer: .init())
        let stage = ExtractionStage(reader: SourceReader(folder: configuration.source), maker: maker)
        let bulletin = try #require(stage.record(of: SourceFile(path: "b.txt")).bulletin)
        #expect(bulletin.event?.start.description == day)
        #expect(bulletin.period?.description == period)
    }

    @Test func `further addresses stay with the record and in its Markdown`() async throws {
        #expect(try await record("aliases: [/tin-cu/12/]").bulletin?.aliases == ["/tin-cu/12/"])
        try await archive.build()
        let page = try #require(try archive.pages().first)
        #expect(try archive.folder.text(of: "public/\(page)index.md").contains("aliases:"))
        #expect(!(try archive.folder.text(of: "public/\(page)index.json")).contains("aliases"))
    }

    @Test func `a draft is in no record and no page, and that is said`() async throws {
        let (bulletin, problems) = try await record("draft: true\nlocality: Ba Chẽ")
        #expect(bulletin == nil)
        #expect(problems == ["seeds/a.txt: note: this is a draft, which builds leave out"])
    }

    @Test func `a note that many files cause is told once`() async throws {
        for index in 0..<5 {
            try archive.add("\(index).txt", title: "Huyện ủy Ba Chẽ họp lần \(index)")
            try archive.folder.write("year: 2020\n", to: "seeds/\(index).yaml")
        }
        let notes = try await archive.build().diagnostics.map(\.description)
        #expect(
            notes == [
                "seeds/0.yaml:1:7: note: 'year' is not taken from here: it follows from the date (and in 4 other places)"
            ])
    }
}
