import TestSupport
import Testing
import VietnameseText

@Suite struct SlugTests {
    @Test(arguments: [
        ("Bắc Kạn", "bac-kan"), ("Thành phố Hồ Chí Minh", "thanh-pho-ho-chi-minh"), ("Đắk Đoa", "dak-doa"),
        ("  “Phan Rang – Tháp Chàm”!  ", "phan-rang-thap-cham"), ("Nghị quyết số 12-NQ/TW", "nghi-quyet-so-12-nq-tw"),
        ("tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tieng-viet"), ("\u{301}a", "a"), ("Łódź", "lodz"),
        ("\u{212A}m", "km"), ("İstanbul", "istanbul"), ("a 中文 b", "a-b"), ("m²", "m"), ("A\nB\tC", "a-b-c"),
        ("../../etc", "etc"), ("%2e", "2e"),
    ])
    func `keeps letters and digits and joins them with hyphens`(text: String, expected: String) {
        #expect(Slug.make(text) == expected)
    }

    @Test(arguments: ["", " ", "–…", "中文", "\u{301}", "😀", "٣"])
    func `calls a text without letters unnamed`(text: String) {
        #expect(Slug.make(text) == "khong-ten")
        #expect(Slug.make(text, maximumLength: 3) == Slug.unnamed)
    }

    @Test(arguments: [
        ("abc def", 7, "abc-def"), ("abc def", 6, "abc"), ("abc def", 4, "abc"), ("abc def", 3, "abc"),
        ("abc def", 2, "ab"), ("abc def g", 8, "abc-def"), ("abcdef", 3, "abc"), ("a b", 0, "a"), ("a b", -1, "a"),
        ("abc ", 3, "abc"), ("abc d", 5, "abc-d"), ("abc …", 4, "abc"),
    ])
    func `is cut behind a whole word`(text: String, length: Int, expected: String) {
        #expect(Slug.make(text, maximumLength: length) == expected)
    }

    @Test func `slugs of generated text are safe in paths and stay what they are`() {
        let letters = Array("aĐắ ờ/.\\-%\u{0}\n\"'<>?#&12\u{301}中Ж😀ß".unicodeScalars)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                if let letter = letters.randomElement(using: &random) { text.append(letter) }
            }
            let slug = Slug.make(String(text), maximumLength: 12)
            #expect(!slug.isEmpty && slug.utf8.count <= 12 && slug.first != "-" && slug.last != "-")
            #expect(slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
            #expect(!zip(slug, slug.dropFirst()).contains { $0 == "-" && $1 == "-" })
            #expect(Slug.make(slug, maximumLength: 12) == slug)
        }
    }
}
