import BulletinModel
import FrontMatter
import Testing

struct MarkdownDocumentTests {
    @Test("writes a record as a person would like to read it")
    func writesReadableFrontMatter() throws {
        let day = try #require(CalendarDay(year: 2020, month: 5, day: 4))
        var bulletin = Bulletin(
            id: "2020/giao-ban",
            source: Source(
                path: "2020/giao-ban.txt", sha256: "0ab1", bytes: 9151, encoding: "utf-8", mediaType: "text/plain",
                url: "https://example.org/tin/1"))
        bulletin.title = "Ban Thường vụ Huyện ủy: Đánh giá kết quả công tác tháng 4"
        bulletin.section = "Chính trị"
        bulletin.published = Timestamp(day: day, secondOfDay: 32_400)
        bulletin.event = Event(start: day, end: day, partOfDay: .morning, yearBasis: .published)
        bulletin.period = .months(2020, 1, 4)
        bulletin.updateDate()
        bulletin.body = Body(name: "Ban Thường vụ Huyện ủy", kind: .party, level: .district)
        bulletin.locality = Locality(
            code: "058", era: .before2025, name: "Hà Xuyên", type: "huyện", fullName: "Huyện Hà Xuyên",
            province: Place(code: "06", name: "Hà An"), now: [.init(code: "01840", fullName: "Xã Hà Xuyên")],
            basis: .byline, confidence: 0.8)
        bulletin.people = [
            Person(name: "Trần An", roles: ["Bí thư Huyện ủy", "Chủ tịch HĐND, huyện"], chair: true),
            Person(name: "Lê Ba"),
        ]
        bulletin.byline = Byline(authors: ["Minh An"])
        bulletin.figures = [Figure(indicator: "thu ngân sách", value: 1229.6, unit: "tỷ đồng")]
        bulletin.documents = [Citation(id: "05-CT/TW", date: day)]
        bulletin.topics = ["ngân sách", "no"]
        bulletin.removed = [RemovedText(text: "Lượt xem: 77", reason: "counter")]
        bulletin.bodyMarkdown = "Ngày 4/5, …\n\n\\- Một là, …"
        let expected = """
            ---
            schema: bantin/1
            id: "2020/giao-ban"
            source:
              path: "2020/giao-ban.txt"
              sha256: "0ab1"
              bytes: 9151
              encoding: utf-8
              media_type: text/plain
              url: "https://example.org/tin/1"
            title: "Ban Thường vụ Huyện ủy: Đánh giá kết quả công tác tháng 4"
            section: Chính trị
            published: "2020-05-04T09:00:00+07:00"
            event: {start: "2020-05-04", end: "2020-05-04", part_of_day: morning, year_basis: published}
            period: "2020-01/2020-04"
            date: "2020-05-04"
            date_basis: event
            body: {name: Ban Thường vụ Huyện ủy, kind: party, level: district}
            locality:
              code: "058"
              era: pre2025
              name: Hà Xuyên
              type: huyện
              full_name: Huyện Hà Xuyên
              province: {code: "06", name: Hà An}
              now:
                - {code: "01840", full_name: Xã Hà Xuyên}
              basis: byline
              confidence: 0.8
            people:
              - name: Trần An
                roles: [Bí thư Huyện ủy, "Chủ tịch HĐND, huyện"]
                chair: true
              - name: Lê Ba
            byline: {authors: [Minh An]}
            figures:
              - {indicator: thu ngân sách, value: 1229.6, unit: tỷ đồng, kind: actual}
            documents:
              - {id: "05-CT/TW", date: "2020-05-04"}
            topics: [ngân sách, "no"]
            removed:
              - {text: "Lượt xem: 77", reason: counter}
            ---

            Ngày 4/5, …

            \\- Một là, …

            """
        #expect(String(decoding: MarkdownDocument.write(bulletin), as: UTF8.self) == expected)
    }

    @Test(
        "writes numbers that YAML 1.1, which wants a point before an exponent, reads as numbers",
        arguments: [
            (0, "0"), (-6, "-6"), (1229.6, "1229.6"), (1_229_600_000_000, "1229600000000"), (1e-7, "1.0e-07"),
            (1.5e-9, "1.5e-09"), (1e22, "1.0e+22"), (0.1, "0.1"),
        ])
    func writesNumbers(value: Double, text: String) {
        var bulletin = Bulletin(
            id: "a", source: Source(path: "a.txt", sha256: "0", bytes: 1, encoding: "utf-8", mediaType: "text/plain"))
        bulletin.figures = [Figure(value: value), Figure(value: .nan)]
        let written = String(decoding: MarkdownDocument.write(bulletin), as: UTF8.self)
        #expect(written.contains("figures:\n  - {value: \(text), kind: actual}\n  - {kind: actual}\n"))
    }

    /// Files and what they are cut into: the title, the body, the line that it begins on.
    static let files: [(text: String, title: String?, body: String, line: Int)] = [
        ("", nil, "", 1),
        ("Bài\n", nil, "Bài\n", 1),
        ("\n---\ntitle: Tin\n---\n", nil, "\n---\ntitle: Tin\n---\n", 1),
        ("---x\n", nil, "---x\n", 1),
        ("---\n---\n", nil, "", 3),
        ("---\n---", nil, "", 3),
        ("---\n# chú thích\n---\nBài", nil, "Bài", 4),
        ("---\ntitle: Tin\n---\nBài\n", "Tin", "Bài", 4),
        ("---\ntitle: Tin\n---\n\nBài\n", "Tin", "Bài", 5),
        ("---\ntitle: Tin\n---\n\n\nBài\n\n", "Tin", "\nBài\n", 5),
        ("---  \ntitle: Tin\n...\t\n\nBài\n---\nHết", "Tin", "Bài\n---\nHết", 5),
        ("---\r\ntitle: Tin\r\n---\r\n\r\nBài\r\nHai\r\n", "Tin", "Bài\r\nHai", 5),
        ("\u{FEFF}---\ntitle: Tin\n---\n\nBài\n", "Tin", "Bài", 5),
        ("\u{FEFF}Bài\n", nil, "Bài\n", 1),
        ("---\ntitle: |\n  Tin\n  ---\n---\n\nBài\n", "Tin\n---\n", "Bài", 7),
    ]

    @Test("cuts a file into front matter and body", arguments: files)
    func cutsFiles(text: String, title: String?, body: String, line: Int) throws {
        let (file, diagnostics) = MarkdownDocument.read(Array(text.utf8), file: "a.md")
        #expect(diagnostics.isEmpty)
        let found = try #require(file)
        #expect(found.fields.title?.value == title)
        #expect(Array(found.body.utf8) == Array(body.utf8))
        #expect(found.bodyLine == line)
    }

    @Test("tells a key that was not written from one that is empty")
    func tellsWrittenFromMissing() throws {
        let yaml = "title:\nlead: ~\nsection: \"\"\npeople: null\ntopics: []\nbyline: 'null'\n"
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics.isEmpty)
        let found = try #require(fields)
        #expect(found.title == Written(nil, at: TextPlace(line: 1, column: 7)))
        #expect(found.lead == Written(nil, at: TextPlace(line: 2, column: 7)))
        #expect(found.section == Written("", at: TextPlace(line: 3, column: 10)))
        #expect(found.people == Written([], at: TextPlace(line: 4, column: 9)))
        #expect(found.topics == Written([], at: TextPlace(line: 5, column: 9)))
        #expect(found.byline?.value == Byline(authors: ["null"]))
        #expect(found.titleAsPrinted == nil)
    }

    @Test("takes text as it is written, whatever YAML would make of it")
    func readsText() throws {
        let yaml = "title: 058\nlead: yes\nsection: 2020-05-04\nid: 1e3\ntopics: [12:30, no, 0x1F]\n"
        let fields = try #require(MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml").0)
        #expect(fields.title?.value == "058")
        #expect(fields.lead?.value == "yes")
        #expect(fields.section?.value == "2020-05-04")
        #expect(fields.id?.value == "1e3")
        #expect(fields.topics?.value == ["12:30", "no", "0x1F"])
    }

    @Test("fills in what a person leaves out")
    func fillsIn() throws {
        let yaml = """
            event: {start: 2020-05-04}
            locality: {code: 058, era: pre2025, name: A, type: huyện, full_name: Huyện A}
            people: [{name: B}]
            figures: [{value: 5}]
            captions: [{text: C}]
            source: {url: "https://example.org/"}
            aliases: [/cu/]
            draft: yes
            body_markdown: |
              Một

              Hai
            """
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics.isEmpty)
        let found = try #require(fields)
        let day = try #require(CalendarDay(year: 2020, month: 5, day: 4))
        #expect(found.event?.value == Event(start: day, end: day, yearBasis: .printed))
        #expect(
            found.locality?.value
                == Locality(
                    code: "058", era: .before2025, name: "A", type: "huyện", fullName: "Huyện A", basis: .override,
                    confidence: 1))
        #expect(found.people?.value == [Person(name: "B")])
        #expect(found.figures?.value == [Figure(value: 5)])
        #expect(found.captions?.value == [RemovedText(text: "C", reason: "override")])
        #expect(found.source?.value?.url == "https://example.org/")
        #expect(found.aliases?.value == ["/cu/"])
        #expect(found.draft?.value == true)
        #expect(found.bodyMarkdown?.value == "Một\n\nHai")
    }
}
