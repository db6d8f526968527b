import BulletinModel
import FrontMatter
import Testing

struct DiagnosticsTests {
    /// What is written in a sidecar, and what is said about it.
    static let cases: [(yaml: String, diagnostics: [String])] = [
        ("titel: Tin", ["1:1: error: unknown key 'titel'; did you mean 'title'?"]),
        ("title: Tin\npeple: []\n", ["2:1: error: unknown key 'peple'; did you mean 'people'?"]),
        (
            "event: {start: 2020-05-04, strat: 1, part_of_dya: noon}",
            [
                "1:28: error: unknown key 'strat' in 'event'; did you mean 'start'?",
                "1:38: error: unknown key 'part_of_dya' in 'event'; did you mean 'part_of_day'?",
            ]
        ),
        (
            "body:\n  name: Đảng ủy\n  xyzzy: 1\n",
            ["3:3: error: unknown key 'xyzzy' in 'body'; the keys are name, kind, level"]
        ),
        (
            "period: tháng 5",
            ["1:9: error: 'period' is no date: 'tháng 5'; write 2020-05-04, 2020-05, 2020 or 2020-01/2020-09"]
        ),
        (
            "period: 2020-13",
            ["1:9: error: 'period' is no date: '2020-13'; write 2020-05-04, 2020-05, 2020 or 2020-01/2020-09"]
        ),
        (
            "date: [2020]",
            ["1:7: error: 'date' is no date: ''; write 2020-05-04, 2020-05, 2020 or 2020-01/2020-09"]
        ),
        (
            "published: 2020-05-05 25:00",
            [
                "1:12: error: 'published' is no date or time: '2020-05-05 25:00'; "
                    + "write 2020-05-05, or 2020-05-05T09:00:00+07:00 with the time in Vietnam"
            ]
        ),
        (
            "event: {start: 2020-05, end: 2020-02-30}",
            [
                "1:16: error: 'start' is no day: '2020-05'; write it as 2020-05-04",
                "1:30: error: 'end' is no day: '2020-02-30'; write it as 2020-05-04",
            ]
        ),
        ("event: {end: 2020-05-04}", ["1:8: error: 'event' lacks 'start'"]),
        (
            "event: {start: 2020-05-04, end: 2020-05-03}",
            ["1:8: error: 'event' ends on 2020-05-03, before it starts on 2020-05-04"]
        ),
        (
            "event: hôm qua",
            ["1:8: error: 'event' is no date: 'hôm qua'; write 2020-05-04, 2020-05, 2020 or 2020-01/2020-09"]
        ),
        ("event: 2020-05", ["1:8: error: 'event' is no day: '2020-05'; write it as 2020-05-04"]),
        (
            "event: [2020-05-04]",
            ["1:8: error: 'event' must hold keys and values; its keys are start, end, part_of_day, year_basis"]
        ),
        ("body: {name: A, level: distric}", ["1:24: error: 'level' cannot be 'distric'; did you mean 'district'?"]),
        (
            "date_basis: guess",
            ["1:13: error: 'date_basis' cannot be 'guess'; it is one of event, published, period, override"]
        ),
        ("people: Trần An", ["1:9: error: 'people' must be a list; write it as [a, b] or with one - a line"]),
        (
            "people:\n  - name: A\n    chair: maybe\n  - roles: [x]\n",
            ["3:12: error: 'chair' must be true or false", "4:5: error: 'people' lacks 'name'"]
        ),
        ("people:\n  - name: A\n    roles: [x, [y]]\n", ["3:16: error: 'roles' must be text"]),
        ("title: [a]", ["1:8: error: 'title' must be text"]),
        ("topics: [a, null]", ["1:13: error: 'topics' must be text"]),
        ("meeting: {ordinal: sáu}", ["1:20: error: 'ordinal' must be a whole number"]),
        (
            "figures: [{value: '5,5'}]",
            ["1:19: error: 'value' must be a number; write it as 1229.6, with a decimal point"]
        ),
        (
            "figures: [{value: .inf}]",
            ["1:19: error: 'value' must be a number; write it as 1229.6, with a decimal point"]
        ),
        ("draft: \"true\"", ["1:8: error: 'draft' must be true or false"]),
        ("id:", ["1:4: error: 'id' must be text"]),
        ("id: \"\"", ["1:5: error: 'id' must be a text of one line, without tabs"]),
        ("id: \"a\\tb\"", ["1:5: error: 'id' must be a text of one line, without tabs"]),
        ("schema: bantin/2", ["1:9: error: 'schema' cannot be 'bantin/2'; this program reads bantin/1"]),
        ("locality: {type: huyện}", ["1:11: error: 'locality' lacks 'code' or 'name'"]),
        ("provice: Bến Tre", ["1:1: error: unknown key 'provice'; did you mean 'province'?"]),
        ("year: 2016", ["1:7: note: 'year' is not taken from here: it follows from the date"]),
        ("archive: x", ["1:10: note: 'archive' is not taken from here: it follows from place and date"]),
        ("tags: [x]\ntopics: [y]", ["1:7: note: 'tags' is another name of 'topics', which counts"]),
        ("author: An\nbyline: Ba", ["1:9: note: 'author' is another name of 'byline', which counts"]),
        ("evidence: []", ["1:11: note: 'evidence' is made by the program and not taken from here"]),
        ("- a", ["1:1: error: there must be keys and values here; write one as title: …"]),
        ("title: Tin\ntitle: Khác\n", ["1:1: error: 'title' is written more than once"]),
        ("title: a: b", ["1:9: error: this is not YAML: mapping values are not allowed in this context"]),
        (
            "title: Tin\nlead: \"chưa đóng",
            ["2:17: error: this is not YAML: while scanning a quoted scalar, found unexpected end of stream"]
        ),
        ("title: *x", ["1:8: error: this is not YAML: found undefined alias"]),
        (
            "title: Tin\n--- \ntitle: Hai\n",
            ["2:1: error: this is not YAML: expected a single document in the stream, but found another document"]
        ),
        ("title: Tin\nlead: ế\u{1B}\n", ["2:8: error: this is not YAML: control characters are not allowed (U+1B)"]),
        ("{a: b}: c", ["1:1: error: unknown key ''; the keys are \(keys)"]),
    ]

    static let keys =
        "schema, id, source, title, title_as_printed, lead, section, published, event, period, date, date_basis, body, "
        + "meeting, locality, province, district, people, byline, author, figures, documents, places, topics, tags, "
        + "captions, removed, body_markdown, evidence, warnings, aliases, draft, year, archive"

    @Test("says what is wrong with a sidecar, and where", arguments: cases)
    func reportsSidecar(yaml: String, expected: [String]) {
        let (_, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics.map(\.description) == expected.map { "a.yaml:" + $0 })
    }

    @Test("counts the lines of front matter from the top of the file", arguments: cases)
    func reportsFrontMatter(yaml: String, expected: [String]) {
        // What ends a document inside YAML ends the front matter here.
        guard !yaml.contains("---") else { return }
        let (_, diagnostics) = MarkdownDocument.read(Array("---\n\(yaml)\n---\n\nBài\n".utf8), file: "a.md")
        for (diagnostic, expected) in zip(diagnostics, expected) where !expected.contains("quoted scalar") {
            let line = expected.prefix { $0 != ":" }
            #expect(diagnostic.description == "a.md:\((Int(line) ?? 0) + 1)" + expected.dropFirst(line.count))
        }
        #expect(diagnostics.count == expected.count)
    }

    @Test("reads the other keys in spite of one that is wrong")
    func readsOn() throws {
        let yaml = "title: Tin\nperiod: x\nlead: Tóm tắt\n"
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics.count == 1)
        #expect(fields?.title?.value == "Tin")
        #expect(fields?.lead?.value == "Tóm tắt")
        #expect(fields?.period == nil)
    }

    @Test("gives no file when the YAML or its bytes cannot be read")
    func givesUp() {
        #expect(MarkdownDocument.read(Array("---\na: b: c\n---\n".utf8), file: "a.md").0 == nil)
        let (fields, diagnostics) = MarkdownDocument.readSidecar(
            Array("title: a\nlead: ".utf8) + [0xC3, 0x28], file: "a.yaml")
        #expect(fields == nil)
        #expect(
            diagnostics.map(\.description)
                == ["a.yaml:2: error: byte 15 does not belong to UTF-8; save the file as UTF-8"])
    }

    @Test("refuses the article in the front matter, which stands below it")
    func refusesBodyInFrontMatter() {
        let (file, diagnostics) = MarkdownDocument.read(
            Array("---\nbody_markdown: a\n---\n\nb\n".utf8), file: "a.md")
        #expect(file?.body == "b")
        #expect(file?.fields.bodyMarkdown == nil)
        #expect(
            diagnostics.map(\.description)
                == ["a.md:2:16: error: 'body_markdown' has no place in front matter; write the article below it"])
    }

    @Test("refuses front matter without an end")
    func refusesUnclosed() {
        let (file, diagnostics) = MarkdownDocument.read(Array("---\ntitle: Tin\n\nBài\n".utf8), file: "a.md")
        #expect(file == nil)
        #expect(
            diagnostics.map(\.description)
                == ["a.md:1:1: error: the front matter has no end; close it with a line of ---"])
    }

    @Test("survives YAML that nests without end")
    func survivesNesting() {
        for piece in ["[", "{a: ", "- ", "? "] {
            let yaml = String(repeating: piece, count: 100_000)
            let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
            #expect(fields == nil)
            #expect(diagnostics.count == 1)
        }
    }

    @Test("refuses YAML that a few references make endless, and reads a few references", .timeLimit(.minutes(1)))
    func refusesEndlessReferences() {
        var yaml = "topics: &t0 [x]\n"
        for level in 1...9 {
            yaml += "a\(level): &t\(level) [\(Array(repeating: "*t\(level - 1)", count: 10).joined(separator: ","))]\n"
        }
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array((yaml + "? *t9\n: x\n").utf8), file: "a.yaml")
        #expect(fields == nil)
        #expect(
            diagnostics.map(\.description)
                == ["a.yaml:1:1: error: more than 10 references (*name) stand here; write the values out"])

        let few = "title: &a Tin\nlead: *a\nsection: *a\n"
        let read = MarkdownDocument.readSidecar(Array(few.utf8), file: "a.yaml")
        #expect(read.0?.section?.value == "Tin")
        #expect(read.1.isEmpty)

        let emphasis = "title: TT &VH\nbody_markdown: |\n  " + String(repeating: "một *hai*, ", count: 30) + "\n"
        #expect(MarkdownDocument.readSidecar(Array(emphasis.utf8), file: "a.yaml").1.isEmpty)
    }
}
