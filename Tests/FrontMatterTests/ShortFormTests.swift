import BulletinModel
import FrontMatter
import Testing

struct ShortFormTests {
    private func fields(_ yaml: String) throws -> BulletinFields {
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics.isEmpty)
        return try #require(fields)
    }

    @Test(
        "reads dates of which only one can be meant",
        arguments: [
            ("2016-11-02", "2016-11-02"), ("2016-11", "2016-11"), ("2016", "2016"),
            ("2016-01/2016-09", "2016-01/2016-09"),
            ("2/11/2016", "2016-11-02"), ("02/11/2016", "2016-11-02"), ("29/2/2016", "2016-02-29"),
            ("3/2018", "2018-03"),
            ("2018-Q1", "2018-01/2018-03"), ("2018-Q4", "2018-10/2018-12"), ("2018-H1", "2018-01/2018-06"),
            ("2018-H2", "2018-07/2018-12"), ("2018-M9", "2018-01/2018-09"), ("2018-M1", "2018-01"),
            ("2016-11-02T08:00:00+07:00", "2016-11-02"), ("2016-11-02 23:30", "2016-11-02"),
            ("2016-11-02T17:00:00Z", "2016-11-03"), ("2016-12-31T18:00Z", "2017-01-01"),
            ("2016-03-01T01:00:00+09:00", "2016-02-29"), ("2016-11-02 08:00:00 +0700", "2016-11-02"),
        ])
    func readsDate(text: String, date: String) throws {
        #expect(try fields("date: \(text)").date?.value?.description == date)
        #expect(try fields("date: '\(text)'").date?.value?.description == date)
    }

    @Test(
        "refuses what is no date, or might be two",
        arguments: [
            "29/2/2015", "13/2018", "1/2/18", "2018-Q5", "2018-H3", "2018-M13", "2018-M0", "18-M9", "tháng 5",
            "5/2018/1",
            "2016-11-02T08", "2016-11-02T08:60", "2016-11-02T24:00", "2016-11-02T08:00+7", "2016-11-02T08:00+99:00",
            "//",
            "2016-02-30T08:00", "1/2/3/2018", "+1/2/2018", "0001-01-01T00:00+14:00", "2018-Q", "2018-",
        ])
    func refusesDate(text: String) {
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array("date: '\(text)'".utf8), file: "a.yaml")
        #expect(fields?.date == nil)
        #expect(diagnostics.count == 1)
    }

    @Test(
        "reads times of posting in Vietnam's time",
        arguments: [
            ("5/5/2020", "2020-05-05"), ("2020-05-05 9:05", "2020-05-05T09:05:00+07:00"),
            ("5/5/2020 09:05", "2020-05-05T09:05:00+07:00"), ("2020-05-05T02:05:07Z", "2020-05-05T09:05:07+07:00"),
            ("2020-05-05T02:05:07.250Z", "2020-05-05T09:05:07+07:00"),
            ("2020-05-04T21:05:00-05:00", "2020-05-05T09:05:00+07:00"),
        ])
    func readsTime(text: String, time: String) throws {
        #expect(try fields("published: \(text)").published?.value?.description == time)
    }

    @Test("reads an event from its day or days")
    func readsEvent() throws {
        let event = try #require(try fields("event: 2020-05-04").event?.value)
        #expect((event.start.description, event.end.description) == ("2020-05-04", "2020-05-04"))
        #expect(event.yearBasis == .printed)
        let days = try #require(try fields("event: 2020-05-04/2020-05-06").event?.value)
        #expect((days.start.description, days.end.description) == ("2020-05-04", "2020-05-06"))
    }

    @Test(
        "reads a person from one line",
        arguments: [
            ("Trần An", "Trần An", []), ("Trần An - Bí thư Huyện ủy", "Trần An", ["Bí thư Huyện ủy"]),
            ("Trần An – Bí thư Huyện ủy, Chủ tịch HĐND", "Trần An", ["Bí thư Huyện ủy", "Chủ tịch HĐND"]),
            ("  Trần An,  Chủ tịch ", "Trần An", ["Chủ tịch"]), ("Trần-An", "Trần-An", []), (",", ",", []),
        ])
    func readsPerson(text: String, name: String, roles: [String]) throws {
        #expect(try fields("people: ['\(text)']").people?.value == [Person(name: name, roles: roles)])
    }

    @Test(
        "reads a document from one line",
        arguments: [
            ("369-TB/HU", "369-TB/HU", nil), ("Chỉ thị số 05-CT/TW", "05-CT/TW", "Chỉ thị"),
            ("Nghị quyết 245/2020/NQ-HĐND ngày 31/3/2020", "245/2020/NQ-HĐND", "Nghị quyết"),
            ("Nghị quyết Trung ương 4 khóa XI", nil, "Nghị quyết Trung ương 4 khóa XI"),
            ("Công văn ngày 15/5/2016", nil, "Công văn ngày 15/5/2016"),
        ] as [(String, String?, String?)])
    func readsDocument(text: String, id: String?, kind: String?) throws {
        #expect(try fields("documents: ['\(text)']").documents?.value == [Citation(id: id, kind: kind)])
    }

    @Test("reads names where the contract has keys and values, and marks them as text")
    func readsNames() throws {
        let written = try fields(
            "body: Ban Thường vụ Huyện ủy\nmeeting: hội nghị\nbyline: Minh An\nplaces: [Nông Thượng]\nsource: https://a.vn/1"
        )
        #expect(written.body?.value == Body(name: "Ban Thường vụ Huyện ủy"))
        #expect(written.meeting?.value == Meeting(kind: "hội nghị"))
        #expect(written.byline?.value == Byline(authors: ["Minh An"]))
        #expect(written.places?.value == [Place(name: "Nông Thượng")])
        #expect(written.source?.value?.url == "https://a.vn/1")
        #expect([written.body?.isText, written.byline?.isText, written.places?.isText] == [true, true, true])
        #expect(try fields("body: {name: A}").body?.isText == false)
        #expect(try fields("people: [{name: A}]").people?.isText == false)
        #expect(try fields("byline: [An, Ba]").byline?.value == Byline(authors: ["An", "Ba"]))
        #expect(try fields("source: raw/1.txt").source?.value?.path == "raw/1.txt")
        #expect(try fields("source: raw/1.txt").source?.value?.url == nil)
    }

    @Test("takes tags for topics and an author for the byline")
    func readsSynonyms() throws {
        #expect(try fields("tags: [giáo dục]").topics?.value == ["giáo dục"])
        #expect(try fields("author: Minh An").byline?.value == Byline(authors: ["Minh An"]))
        #expect(try fields("author: [An, Ba]").byline?.value == Byline(authors: ["An", "Ba"]))
    }

    @Test(
        "a synonym beside the key itself does not count, wherever it stands",
        arguments: ["tags: [x]\ntopics: [y]", "topics: [y]\ntags: [x]"])
    func preferesKey(yaml: String) {
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(fields?.topics?.value == ["y"])
        #expect(diagnostics.map(\.severity) == [.note])
    }

    @Test("a locality that is only named is left for the gazetteer")
    func readsReferences() throws {
        let written = try fields("locality: Châu Thành\nprovince: Bến Tre\ndistrict: x")
        #expect(written.localityName?.value == PlaceReference(name: "Châu Thành"))
        #expect(written.locality == nil)
        #expect((written.province?.value, written.district?.value) == ("Bến Tre", "x"))
        #expect(try fields("locality: 058").localityName?.value == PlaceReference(name: "058"))
        #expect(
            try fields("locality: {code: 058, era: pre2025}").localityName?.value
                == PlaceReference(name: "058", era: .before2025))
        #expect(
            try fields("locality: {name: Châu Thành, type: huyện, province: {name: Bến Tre}}").localityName?.value
                == PlaceReference(name: "huyện Châu Thành", province: "Bến Tre"))
        #expect(
            try fields("locality: {name: A, district: B, province: {code: 83, name: C}}").localityName?.value
                == PlaceReference(name: "A", district: "B", province: "83"))
        let full = try fields(
            "locality: {code: 058, era: pre2025, name: Bắc Kạn, type: thành phố, full_name: Thành phố Bắc Kạn}")
        #expect(full.localityName == nil)
        #expect(full.locality?.value?.code == "058")
        #expect(try fields("locality:").locality?.value == .some(nil))
    }
}
