import MarkdownRendering
import Testing

struct CommonMarkTests {
    @Test("renders bytes and strings to the same HTML")
    func rendersHTML() {
        let markdown = "# Tin\n\nĐồng chí *Cường* – Bí thư\n"
        let html = "<h1>Tin</h1>\n<p>Đồng chí <em>Cường</em> – Bí thư</p>\n"
        #expect(CommonMark.html(markdown) == Array(html.utf8))
        #expect(CommonMark.html(Array(markdown.utf8)) == Array(html.utf8))
    }

    @Test("links and pictures lead where they are led, and nowhere dangerous")
    func leadsLinks() {
        let html = CommonMark.html("[a](x \"t\") ![b](y) <https://a.example/> [c](javascript:x) `[d](z)`") { link in
            link == "y" ? "javascript:y" : link.hasPrefix("https") ? link : "../\(link)"
        }
        #expect(
            String(decoding: html, as: UTF8.self)
                == "<p><a href=\"../x\" title=\"t\">a</a> <img src=\"\" alt=\"b\" /> "
                + "<a href=\"https://a.example/\">https://a.example/</a> <a href=\"../javascript:x\">c</a> "
                + "<code>[d](z)</code></p>\n")
    }

    @Test("renders nothing from nothing")
    func rendersNothing() {
        #expect(CommonMark.html([]) == [])
        #expect(CommonMark.html("") == [])
        #expect(CommonMark.html([UInt8](repeating: UInt8(ascii: "\n"), count: 3)) == [])
        #expect(CommonMark.plainText("") == "")
    }

    @Test(
        "lets no raw HTML and no dangerous address through",
        arguments: [
            ("<script>alert(1)</script>", "<!-- raw HTML omitted -->\n"),
            ("a <b onclick=x>b</b>", "<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --></p>\n"),
            ("[a](javascript:x)", "<p><a href=\"\">a</a></p>\n"),
            ("[a](JaVaScRiPt:x)", "<p><a href=\"\">a</a></p>\n"),
            ("[a](vbscript:x)", "<p><a href=\"\">a</a></p>\n"),
            ("[a](data:text/html,x)", "<p><a href=\"\">a</a></p>\n"),
            ("<javascript:x>", "<p><a href=\"\">javascript:x</a></p>\n"),
            ("![a](file:///etc)", "<p><img src=\"\" alt=\"a\" /></p>\n"),
        ])
    func staysSafe(markdown: String, html: String) {
        #expect(String(decoding: CommonMark.html(markdown), as: UTF8.self) == html)
    }

    @Test("carries NUL and invalid bytes to the end of the text")
    func survivesBadBytes() {
        #expect(String(decoding: CommonMark.html("a\u{0}b"), as: UTF8.self) == "<p>a\u{FFFD}b</p>\n")
        #expect(String(decoding: CommonMark.html([0xFF, 0x61]), as: UTF8.self) == "<p>\u{FFFD}a</p>\n")
    }

    @Test("renders a line of ten megabytes and ten thousand nested quotes")
    func rendersHugeInput() {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000)
        #expect(CommonMark.html(line).count == line.count + 8)
        let quotes = [UInt8](repeating: UInt8(ascii: ">"), count: 10_000) + [UInt8(ascii: "a")]
        #expect(!CommonMark.html(quotes).isEmpty)
    }

    @Test(
        "gives the text without markup, one line for each block",
        arguments: [
            ("một\nhai  \nba\\\nbốn", "một hai ba bốn"),
            ("# Tin\n\nmột *hai* **ba**\n\n- bốn\n- năm\n\n> sáu", "Tin\nmột hai ba\nbốn\nnăm\nsáu"),
            ("[chữ](https://a.vn) và ![ảnh](b.png)", "chữ và ảnh"),
            ("`mã` &amp; \\*", "mã & *"),
            ("```\nx\ny\n```\n\nz", "x\ny\nz"),
            ("<div>\nx\n</div>\n\na <b>b</b>", "a b"),
            ("---\n\na", "a"),
        ])
    func givesPlainText(markdown: String, text: String) {
        #expect(CommonMark.plainText(markdown) == text)
    }

    @Test("is compiled against the library that is loaded, which implements CommonMark 0.30")
    func knowsItsVersion() {
        #expect(CommonMark.version == CommonMark.compiledVersion)
        #expect(CommonMark.version.hasPrefix("0.30."))
    }
}
