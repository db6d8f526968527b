import BulletinModel
import Testing

@testable import Archive
@testable import Site

struct RevisionLedgerTests {
    private static let head = "id\tdate\tsha256\n"
    private static let (a, b, c) = (
        String(repeating: "a", count: 64), String(repeating: "b", count: 64), String(repeating: "c", count: 64)
    )

    private func read(_ text: String) -> (ledger: RevisionLedger, diagnostics: [Diagnostic]) {
        RevisionLedger.read(Array(text.utf8))
    }

    /// The lines without the header, after builds that saw these texts on days of May 2024.
    private func lines(_ builds: (day: Int, texts: [String: String])..., from text: String = head) throws -> [String] {
        var ledger = read(text).ledger
        for (day, texts) in builds {
            let day = try #require(CalendarDay(year: 2024, month: 5, day: day))
            let texts = try texts.map { (id: $0, text: try #require(ContentHash(hexadecimal: Array($1.utf8)))) }
            ledger = ledger.noting(texts.sorted { $0.id < $1.id }, on: day)
            // What was noted is not noted again.
            #expect(ledger.noting(texts, on: day) == ledger)
            #expect(read(String(decoding: ledger.bytes, as: UTF8.self)).ledger == ledger)
        }
        return String(decoding: ledger.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            String(line).replacing("\t", with: " ").replacing(Self.a, with: "a").replacing(Self.b, with: "b")
                .replacing(Self.c, with: "c")
        }
    }

    @Test func `a text that is there for the first time is no change`() throws {
        #expect(try lines((1, ["x": Self.a]), (2, ["x": Self.a, "y": Self.b])) == ["x  a", "y  b"])
    }

    @Test func `each day's change is a line`() throws {
        #expect(
            try lines((1, ["x": Self.a]), (1, ["x": Self.b]), (3, ["x": Self.a]), (4, ["x": Self.c])) == [
                "x  a", "x 2024-05-01 b", "x 2024-05-03 a", "x 2024-05-04 c",
            ])
    }

    @Test func `changes of one day are one, and what was changed back is none`() throws {
        #expect(
            try lines((1, ["x": Self.a]), (2, ["x": Self.b]), (2, ["x": Self.c])) == ["x  a", "x 2024-05-02 c"])
        #expect(try lines((1, ["x": Self.a]), (2, ["x": Self.b]), (2, ["x": Self.a])) == ["x  a"])
    }

    @Test func `where the clock was put back the last day stays the last`() throws {
        #expect(
            try lines((1, ["x": Self.a]), (5, ["x": Self.b]), (3, ["x": Self.c]), (3, ["x": Self.c])) == [
                "x  a", "x 2024-05-05 c",
            ])
    }

    @Test func `a bulletin under another name keeps its lines, one that is another text has none`() throws {
        #expect(
            try lines((1, ["x": Self.a]), (2, ["x": Self.b]), (3, ["new": Self.b, "other": Self.c])) == [
                "new  a x", "new 2024-05-02 b x", "other  c",
            ])
        // A copy of what is still there is no other name, and of two copies one has the history.
        #expect(try lines((1, ["x": Self.a]), (2, ["x": Self.a, "y": Self.a])) == ["x  a", "y  a"])
        #expect(
            try lines((1, ["x": Self.a]), (2, ["x": Self.b]), (3, ["y": Self.b, "z": Self.b])) == [
                "y  a x", "y 2024-05-02 b x", "z  b",
            ])
    }

    @Test func `what a bulletin was called when it came is kept through all names, and is nobody else's`() throws {
        #expect(
            try lines(
                (1, ["x": Self.a]), (2, ["y": Self.a]), (3, ["z": Self.a, "x": Self.b]),
                (4, ["z": Self.c, "x": Self.b]))
                == ["x  b x~2", "z  a x", "z 2024-05-04 c x"])
        #expect(try lines((1, ["x": Self.a]), (2, ["y": Self.a]), (3, ["x": Self.a])) == ["x  a"])
        let ledger = read("id\tdate\tsha256\tfirst_id\nx\t\t\(Self.a)\ty\nz\t\t\(Self.b)\t\n").ledger
        #expect(ledger.lines.map(\.firstID) == ["y", nil])
        let table = ledger.table
        #expect(table.firstID(of: "x") == "y" && table.firstID(of: "z") == "z")
        #expect(table.hiding { first, id in first == "y" && id == "x" }.firstID(of: "x") == "x")
    }

    @Test func `a bulletin that is gone for a while has not lost its lines`() throws {
        #expect(
            try lines((1, ["x": Self.a, "y": Self.b]), (2, ["y": Self.b]), (3, ["x": Self.c, "y": Self.b])) == [
                "x  a", "x 2024-05-03 c", "y  b",
            ])
    }

    @Test func `pages say what is a change`() throws {
        let text =
            Self.head + "x\t\t\(Self.a)\nx\t2024-05-02\t\(Self.b)\nx\t2024-05-03\t\(Self.b)\ny\t2024-05-01\t\(Self.a)\n"
        let table = read(text).ledger.table
        #expect(
            table.revisions(of: "x").map { "\($0.day) \($0.before.first ?? " ") \($0.after.first ?? " ")" } == [
                "2024-05-02 a b"
            ])
        #expect(table.revisions(of: "y").isEmpty && table.revisions(of: "z").isEmpty)
    }

    @Test func `the order of lines, their ends and what is empty do not matter`() {
        let lines = ["x\t\t\(Self.a)\n", "x\t2024-05-02\t\(Self.b)\n", "x-y\t\t\(Self.c)\n"]
        let (ledger, diagnostics) = read(Self.head + lines.joined())
        #expect(diagnostics.isEmpty && ledger.lines.count == 3)
        #expect(String(decoding: ledger.bytes, as: UTF8.self) == Self.head + lines.joined())
        #expect(read(Self.head + lines.reversed().joined()).ledger == ledger)
        #expect(read((Self.head + lines.joined(separator: "\n")).replacing("\n", with: "\r\n")).ledger == ledger)
    }

    private static let advice =
        "error: a line must have an id, a day like 2024-05-12, or none for the first text, and 64 hexadecimal digits, "
        + "with tabs between; put it back, or take it out"

    @Test(arguments: [
        ("id\tdate\n", "1: error: the first line must be ‘id’, ‘date’, ‘sha256’ with tabs between; put it back"),
        (head + "x\t\n", "2: " + advice), (head + "\t\t\(a)\n", "2: " + advice),
        (head + "x\t\t\(a)\n<<<<<<< HEAD\n", "3: " + advice), (head + "x\t\t\(a.dropLast())\n", "2: " + advice),
        (head + "x\t\t\(a)\ty\tz\n", "2: " + advice),
        (head + "x\t\t\(a)g\n", "2: " + advice), (head + "x\t2024-02-30\t\(a)\n", "2: " + advice),
        (head + "x\t2024-5-1\t\(a)\n", "2: " + advice), (head + "x\t12/05/2024\t\(a)\n", "2: " + advice),
        (
            head + "x\t\t\(a)\nx\t2024-05-02\t\(b)\ny\t\t\(a)\nx\t2024-05-02\t\(c)\n",
            "5: error: line 3 has the same bulletin and the same day; leave the one with the newer text"
        ),
        (
            head + "x\t\t\(a)\nx\t\t\(b)\n",
            "3: error: line 2 has the same bulletin and the same day; leave the one with the newer text"
        ),
    ]) func `nonsense is an error with its line`(text: String, message: String) {
        #expect(read(text).diagnostics.map(\.description) == ["revisions.tsv:" + message])
    }

    @Test func `bytes that are no text are an error with their line`() {
        let bytes = Array(Self.head.utf8) + [0xC3, 0x28] + Array("\t\t\(Self.a)\n".utf8)
        #expect(RevisionLedger.read(bytes).diagnostics.map(\.line) == [2])
    }
}
