import BulletinModel
import Testing

struct LiteralMarkdownTests {
    @Test(
        "escapes what would be structure at the start of a line",
        arguments: [
            ("1. Công tác", "1\\. Công tác"),
            ("12) Công tác", "12\\) Công tác"),
            ("123456789. x", "123456789\\. x"),
            ("1.", "1\\."),
            ("# Tiêu đề", "\\# Tiêu đề"),
            ("######", "\\######"),
            ("> trích", "\\> trích"),
            (">", "\\>"),
            ("- mục", "\\- mục"),
            ("-\tmục", "\\-\tmục"),
            ("+ mục", "\\+ mục"),
            ("+", "\\+"),
            ("* mục", "\\* mục"),
            ("---", "\\---"),
            ("- - -", "\\- - -"),
            ("-- -", "\\-- -"),
            ("===", "\\==="),
            ("= =", "\\= ="),
            ("~~~ swift", "\\~~~ swift"),
            ("___", "\\_\\_\\_"),
            ("    thụt", "thụt"),
            ("\tthụt", "thụt"),
            ("[x]: y", "\\[x]: y"),
        ])
    func escapesLineStarts(text: String, markdown: String) {
        #expect(LiteralMarkdown.paragraphs([text]) == markdown)
        #expect(LiteralMarkdown.paragraphs(["Dòng trên\n \(text)"]) == "Dòng trên\n\(markdown)")
    }

    @Test(
        "escapes what would be markup anywhere",
        arguments: [
            ("a*b", "a\\*b"),
            ("_x_", "\\_x\\_"),
            ("lời_", "lời\\_"),
            ("`mã`", "\\`mã\\`"),
            ("<script>", "\\<script>"),
            ("</p>", "\\</p>"),
            ("<!-- x -->", "\\<!-- x -->"),
            ("<http://a.vn>", "\\<http://a.vn>"),
            ("<1@a.vn>", "\\<1@a.vn>"),
            ("[a](javascript:x)", "\\[a](javascript:x)"),
            ("![a](b)", "!\\[a](b)"),
            ("&amp;", "\\&amp;"),
            ("&#60;", "\\&#60;"),
            ("&#x3c;", "\\&#x3c;"),
            ("\\*", "\\\\\\*"),
            ("a\\.b", "a\\\\.b"),
            ("a\\", "a\\\\"),
            ("a\\ \nb", "a\\\\\nb"),
        ])
    func escapesMarkup(text: String, markdown: String) {
        #expect(LiteralMarkdown.paragraphs([text]) == markdown)
        #expect(LiteralMarkdown.paragraphs(["Trước \(text)"]) == "Trước \(markdown)")
    }

    @Test(
        "leaves alone what is no markup",
        arguments: [
            "2.404 tỷ đồng, bằng 73,96% NQ", "đạt 1. và - thì + hay # rồi > nữa", "1.000 ha", "1.a", "1234567890. x",
            "-5 độ", "+84 209", "#hashtag", "####### bảy", "--- x", "=== x", "~~ x", "TT&VH Ba Chẽ", "A & B", "&;",
            "&lt",
            "a < b", "x > y", "<", "a <", "đ<đ", "IMG_2020_01.jpg", "C:\\Users", "10/3/2020 (thứ ba)", "]: y", "!",
            "a ~ b",
            "“Tự soi, tự sửa”", "chốn : nơi", "tab\tgiữa", "hai  dấu cách",
        ])
    func leavesPlainTextAlone(text: String) {
        #expect(LiteralMarkdown.paragraphs([text]) == text)
    }

    @Test("separates paragraphs by one blank line and drops those without words")
    func separatesParagraphs() {
        #expect(LiteralMarkdown.paragraphs([]) == "")
        #expect(LiteralMarkdown.paragraphs(["", " \t", "\n\r\n", "\u{0}\u{FEFF}"]) == "")
        #expect(LiteralMarkdown.paragraphs(["", "một", " ", "hai\n"]) == "một\n\nhai")
    }

    @Test("writes inner line ends as soft breaks, without blank lines and without hard breaks")
    func writesSoftBreaks() {
        #expect(LiteralMarkdown.paragraphs(["một  \r\n\r\n \t\n hai\rba \u{0B}\n"]) == "một\nhai\nba")
    }

    @Test("makes blanks of control characters, byte order marks and noncharacters")
    func replacesControlCharacters() {
        let dirty = "\u{FEFF}một\u{0}hai\u{1B}ba\u{7F}tư\u{85}năm\u{FFFE}sáu\u{FFFF}\u{9F}"
        #expect(LiteralMarkdown.paragraphs([dirty]) == "một hai ba tư năm sáu")
        #expect(LiteralMarkdown.paragraphs(["a\u{A0}b\u{FFFD}c\u{200B}d"]) == "a\u{A0}b\u{FFFD}c\u{200B}d")
    }

    @Test("looks behind blanks of every kind for markup at the start and the end of a line")
    func looksBehindBlanks() {
        #expect(LiteralMarkdown.paragraphs(["\u{FEFF}\u{1}- mục"]) == "\\- mục")
        #expect(LiteralMarkdown.paragraphs(["1.\u{0}mục"]) == "1\\. mục")
        #expect(LiteralMarkdown.paragraphs(["-\u{85}-\u{0}"]) == "\\- -")
        #expect(LiteralMarkdown.paragraphs(["a\\\u{0}\u{FEFF} \n*"]) == "a\\\\\n\\*")
    }
}
