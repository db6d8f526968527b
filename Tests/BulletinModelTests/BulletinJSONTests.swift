import BulletinModel
import Foundation
import TestSupport
import Testing

struct BulletinJSONTests {
    private let source = Source(
        path: "a/b.txt", sha256: "00ff", bytes: 12, encoding: "utf-8", mediaType: "text/plain")

    @Test("an empty record has every key of the contract in its order, with null or an empty list")
    func writesEveryKey() {
        let expected = """
            {"schema":"bantin/1","id":"a/b","source":{"path":"a/b.txt","sha256":"00ff","bytes":12,"encoding":"utf-8",\
            "media_type":"text/plain","url":null,"publisher":null,"retrieved":null},"title":null,\
            "title_as_printed":null,"lead":null,"section":null,"published":null,"event":null,"period":null,"date":null,\
            "date_basis":null,"body":null,"meeting":null,"locality":null,"people":[],"byline":null,"figures":[],\
            "documents":[],"places":[],"topics":[],"captions":[],"removed":[],"body_markdown":"","evidence":[],\
            "warnings":[]}
            """
        #expect(String(decoding: Bulletin(id: "a/b", source: source).json(), as: UTF8.self) == expected)
    }

    @Test("a value whose members are not known has all its keys, with null or an empty list")
    func writesEveryMember() {
        var bulletin = Bulletin(id: "a", source: source)
        bulletin.event = Event(
            start: CalendarDay(unchecked: "2020-05-04"), end: CalendarDay(unchecked: "2020-05-05"), yearBasis: .period)
        bulletin.body = Body(name: "B")
        bulletin.meeting = Meeting()
        bulletin.locality = Locality(
            code: "058", era: .before2025, name: "L", type: "huyện", fullName: "Huyện L", basis: .title, confidence: 1)
        bulletin.people = [Person(name: "P")]
        bulletin.byline = Byline()
        bulletin.figures = [Figure()]
        bulletin.documents = [Citation()]
        bulletin.places = [Place(name: "N")]
        bulletin.warnings = [Warning(code: "c", message: "m")]
        let expected = """
            "event":{"start":"2020-05-04","end":"2020-05-05","part_of_day":null,"year_basis":"period"},"period":null,\
            "date":null,"date_basis":null,"body":{"name":"B","kind":null,"level":null},\
            "meeting":{"kind":null,"ordinal":null,"term":null,"session":null},\
            "locality":{"code":"058","era":"pre2025","name":"L","type":"huyện","full_name":"Huyện L","province":null,\
            "district":null,"now":[],"basis":"title","confidence":1},\
            "people":[{"name":"P","roles":[],"chair":false}],"byline":{"authors":[],"agency":null},\
            "figures":[{"indicator":null,"value":null,"unit":null,"value_base":null,"qualifier":null,"span":null,\
            "percent":null,"percent_of":null,"change_percent":null,"compared_with":null,"period":null,"kind":"actual"}],\
            "documents":[{"id":null,"kind":null,"issuer":null,"date":null}],\
            "places":[{"code":null,"name":"N","type":null}],"topics":[],"captions":[],"removed":[],"body_markdown":"",\
            "evidence":[],"warnings":[{"code":"c","message":"m","line":null}]}
            """
        #expect(String(decoding: bulletin.json(), as: UTF8.self).hasSuffix(expected))
    }

    @Test("a full record has every value")
    func writesEveryValue() {
        let day = CalendarDay(unchecked: "2020-05-04")
        var bulletin = Bulletin(id: "a", source: source)
        (bulletin.source.url, bulletin.source.publisher, bulletin.source.retrieved) = ("u", "p", "2024-01-02")
        (bulletin.title, bulletin.titleAsPrinted, bulletin.lead, bulletin.section) = ("T", "Tp", "L", "S")
        bulletin.published = Timestamp(day: day, secondOfDay: 32_400)
        bulletin.event = Event(start: day, end: day, partOfDay: .evening, yearBasis: .document)
        bulletin.period = .months(2020, 1, 4)
        (bulletin.date, bulletin.dateBasis) = (.year(2020), .override)
        bulletin.body = Body(name: "B", kind: .front, level: .commune)
        bulletin.meeting = Meeting(kind: "kỳ họp", ordinal: 6, term: "XII", session: 2)
        bulletin.locality = Locality(
            code: "1", era: .from2025, name: "N", type: "xã", fullName: "Xã N",
            province: Place(code: "2", name: "T", type: "tỉnh"), district: Place(name: "H"),
            now: [.init(code: "3", fullName: "Xã M", province: "Tỉnh T"), .init(code: "4", fullName: "Tỉnh U")],
            basis: .override, confidence: 0.95)
        bulletin.people = [Person(name: "P", roles: ["R", "Q"], chair: true)]
        bulletin.byline = Byline(authors: ["A"], agency: "G")
        bulletin.figures = [
            Figure(
                indicator: "I", value: 1229.6, unit: "tỷ đồng", valueBase: 1_229_600_000_000, qualifier: .over,
                span: "1229,6", percent: 41.68, percentOf: "NQ", changePercent: -6, comparedWith: "cùng kỳ",
                period: .month(2019, 5), kind: .target)
        ]
        bulletin.documents = [Citation(id: "05-CT/TW", kind: "Chỉ thị", issuer: "BCT", date: day)]
        bulletin.places = [Place(code: "5", name: "V", type: "phường")]
        bulletin.topics = ["t"]
        bulletin.captions = [RemovedText(text: "C", reason: "caption")]
        bulletin.removed = [RemovedText(text: "M", reason: "menu")]
        bulletin.bodyMarkdown = "Một\n\nHai"
        bulletin.evidence = [Evidence(field: "/title", start: 1, end: 2, rule: "r", confidence: 0.5)]
        bulletin.warnings = [Warning(code: "c", message: "m", line: 7)]
        let expected = """
            {"schema":"bantin/1","id":"a","source":{"path":"a/b.txt","sha256":"00ff","bytes":12,"encoding":"utf-8",\
            "media_type":"text/plain","url":"u","publisher":"p","retrieved":"2024-01-02"},"title":"T",\
            "title_as_printed":"Tp","lead":"L","section":"S","published":"2020-05-04T09:00:00+07:00",\
            "event":{"start":"2020-05-04","end":"2020-05-04","part_of_day":"evening","year_basis":"document"},\
            "period":"2020-01/2020-04","date":"2020","date_basis":"override",\
            "body":{"name":"B","kind":"front","level":"commune"},\
            "meeting":{"kind":"kỳ họp","ordinal":6,"term":"XII","session":2},\
            "locality":{"code":"1","era":"2025","name":"N","type":"xã","full_name":"Xã N",\
            "province":{"code":"2","name":"T","type":"tỉnh"},"district":{"code":null,"name":"H","type":null},\
            "now":[{"code":"3","full_name":"Xã M","province":"Tỉnh T"},\
            {"code":"4","full_name":"Tỉnh U","province":null}],"basis":"override","confidence":0.95},\
            "people":[{"name":"P","roles":["R","Q"],"chair":true}],"byline":{"authors":["A"],"agency":"G"},\
            "figures":[{"indicator":"I","value":1229.6,"unit":"tỷ đồng","value_base":1229600000000,"qualifier":"over",\
            "span":"1229,6","percent":41.68,"percent_of":"NQ","change_percent":-6,"compared_with":"cùng kỳ",\
            "period":"2019-05","kind":"target"}],\
            "documents":[{"id":"05-CT/TW","kind":"Chỉ thị","issuer":"BCT","date":"2020-05-04"}],\
            "places":[{"code":"5","name":"V","type":"phường"}],"topics":["t"],\
            "captions":[{"text":"C","reason":"caption"}],"removed":[{"text":"M","reason":"menu"}],\
            "body_markdown":"Một\\n\\nHai",\
            "evidence":[{"field":"/title","start":1,"end":2,"rule":"r","confidence":0.5}],\
            "warnings":[{"code":"c","message":"m","line":7}]}
            """
        #expect(String(decoding: bulletin.json(), as: UTF8.self) == expected)
    }

    @Test("any record is one line of JSON that another reader accepts")
    func writesOneLine() throws {
        for seed in UInt64(0)..<500 {
            var generator = SeededGenerator(seed: seed)
            let json = Bulletin.generated(using: &generator).json()
            #expect(!json.contains(UInt8(ascii: "\n")), "seed \(seed)")
            let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
            #expect(object?.count == 26, "seed \(seed)")
        }
    }
}
