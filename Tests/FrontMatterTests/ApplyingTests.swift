import BulletinModel
import FrontMatter
import Testing

struct ApplyingTests {
    private func fields(_ yaml: String) throws -> BulletinFields {
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics.isEmpty)
        return try #require(fields)
    }

    private func record() throws -> Bulletin {
        let day = try #require(CalendarDay(year: 2020, month: 5, day: 4))
        var bulletin = Bulletin(
            id: "a", source: Source(path: "a.txt", sha256: "0", bytes: 1, encoding: "utf-8", mediaType: "text/plain"))
        bulletin.title = "Tin"
        bulletin.event = Event(start: day, end: day, yearBasis: .printed)
        bulletin.period = .month(2020, 4)
        bulletin.updateDate()
        bulletin.people = [Person(name: "Trần An"), Person(name: "Lê Ba")]
        bulletin.topics = ["x"]
        bulletin.evidence = [
            Evidence(field: "/title", start: 0, end: 3, rule: "first-line", confidence: 0.9),
            Evidence(field: "/title_as_printed", start: 0, end: 3, rule: "first-line", confidence: 0.9),
            Evidence(field: "/people/0", start: 9, end: 12, rule: "name", confidence: 0.9),
            Evidence(field: "/people/0/roles/0", start: 9, end: 12, rule: "name", confidence: 0.9),
        ]
        return bulletin
    }

    @Test("changes nothing when nothing is written")
    func changesNothing() throws {
        let bulletin = try record()
        #expect(bulletin.applying(BulletinFields()) == bulletin)
        #expect(try bulletin.applying(fields("draft: true\nschema: bantin/1")) == bulletin)
    }

    @Test("replaces whole keys and their evidence, and no others")
    func replacesWholeKeys() throws {
        let bulletin = try record()
        let changed = try bulletin.applying(fields("people: [{name: Ngô Tư}]\ntopics:"))
        #expect(changed.people == [Person(name: "Ngô Tư")])
        #expect(changed.topics == [])
        #expect(changed.title == bulletin.title)
        #expect(changed.event == bulletin.event)
        #expect(
            changed.evidence == bulletin.evidence.prefix(2) + [
                Evidence(field: "/people", start: 0, end: 0, rule: "override", confidence: 1),
                Evidence(field: "/topics", start: 0, end: 0, rule: "override", confidence: 1),
            ])
    }

    @Test("says where the text has what a person wrote, when it was found there")
    func keepsPlaces() throws {
        var bulletin = try record()
        bulletin.people = [
            Person(name: "Ngô Tư"), Person(name: "Lê An", roles: ["Bí thư", "Chủ tịch"], chair: true),
            Person(name: "Lê An"),
        ]
        bulletin.documents = [Citation(id: "05-CT/TW"), Citation(kind: "Luật Đất đai")]
        bulletin.figures = [Figure(span: "7 ha"), Figure(span: "8 ha")]
        func evidence(_ field: String, _ start: Int, _ rule: String = "people.name") -> Evidence {
            Evidence(
                field: field, start: start, end: start + 3, rule: rule, confidence: rule == "override" ? 1 : 0.9)
        }
        let found: KeyValuePairs = [
            "/people/0": 10, "/people/1": 20, "/people/1/roles/0": 30, "/people/1/roles/1": 40, "/people/1/chair": 50,
            "/people/2": 60, "/documents/0": 70, "/documents/1": 80, "/figures/0": 90, "/figures/1": 100,
        ]
        bulletin.evidence = found.map { evidence($0.key, $0.value) }
        let changed = try bulletin.applying(
            fields(
                """
                people: [{name: Trần Ba}, {name: Lê An, roles: [Chủ tịch], chair: true}]
                documents: [{kind: Luật Đất đai}]
                figures: [{span: 8 ha, value: 8}]
                """))
        let kept: KeyValuePairs = [
            "/people/1": 20, "/people/1/roles/0": 40, "/people/1/chair": 50, "/documents/0": 80, "/figures/0": 100,
        ]
        #expect(changed.evidence.filter { $0.end > 0 } == kept.map { evidence($0.key, $0.value, "override") })
        #expect(changed.evidence.filter { $0.end == 0 }.map(\.field) == ["/people", "/figures", "/documents"])
        // A second person's word goes by what the first one left.
        let again = try changed.applying(fields("people: [{name: Lê An, chair: false}]"))
        #expect(again.evidence.filter { $0.key == "people" && $0.end > 0 } == [evidence("/people/0", 20, "override")])
    }

    @Test("keeps the printed title beside a corrected one")
    func keepsPrintedTitle() throws {
        let bulletin = try record()
        #expect(try bulletin.applying(fields("title: Tin mới")).titleAsPrinted == "Tin")
        #expect(try bulletin.applying(fields("title: Tin")).titleAsPrinted == nil)
        #expect(try bulletin.applying(fields("title: Tin mới\ntitle_as_printed: TIN")).titleAsPrinted == "TIN")
        var repaired = bulletin
        repaired.titleAsPrinted = "Ti n"
        #expect(try repaired.applying(fields("title: Tin mới")).titleAsPrinted == "Ti n")
        #expect(try repaired.applying(fields("title: Ti n")).titleAsPrinted == nil)
    }

    @Test("the sorting date is a person's, or follows what a person changed")
    func updatesDate() throws {
        let bulletin = try record()
        let cases: [(yaml: String, date: String?, basis: DateBasis?)] = [
            ("title: Tin", "2020-05-04", .event),
            ("event: null", "2020-04", .period),
            ("event: null\nperiod: null", nil, nil),
            ("event: null\npublished: 2020-05-06T07:00+07:00", "2020-05-06", .published),
            ("event: {start: 2019-01-02}", "2019-01-02", .event),
            ("period: 2021", "2020-05-04", .event),
            ("date: 2018", "2018", .override),
            ("date: 2018\ndate_basis: period", "2018", .period),
            ("date: 2018\nevent: {start: 2019-01-02}", "2018", .override),
            ("date: null", nil, nil),
        ]
        for (yaml, date, basis) in cases {
            let changed = try bulletin.applying(fields(yaml))
            #expect(changed.date?.description == date, "\(yaml)")
            #expect(changed.dateBasis == basis, "\(yaml)")
        }
    }

    @Test("says where the text comes from without touching the facts of the file")
    func appliesSource() throws {
        let bulletin = try record()
        let changed = try bulletin.applying(
            fields("source: {path: b.txt, sha256: '1', bytes: 2, url: u, publisher: p, retrieved: 2020-05-04}"))
        var expected = bulletin.source
        (expected.url, expected.publisher, expected.retrieved) = ("u", "p", "2020-05-04")
        #expect(changed.source == expected)
        #expect(try changed.applying(fields("source: {url: v}")).source.publisher == nil)
        #expect(try changed.applying(fields("source:")).source == bulletin.source)
    }

    @Test("keeps further addresses beside the record's keys, and writes them again")
    func keepsAliases() throws {
        let bulletin = try record()
        let changed = try bulletin.applying(fields("aliases: [/a/, /b/]"))
        #expect(changed.aliases == ["/a/", "/b/"])
        #expect(changed.evidence == bulletin.evidence)
        #expect(changed.json() == bulletin.json())
        let (file, diagnostics) = MarkdownDocument.read(MarkdownDocument.write(changed), file: "a.md")
        #expect(diagnostics.isEmpty)
        #expect(file?.fields.aliases?.value == ["/a/", "/b/"])
    }

    @Test("sets the id and the article")
    func appliesConstants() throws {
        let changed = try record().applying(fields("id: khác\nbody_markdown: Bài"))
        #expect(changed.id == "khác")
        #expect(changed.bodyMarkdown == "Bài")
    }
}
