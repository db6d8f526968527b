import BulletinModel
import Review
import TestSupport
import Testing

struct ExplanationTests {
    /// Evidence by the first and last word that it covers; the words are looked up in the text.
    private func explanation(
        _ text: String, _ evidence: [(field: String, words: String, confidence: Double)]
    ) throws -> Explanation {
        let scalars = Array(text.unicodeScalars)
        var bulletin = SampleBulletins.full()
        bulletin.warnings = []
        bulletin.evidence = try evidence.map { field, words, confidence in
            let range = try #require(scalars.firstRange(of: Array(words.unicodeScalars)), "\(words)")
            return Evidence(
                field: field, start: range.lowerBound, end: range.upperBound, rule: "r", confidence: confidence)
        }
        return Explanation(bulletin, text: scalars)
    }

    static let marked:
        [(text: String, evidence: [(field: String, words: String, confidence: Double)], lines: [String])] = [
            ("Một hai ba", [], ["1 Một hai ba"]),
            ("Một hai ba", [("/title", "hai", 0.9)], ["1 Một [1|hai] ba"]),
            ("Một hai ba", [("/title", "Một hai ba", 0.9)], ["1 [1|Một hai ba]"]),
            ("Một hai ba", [("/title", "hai", 0.69)], ["1 Một [1?|hai] ba"]),
            ("Một hai ba", [("/title", "hai", 0.9), ("/event", "hai", 0.2)], ["1 Một [1|hai] ba"]),
            ("Một hai ba", [("/title", "Một", 0.9), ("/event", "ba", 0.9)], ["1 [1|Một] hai [2|ba]"]),
            // One in the other, with a common beginning, with a common end, side by side.
            ("Một hai ba", [("/title", "Một hai ba", 0.9), ("/event", "hai", 0.9)], ["1 [1|Một [2|hai] ba]"]),
            ("Một hai ba", [("/title", "Một hai", 0.9), ("/event", "Một", 0.9)], ["1 [1|[2|Một] hai] ba"]),
            ("Một hai ba", [("/title", "hai ba", 0.9), ("/event", "ba", 0.9)], ["1 Một [1|hai [2|ba]]"]),
            ("Mộthai ba", [("/title", "Một", 0.9), ("/event", "hai", 0.9)], ["1 [1|Một][2|hai] ba"]),
            // Crossing.
            ("Một hai ba", [("/title", "Một hai", 0.9), ("/event", "hai ba", 0.5)], ["1 [1|Một [2?|hai|1] ba]"]),
            (
                "a b c d", [("/title", "a b c", 0.9), ("/event", "b c d", 0.9), ("/body", "c", 0.9)],
                ["1 [1|a [2|b [3|c]|1] d]"]
            ),
            // Lines.
            ("Một\nhai\r\nba\rbốn", [("/title", "ba", 0.9)], ["1 Một", "2 hai", "3 [1|ba]", "4 bốn"]),
            ("Một\nhai ba\n", [("/title", "Một\nhai", 0.9)], ["1 [1|Một", "2 hai] ba", "3 "]),
            ("Một\r\nhai", [("/title", "Một\r\nhai", 0.9)], ["1 [1|Một", "2 hai]"]),
            ("", [], ["1 "]),
            // What would steer the terminal.
            ("a\u{1B}[31m\tb\u{202E}c", [("/title", "b\u{202E}", 0.9)], ["1 a\\u{1B}[31m [1|b\\u{202E}]c"]),
        ]

    @Test("marks every fact in place, however facts overlap", arguments: marked.indices)
    func marksText(index: Int) throws {
        let (text, evidence, expected) = Self.marked[index]
        let lines = try explanation(text, evidence).terminalLines(isColored: false)
        #expect(Array(lines.prefix { !$0.isEmpty }) == expected)
    }

    @Test("lists the facts in the order of the text, those without a place last")
    func listsFacts() throws {
        let explanation = try explanation(
            "Tin: Lưu Văn Mẫu\ndự họp",
            [("/event", "dự", 0.5), ("/people/0", "Lưu Văn Mẫu", 0.93), ("/title", "Tin", 1)])
        var bulletin = explanation.bulletin
        bulletin.evidence.append(
            Evidence(field: "/topics", start: 0, end: 0, rule: "override", confidence: 1))
        bulletin.evidence.append(Evidence(field: "/nowhere", start: 3, end: 99, rule: "r", confidence: -1))
        let lines = Explanation(bulletin, text: explanation.text).terminalLines(isColored: false)
        #expect(
            lines.drop { !$0.isEmpty }.dropFirst().map { String($0) } == [
                "[1]  1:1  1.00  r         /title     BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ",
                "[2]  1:6  0.93  r         /people/0  name: Lưu Văn Mẫu, roles: [Bí thư Huyện ủy; Chủ tịch HĐND huyện], chair: true",
                "[3]  2:1  0.50  r         /event     start: 2020-05-04, end: 2020-05-04, part_of_day: morning, year_basis: published",
                "          1.00  override  /topics    thu ngân sách",
                "          0.00  r         /nowhere   nothing",
            ])
    }

    @Test("says which line of which file a person wrote a fact in")
    func saysWhoWrote() throws {
        var bulletin = try explanation("Tin\ndự họp", [("/event", "dự", 0.5)]).bulletin
        bulletin.evidence += ["/title", "/topics"].map {
            Evidence(field: $0, start: 0, end: 0, rule: Evidence.overrideRule, confidence: 1)
        }
        let written = ["title": WrittenPlace(file: "seeds/<a>.yaml", line: 12, column: 8)]
        let explanation = Explanation(bulletin, text: Array("Tin\ndự họp".unicodeScalars), written: written)
        let lines = explanation.terminalLines(isColored: false).drop { !$0.isEmpty }.dropFirst()
        #expect(
            Array(lines) == [
                "[1]  2:1  0.50  r         /event   start: 2020-05-04, end: 2020-05-04, part_of_day: morning, year_basis: published",
                "          1.00  override  /topics  thu ngân sách",
                "  seeds/<a>.yaml:12:8  1.00  override  /title  BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ",
            ])
        let json = try JSONValue(parsing: explanation.json())
        #expect(json[pointer: "/facts/1/written_in"] == .string("seeds/<a>.yaml"))
        #expect(json[pointer: "/facts/1/written_line"] == .number("12"))
        #expect(json[pointer: "/facts/1/written_column"] == .number("8"))
        #expect(json[pointer: "/facts/2/written_in"] == .null)
        #expect(explanation.html(title: "a").contains("<td>seeds/&lt;a&gt;.yaml:12:8</td>"))
    }

    @Test("says what is not known, and what looks wrong")
    func saysWhatIsMissing() {
        var bulletin = SampleBulletins.plain("a", date: nil, locality: nil)
        bulletin.warnings = [Warning(code: "title.repaired", message: "blanks\u{7}", line: 2)]
        let lines = Explanation(bulletin, text: []).terminalLines(isColored: false)
        #expect(
            lines.suffix(4) == [
                "", "nothing known: published, event, period, date, body, locality, byline", "",
                "line 2: blanks\\u{7} (title.repaired)",
            ])
    }

    @Test("in colour, every line ends in the colours that it began with")
    func colors() throws {
        let colored = try explanation("Một\nhai ba", [("/title", "Một\nhai", 0.9), ("/event", "ba", 0.5)])
            .terminalLines(isColored: true)
        #expect(colored[0] == "\u{1B}[2m1\u{1B}[0m \u{1B}[1;4;33mMột\u{1B}[0m")
        #expect(
            colored[1]
                == "\u{1B}[2m2\u{1B}[0m \u{1B}[1;4;33mhai\u{1B}[0m\u{1B}[2m[1]\u{1B}[0m \u{1B}[4;36mba\u{1B}[0m\u{1B}[2m[2?]\u{1B}[0m"
        )
        #expect(colored.allSatisfy { !$0.contains("\u{1B}") || $0.hasSuffix("\u{1B}[0m") || $0.hasPrefix("\u{1B}[2m") })
    }

    @Test("as JSON: the record, and each fact with its value, its words and both its places")
    func writesJSON() throws {
        let explanation = try explanation(
            "Tin\nLưu Văn Mẫu dự", [("/people/0", "Lưu Văn Mẫu", 0.9), ("/x", "dự", 0.5)])
        let json = try JSONValue(parsing: explanation.json())
        #expect(json[pointer: "/record/schema"] == .string("bantin/1"))
        #expect(json[pointer: "/facts/0/field"] == .string("/people/0"))
        #expect(json[pointer: "/facts/0/value/chair"] == .bool(true))
        #expect(json[pointer: "/facts/0/text"] == .string("Lưu Văn Mẫu"))
        let numbers = ["start", "end", "line", "column", "end_line", "end_column"].map {
            json[pointer: "/facts/0/\($0)"]
        }
        #expect(numbers == ["4", "15", "2", "1", "2", "12"].map { .number($0) })
        #expect(json[pointer: "/facts/1/value"] == .null)
        #expect(json[pointer: "/facts/2"] == nil)
    }

    @Test("as HTML: one page without scripts or addresses, on which nothing of the text is markup")
    func writesHTML() throws {
        let explanation = try explanation(
            "<script>a</script> & \"b\" 'c'\u{7}\nhai ba", [("/title", "a</script>", 0.9), ("/event", "hai", 0.5)])
        let page = explanation.html(title: "<a>.txt")
        #expect(page.contains("<li>&lt;script&gt;<mark class=\"headline\">a&lt;/script&gt;</mark>"))
        #expect(page.contains("&amp; &quot;b&quot; &#39;c&#39;\u{FFFD}</li>"))
        #expect(
            page.contains(
                "<mark class=\"date doubtful\">hai</mark><sup><a id=\"mark-2\" href=\"#fact-2\">2</a></sup> ba"))
        #expect(page.contains("<title>&lt;a&gt;.txt</title>"))
        for number in 1...2 { #expect(page.contains("<tr id=\"fact-\(number)\">")) }
        #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
        #expect(page.contains("default-src 'none'"))
    }

    @Test("nothing of the text is lost or changed by its marks, wherever they lie")
    func losesNothing() {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            let text = Array(NastyText.string(length: 30, using: &generator).unicodeScalars)
            var bulletin = SampleBulletins.plain("a")
            bulletin.evidence = (0..<Int.random(in: 0..<12, using: &generator)).map { index in
                let bounds = [0, 1].map { _ in Int.random(in: 0...text.count, using: &generator) }.sorted()
                return Evidence(
                    field: "/people/\(index)", start: bounds[0], end: bounds[1], rule: "r", confidence: 0.9)
            }
            let explanation = Explanation(bulletin, text: text)
            let bare = Explanation(SampleBulletins.plain("a"), text: text)
            let colored = explanation.terminalLines(isColored: true).joined(separator: "\n")
            let lineCount = bare.terminalLines(isColored: false).prefix { !$0.isEmpty }.count
            let found = withoutMarks(colored).split(separator: "\n", omittingEmptySubsequences: false).prefix(lineCount)
            #expect(
                found.map(String.init) == bare.terminalLines(isColored: false).prefix(lineCount).map { $0 },
                "seed \(seed)")
        }
    }

    /// Drops styles, and the numbers in brackets that stand dimmed behind a mark.
    private func withoutMarks(_ text: String) -> String {
        var result = ""
        for (index, piece) in text.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard index > 0, let end = piece.firstIndex(of: "m") else {
                result.unicodeScalars.append(contentsOf: piece)
                continue
            }
            let rest = piece[piece.index(after: end)...]
            let isNumber = String(piece[...end]) == "[2m" && rest.first == "[" && rest.last == "]"
            if !isNumber { result.unicodeScalars.append(contentsOf: rest) }
        }
        return result
    }
}
