import BulletinModel
import Foundation
import TestSupport
import Testing

struct JSONWriterTests {
    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        "escapes what JSON must escape, and nothing else",
        arguments: [
            ("", "\"\""),
            ("Đồng chí Trần An – Bí thư", "\"Đồng chí Trần An – Bí thư\""),
            ("a\"b\\c/d", "\"a\\\"b\\\\c/d\""),
            ("\n\r\t", "\"\\n\\r\\t\""),
            ("\u{0}\u{8}\u{C}\u{1F}\u{7F}", "\"\\u0000\\u0008\\u000c\\u001f\\u007f\""),
            ("\u{80}\u{A0}\u{2028}\u{FEFF}😀", "\"\u{80}\u{A0}\u{2028}\u{FEFF}😀\""),
            ("e\u{301} é", "\"e\u{301} é\""),
            ("\"", "\"\\\"\""),
        ])
    func escapes(string: String, json: String) {
        #expect(Array(text { $0.string(string) }.utf8) == Array(json.utf8))
        #expect(
            Array(
                text {
                    $0.object {
                        $0.key(named: string); $0.null()
                    }
                }.utf8) == Array("{\(json):null}".utf8))
    }

    @Test("any string comes back from another reader")
    func comesBack() throws {
        for seed in UInt64(0)..<2_000 {
            var generator = SeededGenerator(seed: seed)
            // Foundation drops byte order marks when it reads.
            let string = NastyText.string(using: &generator).replacing("\u{FEFF}", with: "")
            let data = Data(text { $0.string(string) }.utf8)
            let read = try #require(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? String)
            #expect(Array(read.utf8) == Array(string.utf8), "seed \(seed)")
        }
    }

    @Test(
        "writes numbers with the fewest digits that read back as the same, whole ones without a fraction",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-6, "-6"), (41.68, "41.68"), (0.1, "0.1"), (1229.6, "1229.6"),
            (20_700_000_000, "20700000000"), (0x1p53 - 1, "9007199254740991"), (0x1p53, "9007199254740992.0"),
            (-0x1p63, "-9.223372036854776e+18"), (1e22, "1e+22"), (1e300, "1e+300"), (1e-7, "1e-07"),
            (.leastNonzeroMagnitude, "5e-324"), (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
        ] as [(Double, String)])
    func writesNumbers(number: Double, json: String) {
        #expect(text { $0.number(number) } == json)
        if number.isFinite { #expect(Double(json) == number) }
    }

    /// Nothing, little, and more than a piece has room for.
    @Test("a list that is handed on in pieces is the one that is written at once", arguments: [0, 1, 20_000])
    func streams(count: Int) {
        let names = (0..<count).map { "tên \($0)" }
        var pieces: [[UInt8]] = []
        var writer = JSONWriter()
        writer.list(names, named: "names", handing: { pieces.append($0) }) { json, name in
            json.object { json in
                json.key("name"); json.string(name)
            }
        }
        let whole = text { json in
            json.object { json in
                json.key("names")
                json.array(names) { json, name in
                    json.object { json in
                        json.key("name"); json.string(name)
                    }
                }
            }
        }
        #expect(String(decoding: pieces.joined(), as: UTF8.self) == whole + "\n")
        #expect(pieces.allSatisfy { $0.count < 1 << 17 } && (count < 10_000 || pieces.count > 2))
    }

    @Test("puts commas between members and elements, and nowhere else")
    func separates() {
        let json = text { json in
            json.object { json in
                json.key("a"); json.array([Int]()) { $0.int($1) }
                json.key("b"); json.array([1, 2, 3]) { $0.int($1) }
                json.key("c"); json.object { _ in }
                json.key("d");
                json.object { json in
                    json.key("e"); json.bool(true)
                    json.key("f"); json.bool(false)
                    json.key("g"); json.string(nil)
                }
                json.key("h"); json.array([["x"], []]) { $0.array($1) { $0.string($1) } }
                json.key("i"); json.null()
            }
        }
        #expect(
            json == #"{"a":[],"b":[1,2,3],"c":{},"d":{"e":true,"f":false,"g":null},"h":[["x"],[]],"i":null}"#)
    }
}
