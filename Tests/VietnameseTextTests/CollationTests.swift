import TestSupport
import Testing
import VietnameseText

@Suite struct CollationTests {
    @Test(arguments: [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p"],
        ["p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", "æ", "Ж", "中"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "man", "màn", "mạn", "mang", "măn", "mận", "me"],
        ["hoa", "hòa", "hỏa", "họa", "hoai"],
        ["Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang"],
        ["Hoa Lư", "Hòa An", "Hòa Bình", "Hoàn Kiếm", "Hoàng Mai"],
        ["Bà Rịa", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định"],
        ["", "…", "0", "2", "02 a", "10", "Phường 2", "Phường 02a", "Phường 10", "Phường An"],
        ["99999999999999999999", "100000000000000000000", "a"],
        ["ba", "ba ba", "Ba Chẽ", "bà", "bác"],
        ["an", "An", "AN", "an a"],
        ["an bình", "an Bình", "An bình", "An Bình"],
        ["muller", "muller a", "mùller", "müller", "mullet"],
        ["na", "na a", "n\u{308}a", "nai"],
        ["Phường 2", "Phường 003", "Phường 10"],
        ["Phan Rang", "Phan Rang - Tháp Chàm", "Phan Thiết"],
        ["đà", "“Đà”", "đá"],
    ])
    func `puts texts into the order of the dictionary`(texts: [String]) {
        for (index, first) in texts.enumerated() {
            for second in texts[(index + 1)...] {
                #expect(Collation.compare(first, second))
                #expect(!Collation.compare(second, first))
            }
            #expect(!Collation.compare(first, first))
        }
    }

    @Test func `the place of the tone matters only where nothing else does`() {
        #expect(Collation.compare("hoà bình", "hòa tan"))
        #expect(Collation.compare("hòa bình", "hoà tan"))
        #expect(Collation.key("hoà") != Collation.key("hòa"))
    }

    @Test(arguments: [("tiê\u{301}ng", "tiếng"), ("\u{212B}", "Å"), ("o\u{301}\u{31B}", "ớ")])
    func `equivalent texts have one key`(one: String, other: String) {
        #expect(Collation.key(one) == Collation.key(other))
    }

    @Test func `keys of different generated texts differ, and each level waits for the one before`() {
        let letters = Array("aàáạăâbdđHĐÁoòơiy  -12ü中".unicodeScalars)
        var random = SeededGenerator(seed: 8)
        func text() -> String {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                if let letter = letters.randomElement(using: &random) { text.append(letter) }
            }
            return String(text)
        }
        for _ in 0..<20_000 {
            let (one, other) = (text(), text())
            #expect((Collation.key(one) == Collation.key(other)) == (one == other))
            // Case never decides before letters and tones have.
            let (lower, otherLower) = (lowercase(one), lowercase(other))
            if words(lower) != words(otherLower) {
                #expect(Collation.compare(one, other) == Collation.compare(lower, otherLower))
            }
        }
    }

    private func lowercase(_ text: String) -> String {
        var lower = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { lower.append(Folding.lowercase(scalar)) }
        return String(lower)
    }

    private func words(_ text: String) -> [Syllable] {
        Tokenizer.tokens(of: Array(text.unicodeScalars)).filter { $0.kind != .punctuation }.map(\.canonical)
    }
}
