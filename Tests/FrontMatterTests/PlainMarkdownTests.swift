import FrontMatter
import TestSupport
import Testing

struct PlainMarkdownTests {
    /// Without zero-width spaces, and without blanks where a line has nothing else or at its ends.
    private func words(_ plain: PlainMarkdown) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: plain.scalars.filter { $0 != "\u{200B}" && $0 != "\r" })
        return String(view).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ").joined(separator: " ")
        }.joined(separator: "\n")
    }

    private func plain(_ text: String, bodyLine: Int = 1, title: Range<Int>? = nil) -> PlainMarkdown {
        PlainMarkdown(Array(text.unicodeScalars), bodyLine: bodyLine, title: title)
    }

    @Test(
        "leaves what a reader of the page sees",
        arguments: [
            ("Ngày 4/5, huyện họp.", "Ngày 4/5, huyện họp."), ("# Tin", "Tin"), ("### Tin ##", "Tin"), ("#tin", "#tin"),
            ("Tin\n===", "Tin\n"), ("Tin\n-", "Tin\n"), ("***", ""), ("- một\n* hai\n+ ba", "một\nhai\nba"),
            ("1. một\n2) hai", "1. một\n2) hai"), ("> lời\n> > dẫn", "lời dẫn"),
            ("**đậm** và *nghiêng*", "đậm và nghiêng"),
            ("__đậm__ _nghiêng_ a_b_c", "đậm nghiêng a_b_c"), ("5*3 = 15", "5*3 = 15"), ("5 * 3 * 2", "5 * 3 * 2"),
            ("~~bỏ~~ ~5", "bỏ ~5"), ("[chữ](https://a.vn \"x\")", "chữ"), ("[chữ][tên] [chữ]", "chữ [chữ]"),
            ("![ảnh](a.jpg)", "ảnh"), ("[một [hai](b)](a)", "một hai"), ("[**đậm**](a)", "đậm"),
            ("[tên]: https://a.vn", ""),
            ("<https://a.vn> a < b", "https://a.vn a < b"), ("một<br>hai <b>ba</b>", "một hai ba"),
            ("một <!-- hai\nba --> bốn", "một bốn"), ("`a*b*c` ``x`y``", "a*b*c x`y"), ("`a", "`a"),
            ("1\\. Về \\*kinh\\* tế \\a", "1. Về *kinh* tế \\a"),
            ("A &amp; B&nbsp;C &lt;&#225;&#xe0;&x;", "A & B C <áà&x;"),
            ("```\n*a*\n> b\n```\n*c*!d*", "\n*a*\n> b\n\nc!d"), ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a b\n\n1 2"),
            ("một\nhai\n\nba", "một hai\n\nba"), ("[một\nhai](a) **ba\nbốn**", "một hai ba bốn"),
            ("> *một\n> hai* `ba\n> bốn`", "một hai ba bốn"), ("*một  \nhai*\n\n*", "một\nhai\n\n*"),
            ("một  \nhai\\\nba", "một\nhai\nba"),
            ("một\r\nhai\r\n", "một hai\n"),
            ("# Tin\nmột\n- hai\n  ba\nbốn", "Tin\nmột\nhai ba bốn"), ("một\n# Tin", "một\nTin"),
        ])
    func masks(markdown: String, text: String) {
        #expect(words(plain(markdown)) == text, "\(markdown)")
    }

    @Test("blanks the front matter out, but for the title")
    func masksFrontMatter() {
        let text = "---\ntitle: \"Tin *mới*\"\ndate: 2020\n---\n\nBài"
        #expect(words(plain(text, bodyLine: 6)) == "\n\n\n\n\nBài")
        #expect(words(plain(text, bodyLine: 6, title: 12..<21)) == "\nTin *mới*\n\n\n\nBài")
    }

    @Test("says on which line of the file each line begins")
    func mapsLines() {
        #expect(
            plain("---\na: b\n---\nmột\nhai\n\nba\nbốn\n# năm\nsáu", bodyLine: 4).lines == [1, 2, 3, 4, 6, 7, 9, 10])
        #expect(plain("").lines == [1])
        #expect(plain("a\n").lines == [1, 2])
        // A carriage return in a joined line would end it for extraction.
        #expect(!plain("một\r\nhai").scalars.contains("\r"))
    }

    @Test("an offset in the text is an offset in the file, whatever the file holds")
    func keepsOffsets() {
        for seed in UInt64(0)..<3_000 {
            var generator = SeededGenerator(seed: seed)
            let file = Array(NastyText.string(length: 40, using: &generator).unicodeScalars)
            let plain = PlainMarkdown(file, bodyLine: Int.random(in: 1...3, using: &generator))
            #expect(plain.scalars.count == file.count, "seed \(seed)")
            var view = String.UnicodeScalarView()
            view.append(contentsOf: plain.scalars)
            #expect(plain.utf8 == Array(String(view).utf8), "seed \(seed)")
            #expect(plain.lines.count == 1 + plain.scalars.count { $0 == "\n" }, "seed \(seed)")
            let letters = zip(plain.scalars, file).allSatisfy { $0 == $1 || !$0.properties.isAlphabetic || $1 == "&" }
            #expect(letters, "seed \(seed)")
        }
    }

    @Test(
        "takes no more than linear time", .timeLimit(.minutes(1)),
        arguments: ["[", "*a ", "`a``", "<a", "&a", "> ", "[a](", "<!--", "_"])
    func isLinear(piece: String) {
        let text = String(repeating: piece, count: 100_000)
        #expect(plain(text).scalars.count == text.unicodeScalars.count)
    }
}
