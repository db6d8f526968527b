import TestSupport
import Testing
import VietnameseText

@Suite struct PhraseTrieTests {
    @Test(arguments: [
        ("Thành uỷ", "THÀNH ỦY họp", 2), ("Huyện ủy", "huyện  uỷ", 2), ("Huyện ủy", "huyện\u{A0}uỷ", 2),
        ("Phan Rang - Tháp Chàm", "Phan Rang–Tháp Chàm", 5), ("Phan Rang-Tháp Chàm", "Phan Rang — Tháp Chàm", 5),
        ("Phường 05", "phường 5", 2), ("kinh tế", "kinh tê\u{301} - xã hội", 2), (" quí\n", "Quý I", 1),
        ("Ea H'leo", "Ea H’leo", 4), ("TP.", "tp.", 2),
    ])
    func `finds a phrase in its other spellings`(phrase: String, text: String, end: Int) {
        var list = PhraseList<Int>()
        list.insert(phrase, 7)
        let trie = PhraseTrie(list)
        let match = trie.longestMatch(in: tokens(text), at: 0)
        #expect(match?.value == 7)
        #expect(match?.end == end)
    }

    @Test(arguments: [
        ("Thành ủy", "Thành uy"), ("Thành ủy", "Thành\nủy"), ("Thành ủy", "Thành, ủy"), ("Thành ủy", "Thành"),
        ("Thành ủy", "ủy Thành ủy"), ("A - B", "A B"), ("đa", "da"), ("", "a"), ("", ""), ("a", ""),
    ])
    func `skips nothing and needs the marks`(phrase: String, text: String) {
        var list = PhraseList<Int>()
        list.insert(phrase, 7)
        let trie = PhraseTrie(list)
        #expect(trie.longestMatch(in: tokens(text), at: 0) == nil)
        #expect(trie.matches(in: tokens(text), at: 0).isEmpty)
    }

    @Test func `takes the longest of several phrases, wherever it begins`() {
        var list = PhraseList<String>()
        for phrase in ["Chủ tịch", "Chủ tịch UBND huyện", "Chủ tịch UBND"] { list.insert(phrase, phrase) }
        let trie = PhraseTrie(list)
        let tokens = tokens("ông An, chủ tịch UBND xã, Chủ tịch UBND huyện")
        #expect(
            tokens.indices.compactMap { trie.longestMatch(in: tokens, at: $0)?.value } == [
                "Chủ tịch UBND", "Chủ tịch UBND huyện",
            ])
        #expect(trie.matches(in: tokens, at: 8).map(\.value) == ["Chủ tịch UBND huyện", "Chủ tịch UBND", "Chủ tịch"])
        #expect(trie.matches(in: tokens, at: 8).map(\.end) == [12, 11, 10])
    }

    @Test func `does not look beyond the slice`() {
        var list = PhraseList<Int>()
        list.insert("a", 1)
        list.insert("a b", 2)
        let trie = PhraseTrie(list)
        let tokens = tokens("x a b")
        #expect(trie.longestMatch(in: tokens[1..<2], at: 1)?.value == 1)
        #expect(trie.longestMatch(in: tokens[1...], at: 1)?.end == 3)
        #expect(trie.longestMatch(in: tokens[2...], at: 1) == nil)
        #expect(trie.longestMatch(in: tokens, at: 3) == nil)
        #expect(trie.longestMatch(in: tokens, at: -1) == nil)
    }

    @Test func `knows whether tokens are one phrase from the first to the last`() {
        var list = PhraseList<Int>()
        for (place, phrase) in ["a", "a b c", "a b c"].enumerated() { list.insert(phrase, place) }
        let trie = PhraseTrie(list)
        let tokens = tokens("x a b c d")
        #expect(trie.value(ofPhraseIn: tokens, 1..<4) == 1)
        #expect(trie.value(ofPhraseIn: tokens, 1..<2) == 0)
        for range in [1..<3, 1..<5, 2..<4, 0..<2, 1..<1, 3..<6, -1..<1] {
            #expect(trie.value(ofPhraseIn: tokens, range) == nil)
        }
    }

    @Test func `passes over words that begin no phrase`() {
        var list = PhraseList<Bool>()
        list.insert("huyện ủy", true)
        let trie = PhraseTrie(list)
        let tokens = tokens("một hai huyện ba bốn Huyện ủy")
        #expect(trie.nextOpening(in: tokens, from: 0, to: 7) == 2)
        #expect(trie.nextOpening(in: tokens, from: 3, to: 7) == 5)
        #expect(trie.nextOpening(in: tokens, from: 3, to: 5) == 5)
        #expect(trie.nextOpening(in: tokens, from: 7, to: 7) == 7)
    }

    @Test func `folded matching needs no marks and gives every phrase that folds alike`() {
        var list = PhraseList<String>()
        for name in ["Hà Tiên", "Hạ Tiến", "Đa Kao"] { list.insert(name, name) }
        let trie = PhraseTrie(list)
        #expect(trie.longestMatch(in: tokens("ha tien"), at: 0) == nil)
        #expect(trie.longestMatch(in: tokens("ha tien"), at: 0, folded: true)?.value == "Hà Tiên")
        #expect(trie.matches(in: tokens("HÁ TIỀN"), at: 0, folded: true).map(\.value) == ["Hà Tiên", "Hạ Tiến"])
        #expect(trie.matches(in: tokens("hạ tiến"), at: 0).map(\.value) == ["Hạ Tiến"])
        #expect(trie.longestMatch(in: tokens("Da Kao"), at: 0, folded: true)?.end == 2)
    }

    @Test func `a phrase that is inserted twice keeps both values, the first in front`() {
        var list = PhraseList<Int>()
        list.insert("Châu Thành", 1)
        list.insert("châu thành", 2)
        let trie = PhraseTrie(list)
        #expect(trie.longestMatch(in: tokens("Châu Thành"), at: 0)?.value == 1)
        #expect(trie.matches(in: tokens("Châu Thành"), at: 0).map(\.value) == [1, 2])
    }

    @Test func `finds every one of many phrases`() {
        let phrases = (0..<3_000).map { "tổ \($0)" } + (0..<3_000).map { "\($0) tổ" }
        var list = PhraseList<String>()
        for phrase in phrases { list.insert(phrase, phrase) }
        let trie = PhraseTrie(list)
        #expect(phrases.allSatisfy { trie.longestMatch(in: tokens($0), at: 0)?.value == $0 })
        #expect(phrases.allSatisfy { trie.longestMatch(in: tokens($0), at: 0, folded: true)?.end == 2 })
    }

    @Test func `agrees with a search that tries every phrase`() {
        var random = SeededGenerator(seed: 3)
        let words = ["hoà", "hòa", "Hoa", "kĩ", "kỹ", "ky", "-", "–", "12", "đa", "da"]
        func phrase(_ longest: Int) -> String {
            (0..<Int.random(in: 1...longest, using: &random)).compactMap { _ in words.randomElement(using: &random) }
                .joined(separator: " ")
        }
        for _ in 0..<200 {
            let phrases = (0..<40).map { _ in phrase(4) }
            var list = PhraseList<Int>()
            for (number, phrase) in phrases.enumerated() { list.insert(phrase, number) }
            let trie = PhraseTrie(list)
            let text = tokens(phrase(20))
            for index in text.indices {
                for isFolded in [false, true] {
                    let expected = phrases.indices.compactMap { number -> (value: Int, end: Int)? in
                        let keys = tokens(phrases[number])
                        let part = text[index...].prefix(keys.count)
                        let isSame = part.elementsEqual(keys) {
                            isFolded ? $0.folded == $1.folded : $0.canonical == $1.canonical
                        }
                        return isSame ? (number, part.endIndex) : nil
                    }.sorted { ($1.end, $0.value) < ($0.end, $1.value) }
                    let found = trie.matches(in: text, at: index, folded: isFolded)
                    #expect(found.map(\.value) == expected.map(\.value))
                    #expect(found.map(\.end) == expected.map(\.end))
                    #expect(trie.longestMatch(in: text, at: index, folded: isFolded)?.value == expected.first?.value)
                }
            }
        }
    }

    private func tokens(_ text: String) -> [Token] { Tokenizer.tokens(of: Array(text.unicodeScalars)) }
}
