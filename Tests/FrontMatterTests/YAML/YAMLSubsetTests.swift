import BulletinModel
import TestSupport
import Testing

@testable import FrontMatter

struct YAMLSubsetTests {
    @Test("reads what this program writes by itself, whatever a record holds, and as Yams does")
    func readsWhatIsWritten() throws {
        for seed in UInt64(0)..<1_000 {
            var generator = SeededGenerator(seed: seed)
            let text = String(decoding: MarkdownDocument.write(.generated(using: &generator)), as: UTF8.self)
            let yaml = try #require(MarkdownParts(text)?.frontMatter, "seed \(seed)")
            #expect(YAMLComparison(of: yaml) == .equal, "seed \(seed)")
        }
    }

    /// What people and other generators write, all of it within the subset.
    static let common: [String] = [
        "title: Tin",
        "title: Tin\n",
        "# chú thích\n\ntitle: Tin # một\n  # hai\nlead: a#b\n\n",
        "title:\nlead: \nsection:   \ndate: # khi nào\nid: a\n",
        "topics:\n- một\n- hai\ntitle: Tin\n",
        "topics:\n  - một\n\n  # và\n  - hai # 2\ntitle: Tin\n",
        "topics: # của bài\n    - một\n    -   hai\n",
        "people:\n- name: Trần An\n  roles:\n  - Bí thư\n  - Chủ tịch\n- name: Ba\n",
        "people:\n  - name: An\n    roles: [Bí thư Huyện ủy, 'Chủ tịch']\n    chair: true\n  - Ba - Bí thư\n  - {name: Tư}\n",
        "locality:\n  province:\n     name: A\n     code: 06\n  name: B\ntitle: C\n",
        "source:\n  url: https://a.vn/b?c=d#e\n  path: 'a b.txt'   \n",
        "body: {name: Huyện ủy, kind: party,level: district}\nmeeting: { kind: a , session: 2 }  # họp\n",
        "topics: []\npeople: [ ]\nbody: {}\nmeeting: { }\n",
        "topics: [a, 'b', \"c\", [d, {e: f}], -1, 12:30, a#b, it's, https://a.vn/1]\n",
        "title: no\nlead: 1e3\nsection: 0o17\nid: 058\ndate: 2020-05-04\npublished: 2020-05-05 09:00:00+07:00\ndraft: ~\n",
        "title: -1\nlead: -6.5\nsection: .5\nid: +1\npath: /a/b\nyear: (2020)\nurl: _a\n",
        "title: 'a: b'\nlead: ''\nsection: 'it''s'\nid: ''''\nurl: 'a \"b\" # c'\n",
        "title: \"a: \\\"b\\\"\"\nlead: \"\"\nsection: \"\\u1ebf\\n\\t\\r\\\\\\/\"\nid: \"# a\" # b\n",
        "title: \"\\u0000\\u0085\\u2028\\uFFFE\"\nlead: \"  a  \"\nsection: '  a  '\n",
        "title: a :b\nlead: a - b, c; [d] {e} ?\nsection: a  b   \nid: a&b | c > d % e @ f ` g ! h * i\n",
        "title: “trích” – gạch\nlead: 漢 😀\nsection: e\u{301}\nid: \u{A0}a\u{A0}\nurl: （a）\u{FFFD}\n",
        "a: {b: ế, c: 😀, d: \"ế\", e: f}\n",
        "a:\n- b:\n- c: d\n- e:\n  - f\n  g:\nh:\n  - i:\n  - j: k\n",
        // Longer than a key may be, which a value may turn out to be.
        "a: {b: \(String(repeating: "ế ", count: 900))}\nc: \(String(repeating: "d ", count: 900))\n",
        "a:\n- \"\(String(repeating: "b ", count: 900))\"\n- [\(String(repeating: "c, ", count: 900))d]\n",
        "a-b_c1: 1\n_x: 2\nA: 3\n",
        "a: ...\nb: ..\nc: a ---\n",
        "a:\n  b:\n    c:\n      d:\n        - e:\n            f: g\n          h: i\n          j:\n          - k\n    l: m\nn: o\n",
    ]

    @Test("reads what people commonly write by itself, and as Yams does", arguments: common)
    func readsCommon(yaml: String) {
        #expect(YAMLComparison(of: yaml) == .equal)
    }

    /// What is more than the subset, is odd, or is no YAML.
    static let left: [String] = [
        "", "\n", "# a\n", "a", "- a\n", "{a: b}\n", "[a]\n", " a: b\n", "---\na: b\n", "a: b\n...\n",
        "a: b\n---\nc: d\n",
        "%YAML 1.2\n---\na: b\n", "\u{FEFF}a: b\n", "a: b\r\nc: d\r\n", "a:\tb\n", "a: b\t\n", "a:\n\tb: c\n",
        "a: b\u{85}c: d\n", "a: b\u{2028}c: d\n", "a: \u{2029}\n", "a: \u{FEFF}b\n", "a: \"\\uFEFFb\"\n",
        "a: \u{FFFE}\n",
        "a: \u{1B}\n", "a: \u{7F}\n", "a: \u{0}\n",
        "a: &x b\n", "a: *x\n", "a: !!str b\n", "a: ! b\n", "a: |\n  b\n", "a: >-\n  b\n", "? a\n: b\n", "<<: {a: b}\n",
        "a: @b\n", "a: `b`\n", "a: %b\n", "a: ,b\n", "a: ]\n", "a: }b\n", "a: #b\n  c\n", "a: - b\n", "a: -\n",
        "a: -b\n",
        "a: --- b\n", "a: ? b\n", "a: ?b\n", "a: :b\n", "a: : b\n", "a: b: c\n", "a: b:\n", "a: b:: c\n", "a: b:,c\n",
        "a: b\n  c\n", "a: b\n c: d\n", "a:\n  b\n", "a:\n  b: c\n d: e\n", "a:\n  b: c\n   d: e\n", "a: b\n- c\n",
        "a:\n  - b\n - c\n", "a:\n  - b\n   - c\n", "a:\n  - b\n    c\n", "a:\n  - b\n  c: d\n", "a:\n  -\n  - b\n",
        "a:\n  - \n    b: c\n", "a:\n  - - b\n", "a:\n- b\n  - c\n", "a:\n  -b\n",
        "a:b\n", "a :b\n", "a : b\n", "a b: c\n", "\"a\": b\n", "'a': b\n", "1: a\n", "ế: a\n", "a\n: b\n", ": a\n",
        "a: b\na: c\n", "a: {b: c, b: d}\n", "a:\n  - b: c\n    b: d\n",
        "a: 'b\n", "a: \"b\n", "a: 'b\n  c'\n", "a: \"b\\\n  c\"\n", "a: \"b\" c\n", "a: 'b'c\n", "a: \"b\"#c\n",
        "a: \"b\": c\n",
        "a: \"\\x41\"\n", "a: \"\\q\"\n", "a: \"\\ud83d\\ude00\"\n", "a: \"\\u12\"\n", "a: \"\\u12g4\"\n",
        "a: \"\\U0001F600\"\n",
        "a: \"\\u+041\"\n", "a: \"\\u０041\"\n",
        "a: [b\n", "a: [b,\n  c]\n", "a: [b, c,]\n", "a: [,]\n", "a: [b,, c]\n", "a: [b]]\n", "a: [b] c\n",
        "a: [b]#c\n",
        "a: [b}\n", "a: [b: c]\n", "a: [b:]\n", "a: [b #c]\n", "a: [b?c]\n", "a: [?b]\n", "a: [b[c]]\n", "a: [-]\n",
        "a: [- b]\n",
        "a: [\"b\" c]\n", "a: [\"b\":c]\n", "a: [b]: c\n", "a: [https://a.vn/b?c]\n",
        "a: {b}\n", "a: {b: }\n", "a: {b:}\n", "a: {b: , c: d}\n", "a: {b:c}\n", "a: {\"b\": c}\n", "a: {\"b\":c}\n",
        "a: {b: c,}\n", "a: {b: c d: e}\n", "a: {b: c}: d\n", "a: {b: c: d}\n", "a: {[b]: c}\n", "a: {? b: c}\n",
        "a: \(String(repeating: "[", count: 30))\(String(repeating: "]", count: 30))\n",
        "\(String(repeating: "a", count: 2000)): b\n",
        (0..<100).map { "a\($0): b\n" }.joined(),
        (0..<30).map { "\(String(repeating: " ", count: $0))a:\n" }.joined(),
    ]

    @Test("leaves to Yams what has another meaning, or none", arguments: left)
    func leaves(yaml: String) {
        #expect(YAMLSubsetParser.root(of: yaml) == nil)
    }
}
