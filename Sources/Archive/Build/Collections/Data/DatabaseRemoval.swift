import GRDB
import VietnameseText

/// Removes bulletins from the tables of `archive.sqlite`, with all that nothing else refers to.
struct DatabaseRemoval {
    let database: Database

    /// A table whose rows others refer to by their number.
    struct Shared {
        let name: String
        /// The columns that refer to it.
        let references: [(table: String, column: String)]
    }

    /// Rows that bulletins referred to: the numbers of each of `shared`.
    typealias Candidates = [Set<Int64>]

    /// Those that refer to others stand before them.
    private static let shared = [
        Shared(name: "people", references: [("bulletin_people", "person")]),
        Shared(name: "offices", references: [("person_offices", "office")]),
        Shared(name: "documents", references: [("citations", "document")]),
        Shared(name: "indicators", references: [("figures", "indicator")]),
        Shared(name: "topics", references: [("bulletin_topics", "topic")]),
        Shared(name: "localities", references: [("bulletins", "locality")]),
        Shared(
            name: "places",
            references: [("bulletin_places", "place"), ("localities", "province"), ("localities", "district")]),
    ]

    private static let localities = 5
    private static let places = 6

    /// Tables with rows of a bulletin, before those that they refer to.
    private static let own = [
        "person_offices", "bulletin_people", "citations", "figures", "authors", "bulletin_topics", "bulletin_places",
    ]

    /// Removes the bulletins of these numbers, and tells what they referred to.
    func remove(_ numbers: [Int]) throws -> Candidates {
        var candidates: Candidates = Self.shared.map { _ in [] }
        for number in numbers {
            for (index, shared) in Self.shared.enumerated() {
                for (table, column) in shared.references where table != "localities" {
                    let key = table == "bulletins" ? "number" : "bulletin"
                    let found = try database.cachedStatement(sql: "SELECT \(column) FROM \(table) WHERE \(key) = ?")
                    candidates[index].formUnion(try Int64?.fetchAll(found, arguments: [number]).compactMap(\.self))
                }
            }
            try forget(number)
            for table in Self.own { try run("DELETE FROM \(table) WHERE bulletin = ?", [number]) }
            try run("DELETE FROM bulletins WHERE number = ?", [number])
        }
        return candidates
    }

    /// Removes those rows that nothing refers to any more.
    func removeUnused(_ candidates: Candidates) throws {
        var candidates = candidates
        for (index, shared) in Self.shared.enumerated() {
            let unused = shared.references
                .map { "NOT EXISTS(SELECT 1 FROM \($0.table) WHERE \($0.column) = \(shared.name).number)" }
                .joined(separator: " AND ")
            for number in candidates[index].sorted() {
                if index == Self.localities {
                    let units = try Row.fetchOne(
                        database, sql: "SELECT province, district FROM localities WHERE number = ?", arguments: [number]
                    )
                    for column in ["province", "district"] {
                        if let place: Int64 = units?[column] { candidates[Self.places].insert(place) }
                    }
                }
                try run("DELETE FROM \(shared.name) WHERE number = ? AND \(unused)", [number])
            }
        }
    }

    /// Takes a bulletin out of the index of words, which has to be told what it was given.
    private func forget(_ number: Int) throws {
        let texts = try Row.fetchOne(
            database, sql: "SELECT title, lead, article FROM bulletins WHERE number = ?", arguments: [number])
        guard let texts else { return }
        func folded(_ column: String) -> String? { (texts[column] as String?).map(Folding.folded) }
        try run(
            "INSERT INTO bulletins_fts(bulletins_fts, rowid, title, lead, article) VALUES ('delete', ?, ?, ?, ?)",
            [number, folded("title"), folded("lead"), folded("article")])
    }

    private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }
}
