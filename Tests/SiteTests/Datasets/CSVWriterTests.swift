import Testing

@testable import Site

struct CSVWriterTests {
    private func row(_ fields: String?...) -> String {
        var csv = CSVWriter()
        for field in fields { csv.field(field) }
        csv.endRow()
        return String(decoding: csv.bytes, as: UTF8.self)
    }

    @Test func `quotes what would end a field, and nothing else`() {
        #expect(row("a", "Bắc Kạn", nil, "") == "a,Bắc Kạn,,\r\n")
        #expect(row("1229,6 tỷ", "nói: \"vâng\"") == "\"1229,6 tỷ\",\"nói: \"\"vâng\"\"\"\r\n")
        #expect(row("a\nb", "a\r\nb") == "\"a\nb\",\"a\r\nb\"\r\n")
        #expect(row(" a", "b ", "c d") == "\" a\",\"b \",c d\r\n")
    }

    @Test func `writes numbers in the digits that read back as the same`() {
        var csv = CSVWriter()
        csv.field(1229.6)
        csv.field(249e9 as Double?)
        csv.field(nil as Double?)
        csv.field(-7)
        csv.field(true)
        csv.field(["a", "b"])
        csv.endRow()
        csv.field(0.1)
        csv.endRow()
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "1229.6,249000000000,,-7,true,a; b\r\n0.1\r\n")
        #expect(csv.rows == 2)
    }
}
