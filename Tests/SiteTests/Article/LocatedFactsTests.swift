import BulletinModel
import MarkdownRendering
import TestSupport
import Testing

@testable import Site

struct LocatedFactsTests {
    /// A record of a source, with evidence for words of it: the first place behind what came before.
    private func record(
        _ source: String, article: [String], _ facts: [(field: String, words: String)]
    ) -> Bulletin {
        var bulletin = SampleBulletins.plain("x")
        bulletin.bodyMarkdown = LiteralMarkdown.paragraphs(article)
        let scalars = Array(source.unicodeScalars)
        bulletin.evidence = facts.compactMap { fact in
            let words = Array(fact.words.unicodeScalars)
            guard let start = scalars.indices.first(where: { scalars[$0...].starts(with: words) }) else { return nil }
            return Evidence(
                field: fact.field, start: start, end: start + words.count, rule: "test", confidence: 0.9)
        }
        #expect(bulletin.evidence.count == facts.count)
        return bulletin
    }

    private func sentences(of bulletin: Bulletin) -> [String?] {
        let article = ArticleText(html: CommonMark.html(bulletin.bodyMarkdown))
        return LocatedFacts(bulletin, article).places.map { place in
            guard case .sentence(let index) = place else { return place.map { "\($0)" } }
            let sentence = article.sentences[index]
            return String(decoding: article.html[sentence.start..<sentence.end], as: UTF8.self)
        }
    }

    @Test func `finds the sentences of names and numbers, whatever was left out between them`() {
        let article = [
            "Sáng ngày 4/5, huyện họp. Ông Lưu Văn Mẫu chủ trì.", "Thu đạt 1,7 tỷ đồng. Chi đạt 2,5 tỷ đồng.",
            "Ông Lưu Văn Mẫu kết luận tại xã Nam Sơn.",
        ]
        let source =
            "Trang chủ\n\nTiêu đề\n\n" + article[0] + "\n\n[ảnh]\n\n" + article[1] + "\n\n\n" + article[2]
            + "\nXem thêm"
        var bulletin = record(
            source, article: article,
            [
                ("/title", "Tiêu đề"), ("/event", "Sáng ngày 4/5"), ("/people/0", "Lưu Văn Mẫu"),
                ("/figures/0", "1,7 tỷ đồng"), ("/figures/1", "2,5 tỷ đồng"), ("/places/0", "xã Nam Sơn"),
                ("/topics/0", "Chi đạt"),
            ])
        bulletin.event = EDTF("2020-05-04").map { Event(start: $0.firstDay, end: $0.firstDay, yearBasis: .printed) }
        bulletin.people = [Person(name: "Lưu Văn Mẫu")]
        bulletin.figures = [Figure(span: "1,7 tỷ đồng"), Figure(span: "2,5 tỷ đồng")]
        bulletin.places = [Place(name: "Nam Sơn", type: "xã")]
        bulletin.topics = ["ngân sách"]
        #expect(
            sentences(of: bulletin) == [
                "title", "Sáng ngày 4/5, huyện họp.", "Ông Lưu Văn Mẫu chủ trì.", "Thu đạt 1,7 tỷ đồng.",
                "Chi đạt 2,5 tỷ đồng.", "Ông Lưu Văn Mẫu kết luận tại xã Nam Sơn.", "Chi đạt 2,5 tỷ đồng.",
            ])
    }

    @Test func `finds them in a source whose marks are scalars of their own`() {
        let article = ["Ông Lưu Văn Mẫu họp tại Hà Nội.", "Thu đạt 316,7 tỷ đồng."]
        var bulletin = record(
            "Đầu đề có nhiều chữ\n" + article[0] + String(repeating: " ", count: 9) + "\n" + article[1],
            article: article,
            [("/people/0", "Lưu Văn Mẫu"), ("/figures/0", "316,7 tỷ đồng")])
        bulletin.people = [Person(name: "Lưu Văn Mẫu")]
        bulletin.figures = [Figure(span: "316,7 tỷ đồng")]
        #expect(sentences(of: bulletin) == article)
    }

    @Test func `says nothing of a place where nothing is clear`() {
        var bulletin = record(
            "Chủ đề. Một câu.", article: ["Bài của người khác. Viết lại hết."], [("/topics/0", "Chủ đề")])
        bulletin.topics = ["chủ đề"]
        #expect(sentences(of: bulletin) == [nil])
    }

    @Test(
        "takes any numbers for offsets",
        arguments: [
            (-5, 3), (0, 0), (7, 2), (0, .max), (.max - 1, .max), (.min, .max), (5, 1 << 40),
        ])
    func survives(start: Int, end: Int) {
        var bulletin = SampleBulletins.full()
        bulletin.evidence = ["/people/0", "/figures/0", "/people/7/roles/99", "/figures/-1", "/people/x", "", "/"].map {
            Evidence(field: $0, start: start, end: end, rule: "x", confidence: .nan)
        }
        let article = ArticleText(html: CommonMark.html(bulletin.bodyMarkdown))
        #expect(LocatedFacts(bulletin, article).places.count == bulletin.evidence.count)
    }

    @Test func `reads every pointer of a record`() {
        let fields: [String: FactField?] = [
            "/title": .title, "/people": .people, "/people/3": .person(3), "/people/3/roles/12": .role(3, 12),
            "/people/0/chair": .chair(0), "/byline/authors/1": .author(1), "/byline/agency": .agency,
            "/figures/20": .figure(20), "/documents/0": .document(0), "/places/1": .place(1), "/topics/2": .topic(2),
            "/captions/0": .caption(0), "/locality": .locality, "/meeting": .meeting, "/body": .body,
            "/published": .published, "/section": .section, "/lead": .lead, "/event": .event, "/period": .period,
            "/date": nil, "/title/0": nil, "/figures/": .figures, "figures": nil, "/people/99999999999999999999": nil,
        ]
        for (pointer, field) in fields { #expect(FactField(pointer: pointer) == field, "\(pointer)") }
    }
}
