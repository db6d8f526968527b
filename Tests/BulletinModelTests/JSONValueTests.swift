import BulletinModel
import TestSupport
import Testing

struct JSONValueTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

    @Test("reads every kind of value")
    func readsValues() throws {
        let value = try parse(" {\"a\": [1, -0.5e+3, true, false, null], \"b\\u0111\": \"\", \"c\": {}} \r\n")
        #expect(
            value
                == .object([
                    .init(
                        name: "a",
                        value: .array([.number("1"), .number("-0.5e+3"), .bool(true), .bool(false), .null])),
                    .init(name: "bđ", value: .string("")), .init(name: "c", value: .object([])),
                ]))
        #expect(try parse("[]") == .array([]))
    }

    @Test(
        "reads escapes as the characters that they stand for",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e0\u1EA1""#, "Aàạ"),
            (#""\ud83d\ude00 x""#, "😀 x"), (#""\u0000""#, "\u{0}"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
        ])
    func readsEscapes(json: String, text: String) throws {
        #expect(try parse(json) == .string(text))
    }

    static let faults: [(json: String, offset: Int, message: String)] = [
        ("", 0, "the text ends where a value should be"), ("  ", 2, "the text ends where a value should be"),
        ("{\"a\":1", 6, "there should be a comma or }"), ("{\"a\":}", 5, "there should be a value"),
        ("{\"a\" 1}", 5, "there should be a colon"), ("{a:1}", 1, "there should be a name in quotes"),
        ("{\"a\":1,}", 7, "there should be a name in quotes"), ("[1 2]", 3, "there should be a comma or ]"),
        ("[1,]", 3, "there should be a value"), ("{} x", 3, "there is more after the value"),
        ("\"a", 0, "this text has no end"), ("\"a\u{1}\"", 2, "control characters must be escaped in a text"),
        ("\"\\x\"", 1, "there is no such escape"), ("\"\\", 1, "the text ends in an escape"),
        ("\"\\u12\"", 1, "this escape is no character"), ("\"\\u12g4\"", 1, "this escape is no character"),
        ("\"\\ud83d\"", 1, "this escape is no character"), ("\"\\ud83dx\"", 1, "this escape is no character"),
        ("\"\\ude00\"", 1, "this escape is no character"), ("\"\\ud83d\\u0041\"", 1, "this escape is no character"),
        ("01", 1, "there is more after the value"), ("-", 1, "there should be a digit"),
        ("1.", 2, "there should be a digit"), ("1e", 2, "there should be a digit"),
        (".5", 0, "there should be a value"), ("+1", 0, "there should be a value"),
        ("tru", 0, "there should be a value"), ("truex", 4, "there is more after the value"),
        ("NaN", 0, "there should be a value"), ("\u{FEFF}{}", 0, "there is a byte order mark"),
        (String(repeating: "[", count: 129), 128, "more than 128 levels of brackets"),
    ]

    @Test("says what breaks the rules, and where", arguments: faults)
    func reportsFaults(json: String, offset: Int, message: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try parse(json) }
        #expect(error?.offset == offset)
        #expect(error?.message == message)
    }

    @Test("refuses text that is not UTF-8")
    func refusesBadBytes() {
        let error = #expect(throws: JSONSyntaxError.self) {
            try JSONValue(parsing: [0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D])
        }
        #expect(error?.offset == 1)
        #expect(error?.message == "this text is not UTF-8")
    }

    @Test("reads what the writer writes, for any record")
    func readsRecords() throws {
        for seed in UInt64(0)..<500 {
            var generator = SeededGenerator(seed: seed)
            let bulletin = Bulletin.generated(using: &generator)
            let value = try JSONValue(parsing: bulletin.json())
            #expect(value["id"] == .string(bulletin.id))
            #expect(value["body_markdown"]?.string.map { Array($0.utf8) } == Array(bulletin.bodyMarkdown.utf8))
            for (index, person) in bulletin.people.enumerated() {
                #expect(value[pointer: "/people/\(index)/name"] == .string(person.name))
            }
        }
    }

    @Test(
        "follows JSON pointers",
        arguments: [
            ("", true), ("/a", true), ("/a/0", true), ("/a/1/b~1c", true), ("/a/1/~0", true), ("/a/1/", true),
            ("/a/2", false), ("/a/00", false), ("/a/-1", false), ("/a/+0", false), ("/b", false), ("a", false),
            ("/a/0/x", false), ("/a/", false),
        ])
    func followsPointers(pointer: String, exists: Bool) throws {
        let value = try parse("{\"a\": [1, {\"b/c\": 2, \"~\": 3, \"\": 4}]}")
        #expect((value[pointer: pointer] != nil) == exists)
    }
}
