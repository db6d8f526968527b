import BulletinModel
import TestSupport
import Testing

@testable import Site

struct DataTableTests {
    /// How many fields the first row has; commas inside of quotes do not count.
    private func fields(_ bytes: [UInt8]) -> Int {
        var (count, isQuoted) = (1, false)
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\r"), !isQuoted { break }
            if byte == UInt8(ascii: ","), !isQuoted { count += 1 }
        }
        return count
    }

    @Test(arguments: BulletinTable.all.map(\.table.name)) func `a row has the columns that its table names`(
        name: String
    ) throws {
        let table = try #require(BulletinTable.all.first { $0.table.name == name })
        let (rows, count) = table.rows(of: SampleBulletins.full(), at: "https://example.org/a/")
        #expect(count > 0)
        #expect(fields(rows) == table.table.columns.count)
        #expect(fields(table.table.header(hasMark: false)) == table.table.columns.count)
        #expect(table.table.header(hasMark: true) == [0xEF, 0xBB, 0xBF] + table.table.header(hasMark: false))
        #expect(table.table.key.allSatisfy { key in table.table.columns.contains { $0.name == key } })
    }

    @Test(arguments: OverviewTable.all.map(\.table.name)) func `so has one of an overview`(name: String) throws {
        let table = try #require(OverviewTable.all.first { $0.table.name == name })
        let bulletin = SampleBulletins.full()
        let day = try #require(CalendarDay(year: 2024, month: 5, day: 12))
        let plan = try Fixtures.renderer()
            .plan(
                [BulletinSummary(bulletin)], facts: FactSource(Fixtures.terms),
                revisions: RevisionTable([bulletin.id: [Revision(day: day, before: "a", after: "b")]]))
        let (rows, count) = table.rows(of: plan)
        #expect(count > 0)
        #expect(fields(rows) == table.table.columns.count)
    }

    @Test func `the manual names every file`() throws {
        let manual = String(decoding: try Repository.bytes(at: "docs/data.md"), as: UTF8.self)
        for table in BulletinTable.all.map(\.table) + OverviewTable.all.map(\.table) {
            #expect(manual.contains("| `\(table.fileName)` |"))
        }
        #expect(manual.contains("| `\(DataFile.records)` |") && manual.contains("| `\(DataPackage.fileName)` |"))
    }
}
