import TestSupport
import Testing
import VietnameseText

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Đắk Lắk", "dak lak"), ("ƯỠNG ỳ", "uong y"), ("Tỷ lệ 12,5%", "ty le 12,5%"),
        ("Łódź Ørsted ñ ů", "lodz orsted n u"),
        ("e\u{302}\u{301} o\u{301}\u{31B}", "e o"), ("n\u{308}", "n"), ("İI", "ii"), ("\u{212B}\u{212A}", "ak"),
        ("Жизнь 中", "жизнь 中"), ("И\u{306}", "й"), ("a\nb", "a\nb"), ("–“”", "–“”"), ("ẤẬẴỆỖỢỰỸ", "aaaeoouy"),
        ("Ǆæß", "ǆæß"), ("", ""),
    ])
    func `takes off marks and case`(text: String, expected: String) {
        #expect(Array(Folding.folded(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func `folds every Vietnamese letter to one of ASCII`() {
        let rows = [
            ("a", "aàảãáạăằẳẵắặâầẩẫấậ"), ("e", "eèẻẽéẹêềểễếệ"), ("i", "iìỉĩíị"), ("o", "oòỏõóọôồổỗốộơờởỡớợ"),
            ("u", "uùủũúụưừửữứự"), ("y", "yỳỷỹýỵ"), ("d", "dđ"),
        ]
        for (base, letters) in rows {
            for text in [letters, letters.uppercased()] {
                #expect(text.unicodeScalars.map { String(Folding.fold($0)) } == letters.map { _ in base })
                #expect(text.unicodeScalars.map { String(Folding.lowercase($0)) } == letters.map(String.init))
            }
        }
    }

    @Test func `lowers every scalar as Unicode does and folds none to a capital`() {
        for scalar in (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init) {
            #expect(Folding.lowercase(scalar) == scalar.properties.lowercaseMapping.unicodeScalars.first)
            #expect(Folding.fold(scalar) == Folding.fold(Folding.lowercase(scalar)))
            #expect(Folding.fold(Folding.fold(scalar)) == Folding.fold(scalar))
        }
    }

    @Test func `a folded word has the folded key of the word`() {
        let letters = Array("aàăắâêẹoóòôơuủưựiíyỳqgđbcntHĐÁỶQüñßøЖ\u{301}\u{302}".unicodeScalars)
        var random = SeededGenerator(seed: 6)
        for _ in 0..<20_000 {
            var word = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...11, using: &random) {
                if let letter = letters.randomElement(using: &random) { word.append(letter) }
            }
            let text = String(word)
            #expect(Syllable(text).folded == Syllable(Folding.folded(text)))
        }
    }
}
