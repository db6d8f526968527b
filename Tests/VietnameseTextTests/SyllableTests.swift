import TestSupport
import Testing
import VietnameseText

@Suite struct SyllableTests {
    @Test(arguments: [
        ("hoà", "hòa"), ("hoá", "hóa"), ("khoẻ", "khỏe"), ("loè", "lòe"), ("thuỷ", "thủy"), ("uỷ", "ủy"),
        ("thuý", "thúy"), ("KHOÁ", "khóa"), ("tuỵ", "tụy"), ("toạ", "tọa"), ("nguỵ", "ngụy"), ("xoã", "xõa"),
        ("qúy", "quý"), ("gía", "giá"), ("gỉai", "giải"),
        ("quí", "quý"), ("quỉ", "quỷ"), ("mĩ", "mỹ"), ("kĩ", "kỹ"), ("tỉ", "tỷ"), ("lí", "lý"), ("sĩ", "sỹ"),
        ("Hi", "hy"), ("ỉ", "ỷ"), ("quít", "quýt"), ("HUYỆN", "huyện"), ("Đảng", "đảng"),
        ("hòa", "hoa\u{300}"), ("ế", "e\u{302}\u{301}"), ("ệ", "e\u{323}\u{302}"), ("ớ", "o\u{301}\u{31B}"),
        ("Đường", "đu\u{31B}o\u{31B}\u{300}ng"), ("tiếng", "tie\u{302}\u{301}ng"),
        ("MÜLLER", "mu\u{308}ller"), ("5", "05"), ("0", "00"), ("-", "–"), ("-", "—"), ("-", "\u{2011}"),
        ("-", "−"), ("'", "’"), ("'", "\u{2BC}"), ("\"", "“"), ("\"", "«"),
    ])
    func `spellings of one word have one key`(one: String, other: String) {
        #expect(Syllable(one) == Syllable(other))
    }

    @Test(arguments: [
        ("thuỷ", "thúi"), ("thúy", "thúi"), ("quà", "qua"), ("hoàn", "hòan"), ("già", "gì"),
        ("hoai", "hoay"), ("tai", "tay"), ("mía", "mýa"), ("thuý", "thuỳ"), ("đa", "da"), ("ta", "tà"),
        ("hòa", "hoa"), ("huyện", "huyên"), ("quy", "cuy"), ("của", "cuả"), ("tư", "tu"), ("1", "2"), ("1", "a"),
        ("-", "'"), ("“", "'"), ("müller", "muller"), ("nghiêngngả", "nghiêngngã"), ("", "a"), ("a", "aa"),
    ])
    func `different words have different keys`(one: String, other: String) {
        #expect(Syllable(one) != Syllable(other))
    }

    @Test(arguments: [
        ("quỷ", "quy"), ("Đắk", "dak"), ("ƯỠNG", "uong"), ("thuỷ", "thuy"), ("kỹ", "ki"), ("Müller", "muller"),
        ("ñandú", "nandu"), ("Nghiêngngảđảo", "nghiengngadao"), ("12", "12"), ("–", "-"), ("Москва", "москва"),
        ("n\u{308}a", "na"), ("ỷ", "y"), ("Łódź", "lodz"), ("", ""),
    ])
    func `a folded key is the key of the word without marks`(word: String, plain: String) {
        #expect(Syllable(word).folded == Syllable(plain))
        #expect(Syllable(word).folded.folded == Syllable(plain))
    }

    @Test func `packed keys are below the top bit and hashed keys are not`() {
        #expect(Syllable("nghiêngng").rawValue >> 63 == 0)
        #expect(Syllable("nghiêngngả").rawValue >> 63 == 1)
        #expect(Syllable("über").rawValue >> 63 == 1)
        #expect(Syllable("").rawValue == 0)
    }

    @Test func `keys do not change between runs`() {
        #expect(Syllable("Kạn").rawValue == 0b1010001_0000110_1010100)
        #expect(Syllable("Côngnghiệp").rawValue == 0xb79b1ffe5bb9df08)
        #expect(Syllable("Über").rawValue == 0x8000000a88b2c349)
    }

    @Test func `words that have one spelling only keep their own keys`() {
        var random = SeededGenerator(seed: 1)
        // Without plain o, u, i and y neither tone nor vowel has two spellings.
        let letters = Array("bcdđghklmnpqrstvxaăâeêôơưáắấéếốớứạặậẹệộợự".unicodeScalars)
        var words: [Syllable: String] = [:]
        for _ in 0..<20_000 {
            var word = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                if let letter = letters.randomElement(using: &random) { word.append(letter) }
            }
            let text = String(word)
            #expect(words[Syllable(text), default: text] == text)
            words[Syllable(text)] = text
        }
    }
}
