import MarkdownRendering
import Testing

@testable import Site

struct ArticleTextTests {
    private func sentences(_ markdown: String) -> [String] {
        let article = ArticleText(html: CommonMark.html(markdown))
        return article.sentences.map { String(decoding: article.html[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test(
        "cuts an article into sentences",
        arguments: [
            ("Một. Hai! Ba? Bốn", ["Một.", "Hai!", "Ba?", "Bốn"]),
            ("Tại TP. Bắc Kạn, ThS. An nói. Xong.", ["Tại TP. Bắc Kạn, ThS. An nói.", "Xong."]),
            ("Đạt 1.229,6 tỷ đồng. 12 xã đạt.", ["Đạt 1.229,6 tỷ đồng.", "12 xã đạt."]),
            ("Ông nói “Được.” Mọi người… đồng ý.", ["Ông nói “Được.”", "Mọi người… đồng ý."]),
            ("Nói \"Được.\" Rồi thôi.", ["Nói &quot;Được.&quot;", "Rồi thôi."]),
            ("Một đoạn\n\nHai đoạn. Hết", ["Một đoạn", "Hai đoạn.", "Hết"]),
            ("1\\. Về kinh tế", ["1. Về kinh tế"]),
            ("", []),
        ])
    func cuts(markdown: String, expected: [String]) {
        #expect(sentences(markdown) == expected)
    }

    @Test func `keeps an inline element in one sentence`() {
        #expect(sentences("Xem **Một. Hai** nhé. Rồi.") == ["Xem <strong>Một. Hai</strong> nhé.", "Rồi."])
        #expect(
            sentences("[Một. Hai](https://example.org/a.b)") == ["<a href=\"https://example.org/a.b\">Một. Hai</a>"])
    }

    @Test func `takes list items, quotes and headings for blocks`() {
        #expect(sentences("# Đầu\n\n- một\n- hai\n\n> ba") == ["Đầu", "một", "hai", "ba"])
        let article = ArticleText(html: CommonMark.html("# Đầu\n\n- một\n- hai\n\n> ba"))
        #expect(article.sentences.map(\.block) == [0, 1, 2, 3])
    }

    @Test func `counts scalars of the text, not of its markup`() {
        let article = ArticleText(html: CommonMark.html("A & *bé* <b>. Đó"))
        #expect(article.sentences.map(\.offset) == [0, 9])
        #expect(article.byte(at: 9) == article.sentences[1].start)
        #expect(article.offset(ofByte: article.sentences[1].start) == 9)
        #expect(article.byte(at: 400) == nil)
    }

    @Test func `marks sentences and leaves the rest as it is`() {
        let article = ArticleText(html: CommonMark.html("Một & một. Hai *ba*.\n\nBốn."))
        #expect(
            String(decoding: MarkedArticle.html(article, marking: [2, 1, 2, 9]), as: UTF8.self)
                == "<p>Một &amp; một. <span id=\"cau-2\">Hai <em>ba</em>.</span></p>\n"
                + "<p><span id=\"cau-3\">Bốn.</span></p>\n")
        #expect(MarkedArticle.html(article, marking: []) == article.html)
    }
}
