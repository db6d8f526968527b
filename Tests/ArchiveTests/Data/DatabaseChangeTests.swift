import BulletinModel
import Extraction
import Foundation
import GRDB
import Gazetteer
import TestSupport
import Testing

@testable import Archive

/// A database in which rows were replaced answers as one that was written anew.
struct DatabaseChangeTests {
    private let folder: TemporaryFolder
    /// By their keys: bulletins that share people, documents and places, some in two versions.
    private let pool: [UInt64: DatabaseBulletin]

    init() throws {
        folder = try TemporaryFolder()
        let extractor = try Extractor(gazetteer: AdministrativeGazetteer())
        var pool: [UInt64: DatabaseBulletin] = [:]
        for path in try Repository.files(in: "Tests/Corpus/third").filter({ $0.hasSuffix(".txt") }).prefix(24) {
            let bytes = try Repository.bytes(at: path)
            for version in 0...1 {
                let raw = RawBulletin(
                    id: "\(path) \(pool.count / 3)", path: path,
                    bytes: bytes + (version == 0 ? [] : Array("\nHội nghị kết thúc.\n".utf8)), sha256: "")
                guard case .bulletin(let bulletin) = extractor.extract(raw) else { continue }
                pool[UInt64(pool.count)] = DatabaseBulletin(bulletin, at: "/\(path)/\(version)")
            }
        }
        self.pool = pool
    }

    @Test(arguments: 1...6) func `after any changes it says what a new one says`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var keys = chosen(&generator)
        var state = DatabaseState(version: 1, keys: keys)
        let path = folder.at("changed.sqlite")
        try write(state, to: path)
        for step in 0..<6 {
            keys = chosen(&generator)
            let changes = state.changes(to: keys)
            #expect(Set(changes.state.numbers).count == keys.count)
            let database = try ArchiveDatabase(existing: path)
            let left = try database.remove(changes.removed)
            try add(changes.added, changes.state, to: database)
            try database.removeUnused(left)
            try database.finish()
            state = changes.state
            let new = folder.at("new-\(step).sqlite")
            try write(DatabaseState(version: 1, keys: keys), to: new)
            #expect(try DatabaseText(of: path) == DatabaseText(of: new))
        }
    }

    @Test func `bulletins that stay keep their numbers, and numbers are used again`() {
        let state = DatabaseState(version: 1, keys: [10, 20, 30])
        let changes = state.changes(to: [5, 10, 30, 40, 50])
        #expect(changes.removed == [2])
        #expect(changes.added == [0, 3, 4])
        #expect(changes.state.numbers == [2, 1, 3, 4, 5])
        #expect(changes.state.changes(to: []).removed == [1, 2, 3, 4, 5])
    }

    /// Some of the pool, each bulletin once.
    private func chosen(_ generator: inout SeededGenerator) -> [UInt64] {
        var ids: Set<String> = []
        let some = pool.keys.sorted().shuffled(using: &generator).prefix(.random(in: 0...pool.count, using: &generator))
        return some.filter { pool[$0].map { ids.insert($0.bulletin.id).inserted } ?? false }
    }

    private func add(_ indices: [Int], _ state: DatabaseState, to database: ArchiveDatabase) throws {
        try database.add(
            indices.map { (Int(state.numbers[$0]), try #require(pool[state.keys[$0]])) })
    }

    private func write(_ state: DatabaseState, to path: String) throws {
        let rows = folder.at("rows")
        try? FileManager.default.removeItem(atPath: rows)
        try? FileManager.default.removeItem(atPath: path)
        let database = try ArchiveDatabase(new: rows)
        try add(Array(state.keys.indices), state, to: database)
        try database.finish(into: path)
    }
}

/// What a database says without the numbers of its rows, and what it finds.
private struct DatabaseText: Equatable {
    private var answers: [String: [String]] = [:]

    private static let queries = [
        "people": "SELECT name FROM people", "offices": "SELECT name FROM offices",
        "topics": "SELECT name FROM topics", "indicators": "SELECT name FROM indicators",
        "documents": "SELECT id, kind FROM documents", "places": "SELECT name, code, type FROM places",
        "localities": """
        SELECT l.full_name, l.code, l.era, p.name, d.name FROM localities l
        LEFT JOIN places p ON p.number = l.province LEFT JOIN places d ON d.number = l.district
        """,
        "bulletins": """
        SELECT b.id, b.url, b.title, b.lead, b.article, b.date, b.source_sha256, l.full_name
        FROM bulletins b LEFT JOIN localities l ON l.number = b.locality
        """,
        "authors": "SELECT b.id, position, name FROM authors JOIN bulletins b ON b.number = bulletin",
        "topics of": """
        SELECT b.id, position, t.name FROM bulletin_topics JOIN bulletins b ON b.number = bulletin
        JOIN topics t ON t.number = topic
        """,
        "places of": """
        SELECT b.id, position, p.name, p.code FROM bulletin_places JOIN bulletins b ON b.number = bulletin
        JOIN places p ON p.number = place
        """,
        "people of": "SELECT person, office, chair, bulletin FROM person_list",
        "citations": "SELECT document, kind, issuer, signed, bulletin FROM citation_list",
        "figures": "SELECT indicator, value, unit, percent, kind, span, bulletin FROM figure_list",
        "found": """
        SELECT b.id FROM bulletins_fts JOIN bulletins b ON b.number = bulletins_fts.rowid
        WHERE bulletins_fts MATCH 'hoi nghi'
        """,
        "found in articles": """
        SELECT b.id FROM bulletins_fts JOIN bulletins b ON b.number = bulletins_fts.rowid
        WHERE bulletins_fts MATCH 'article: "ket thuc"'
        """,
        "unsound": "SELECT * FROM pragma_integrity_check WHERE integrity_check != 'ok'",
        "broken references": "SELECT * FROM pragma_foreign_key_check",
    ]

    init(of path: String) throws {
        let database = try DatabaseQueue(path: path)
        answers = try database.read { database in
            try Self.queries.mapValues { sql in
                try Row.fetchAll(database, sql: sql).map(\.description).sorted()
            }
        }
    }
}
