import Testing
import VietnameseText

struct SyllableSpellingTests {
    @Test(arguments: [
        ("Hoà", "hòa"), ("THUỶ", "thủy"), ("qúy", "quí"), ("Đắk", "đắk"), ("nghiêng", "nghiêng"), ("f", "f"),
        ("zw", "zw"), ("ỵ", "ị"),
    ])
    func `a packed key is spelled out in canonical form`(word: String, spelling: String) {
        #expect(Syllable(word).spelling == spelling)
        #expect(Syllable(spelling) == Syllable(word))
    }

    @Test(arguments: ["Müller", "internationalisation", "05", "-", "漢"])
    func `a hashed key has no spelling`(word: String) {
        #expect(Syllable(word).spelling == nil)
    }
}
