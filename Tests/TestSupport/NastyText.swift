/// Generated text that looks like everything but text: markup of several languages, odd blanks, control characters,
/// mixed with words of the genre.
public enum NastyText {
    /// Words and markup without blanks or line ends, by themselves harmless or not.
    public static let pieces: [String] = [
        "Thường", "trực", "Thành", "ủy", "đồng", "chí", "hội", "nghị", "249", "tỷ", "2.404", "73,96%", "TT&VH", "a",
        "Z",
        "1.", "1)", "12.", "123456789.", "1234567890)", "0.", "#", "##", "######", "#######", "#x", ">", ">>", "-",
        "--",
        "---", "-x", "+", "+x", "*", "**", "***", "_", "__", "___", "a_b", "_a", "a_", "*a*", "**b**", "=", "==",
        "=====",
        "~", "~~", "~~~", "~~~~x", "`", "``", "```", "````x", "\\", "\\\\", "\\*", "\\a", "\\.", "<", "<<", "<a",
        "</a>",
        "<a>", "<b", "c='>", "<script>", "</script>", "<!--", "-->", "<?", "?>", "<!X", "<![CDATA[", "]]>",
        "<http://a.vn>",
        "<a@b.vn>", "<1@b.vn>", "<=@b.vn>", "http://a.vn", "<pre", "<div>", "<p>", "</p>", "[", "]", "[a]", "[a]:",
        "![",
        "](", "(", ")", "[a](javascript:x)", "![a](b)", "[^1]", "[x]:", "/url", "\"t\"", "'", "\"", "&", "&;", "&amp;",
        "&lt;", "&#60;", "&#x3c;", "&#0;", "&nbsp;", "&AElig", "&ngE;", "&CounterClockwiseContourIntegral;", "!", "|",
        "|-|", ":", "{", "}", "{{", "%", "@", "$", "^", "?", ",", ".", ";", "/", "//", "…", "–", "“”", "Đ", "Ộ",
        "o\u{323}",
        "😀", "👩‍👩‍👧", "漢", "عر", "\u{FFFD}", "\u{10FFFF}", "\u{200B}", "\u{AD}", "\u{202E}",
    ]

    /// Blanks of every kind, control characters among them; no line ends.
    public static let blanks: [String] = [
        " ", " ", " ", " ", "  ", "    ", "\t", "\t\t", " \t", "\u{A0}", "\u{3000}", "\u{2009}", "\u{0}", "\u{1}",
        "\u{7}",
        "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}",
        "\u{FFFE}",
        "\u{FFFF}", "\u{1FFFE}",
    ]

    /// One line end or several.
    public static let lineEnds: [String] = [
        "\n", "\n", "\n", "\r\n", "\r", "\n\n", " \n", "  \n", "\\\n", "\n \t\n", "\r\r",
    ]

    /// Strings that YAML, JSON or CSV might take for something else, or lose something of.
    public static let scalars: [String] = [
        "", " ", "  ", "\t", "\n", "\r\n", " a", "a ", "\ta", "a\t", "a\nb", "a\n", "\na", "a\n\n  b\n ", "058", "0",
        "-1", "+1",
        "1.5", ".5", "5.", "1e3", "1E5", "0x1F", "0o17", "017", "0b1", "1_000", "12:30", "12:30:45", "-.inf", ".nan",
        "NaN", "Infinity", "2020", "2020-05", "2020-05-04", "2020-05-04T09:00:00+07:00", "2021-01/2021-09", "null",
        "Null",
        "NULL", "~", "true", "True", "FALSE", "yes", "Yes", "NO", "no", "on", "Off", "y", "Y", "n", "N", "none",
        "yes sir",
        "- a", "-", "--", "---", "--- a", "...", "? a", "?", ": a", ":", "a: b", "a:", "a:b", "a :b", "# a", "#",
        "a #b",
        "a#b", "[", "]", "[a]", "{", "}", "{a: b}", "a, b", "a,b", ",", "&a", "&", "*a", "*", "!a", "!", "!!str a", "|",
        "|-", ">", "'", "\"", "'a'", "\"a\"", "it's", "a\"b", "%", "%YAML 1.2", "@a", "`a`", "<<", "=", "\\", "\\n",
        "a\\",
        "${x}", "{{x}}", "Thường trực Thành ủy: giao ban", "Hội nghị, kỳ họp thứ 02", "– gạch", "“trích”", "km²", "Ủy",
        "5,5tạ/ha", "245/2020/NQ-HĐND", "05-CT/TW", "https://a.vn/b?c=d#e", "😀", "a😀", "\u{0}", "a\u{0}b", "\u{1B}[0m",
        "\u{7F}", "\u{85}", "a\u{85}b", "\u{A0}", "\u{A0}a", "a\u{A0}", "a\u{2028}b", "a\u{2029}b", "\u{FEFF}a",
        "\u{FFFE}",
        "\u{FFFD}", "\u{10FFFF}", "e\u{301}", "\u{301}", "=1+1", "+A1", "</script>", "]]>", "a;b", "a|b",
    ]

    /// A string of up to `length` pieces, some side by side, most with blanks or line ends between them; may be empty.
    public static func string(length: Int = 8, using generator: inout some RandomNumberGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<4: text += pieces.randomElement(using: &generator) ?? ""
            case 4..<8: text += " " + (pieces.randomElement(using: &generator) ?? "")
            case 8: text += blanks.randomElement(using: &generator) ?? ""
            default: text += lineEnds.randomElement(using: &generator) ?? ""
            }
        }
        return text
    }
}
