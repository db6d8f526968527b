import BulletinModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

struct DatabaseFileTests {
    private let archive: TestArchive
    private static let path = "du-lieu/archive.sqlite"

    init() throws { archive = try TestArchive() }

    /// Adds bulletins with people, figures, citations and places.
    private func fill() throws {
        for seed in 1...4 {
            try archive.folder.write(
                """
                Huyện ủy Ba Chẽ họp giao ban tháng \(seed)

                Ngày 14/\(seed)/2020, Ban Thường vụ Huyện ủy Ba Chẽ tổ chức hội nghị. Đồng chí Trần Văn Mậu, Bí thư Huyện ủy, chủ trì.

                Thu ngân sách đạt \(seed),5 tỷ đồng. Hội nghị triển khai Chỉ thị số 05-CT/TW của Bộ Chính trị tại xã Đồn Đạc và xã Lương Mông, huyện Ba Chẽ, tỉnh Quảng Ninh. Đường giao thông nông thôn được cứng hóa.

                """, to: "seeds/\(seed).txt")
        }
    }

    /// What the first column of a query holds.
    private func values<Value: DatabaseValueConvertible>(
        _ sql: String, _ arguments: String..., as type: Value.Type = Value.self
    ) throws -> [Value] {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        let database = try DatabaseQueue(path: archive.folder.at("public/\(Self.path)"), configuration: configuration)
        return try database.read { try Value.fetchAll($0, sql: sql, arguments: StatementArguments(arguments)) }
    }

    private func bytes(_ name: String = "public") throws -> [UInt8] {
        try #require(try archive.site(name).files[Self.path])
    }

    @Test func `it is sound, and opens as it is`() async throws {
        try fill()
        try await archive.build()
        #expect(try values("PRAGMA integrity_check") == ["ok"])
        #expect(try values("SELECT count(*) FROM pragma_foreign_key_check") == [0])
        // Datasette shows no table with a foreign key that does not name the column.
        let keys = "FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table'"
        #expect(try values("SELECT count(*) \(keys)") == [17])
        #expect(try values("SELECT t.name \(keys) AND k.\"to\" IS NULL", as: String.self) == [])
        #expect(try values("PRAGMA journal_mode") == ["delete"])
        #expect(try values("PRAGMA user_version") == [DatabaseSchema.version])
        #expect(try values("PRAGMA application_id") == [DatabaseSchema.applicationID])
        #expect(try values("PRAGMA freelist_count") == [0])
        // SQLite leaves nothing beside it.
        #expect(try archive.site().files.keys.filter { $0.hasPrefix(Self.path) } == [Self.path])
    }

    @Test(arguments: [
        ("bulletins", "bulletins"), ("figures", "figures"), ("bulletin_people", "people"),
        ("citations", "citations"), ("bulletin_places", "places"),
    ]) func `a table has as many rows as the file of the same`(table: String, file: String) async throws {
        try fill()
        try await archive.build()
        let csv = String(decoding: try #require(try archive.site().files["du-lieu/\(file).csv"]), as: UTF8.self)
        let rows = try #require(try values("SELECT count(*) FROM \(table)", as: Int.self).first)
        #expect(rows == csv.split(separator: "\r\n").count - 1)
        #expect(rows >= 4)
    }

    @Test(arguments: ["duong nong thon", "tran van mau", "title:giao"])
    func `words without marks find a bulletin`(query: String) async throws {
        try fill()
        try await archive.build()
        let found = try values(
            """
            SELECT id FROM bulletins JOIN bulletins_fts ON bulletins_fts.rowid = number
            WHERE bulletins_fts MATCH ? ORDER BY id
            """, query, as: String.self)
        #expect(found == ["1", "2", "3", "4"])
    }

    @Test func `what the manual asks is answered`() async throws {
        try fill()
        try await archive.build()
        let manual = String(decoding: try Repository.bytes(at: "docs/data.md"), as: UTF8.self)
        let questions = manual.matches(of: /archive\.sqlite "([^"]+)"/).map { String($0.1) }
        #expect(questions.count >= 2)
        for question in questions { #expect(try values(question, as: DatabaseValue.self).count == 4, "\(question)") }
    }

    @Test func `views answer with names instead of numbers`() async throws {
        try fill()
        try await archive.build()
        #expect(
            try values("SELECT person FROM person_list WHERE office LIKE 'Bí thư%' AND province = 'Quảng Ninh'")
                == Array(repeating: "Trần Văn Mậu", count: 4))
        #expect(
            try values("SELECT value FROM figure_list WHERE unit = 'tỷ đồng' ORDER BY value") == [1.5, 2.5, 3.5, 4.5])
        #expect(
            try values("SELECT bulletin FROM citation_list WHERE document = '05-CT/TW' AND year = 2020 ORDER BY date")
                == ["1", "2", "3", "4"])
        #expect(try values("SELECT bulletins FROM bulletins_by_province_and_year WHERE year = 2020") == [4])
        let topics = try values("SELECT count(*) FROM bulletin_topics", as: Int.self)
        #expect(try values("SELECT count(*) FROM topic_list") == topics)
    }

    @Test func `it is written again when a bulletin changed, and else stays`() async throws {
        try fill()
        try await archive.build()
        let before = try bytes()
        try archive.folder.write("title: Kho\n", to: "bantin.yaml")
        #expect(try await !archive.build().written.map(\.path).contains(Self.path))
        try archive.add("3.txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        #expect(try await archive.build().written.map(\.path).contains(Self.path))
        #expect(try values("SELECT count(*) FROM bulletins WHERE title LIKE '%bất thường'") == [1])
        #expect(try bytes() != before)
        try archive.folder.write("x", to: "public/\(Self.path)")
        try fill()
        try await archive.build()
        #expect(try bytes() == before)
    }

    @Test func `two builds make the same bytes, however many work`() async throws {
        try fill()
        try await archive.build()
        try await archive.build(ConfigurationOptions(destination: "clean"), jobs: 1)
        #expect(try bytes() == bytes("clean"))
    }
}
