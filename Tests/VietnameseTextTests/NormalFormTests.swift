import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite struct NormalFormTests {
    @Test(arguments: [
        ("e\u{302}\u{301}", "ế"), ("ê\u{301}", "ế"), ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"),
        ("ẹ\u{302}", "ệ"), ("o\u{31B}\u{301}", "ớ"), ("o\u{301}\u{31B}", "ớ"), ("ó\u{31B}", "ớ"),
        ("U\u{323}\u{31B}", "Ự"), ("U\u{31B}\u{323}", "Ự"), ("a\u{306}\u{309}", "ẳ"), ("Y\u{303}", "Ỹ"),
        ("é\u{302}", "é\u{302}"), ("e\u{301}\u{302}", "é\u{302}"), ("e\u{301}\u{301}", "é\u{301}"),
        ("ế\u{323}", "ệ\u{301}"), ("u\u{302}", "û"), ("e\u{31B}", "e\u{31B}"), ("i\u{302}\u{301}", "î\u{301}"),
        ("\u{340}", "\u{300}"), ("a\u{340}", "à"), ("a\u{341}", "á"), ("u\u{344}", "ǘ"), ("\u{344}", "\u{308}\u{301}"),
        ("\u{212B}", "Å"), ("\u{212A}", "K"), ("\u{2126}", "Ω"), ("\u{2000}a", "\u{2002}a"), ("\u{37E}", ";"),
        ("\u{301}a", "\u{301}a"), ("x\u{301}\u{323}", "x\u{323}\u{301}"), ("\u{1100}\u{1161}\u{11A8}", "각"),
        ("\u{AC00}\u{11A8}", "각"), ("か\u{3099}", "が"), ("И\u{306}", "Й"), ("\u{FB2A}", "\u{5E9}\u{5C1}"),
        ("\u{F900}", "\u{8C48}"), ("\u{958}", "\u{915}\u{93C}"), ("tiê\u{301}ng Viê\u{323}t", "tiếng Việt"),
    ])
    func `composes marks in any order that is canonically equivalent`(text: String, expected: String) {
        let input = Array(text.unicodeScalars)
        #expect(NormalForm.composed(input)?.scalars ?? input == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        "", "Tiếng Việt có dấu, 12 – “đủ”…\n", "Ươn ướt", "Müller", "中文 각", "😀", "é\u{302}", "\u{301}a", "x\u{301}",
        "Жизнь", "नमस्ते", "a\u{200B}b\u{FEFF}", "ก็",
    ])
    func `says that nothing is to be done`(text: String) {
        #expect(NormalForm.composed(Array(text.unicodeScalars)) == nil)
    }

    @Test(
        arguments: [
            ("tiê\u{301}ng", [0, 1, 2, 4, 5, 6]),
            ("e\u{302}\u{301}x", [0, 3, 4]),
            ("ae\u{301}\u{302}b", [0, 1, 3, 4, 5]),
            ("x\u{301}\u{323}y", [0, 1, 1, 3, 4]),
            ("a\u{301}\u{323}", [0, 1, 3]),
            ("\u{301}\u{323}a", [0, 0, 2, 3]),
            ("a\u{344}b", [0, 1, 2, 3]),
            ("\u{344}b", [0, 0, 1, 2]),
            ("\u{212B}m", [0, 1, 2]),
            ("o\u{323}\u{301}\u{31B}\u{301}", [0, 2, 4, 5]),
        ] as [(String, [Int32])])
    func `maps each scalar to the first that it came from`(text: String, offsets: [Int32]) {
        #expect(NormalForm.composed(Array(text.unicodeScalars))?.offsets == offsets)
    }

    @Test(arguments: [
        "aeiouyAEIOUYăâêôơưĂÂÊÔƠƯđéạếợ \u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}",
        "aeoxE\u{300}\u{301}\u{302}\u{308}\u{323}\u{327}\u{31B}\u{331}\u{340}\u{341}\u{343}\u{344}\u{345}\u{20DD}\u{212B} \n",
        "かは\u{3099}\u{309A}कड\u{93C}\u{958}\u{94D}ஒ\u{BD7}\u{BBE}\u{BC6}a",
        "אש\u{5C1}\u{5C2}\u{5BC}\u{FB2A}\u{FB1D}ا\u{653}\u{654}\u{655}\u{64B}Ж\u{306}\u{308}α\u{345}\u{313}\u{301}\u{2000}\u{F900}\u{1D15E}\u{16D67}",
    ])
    func `gives what the full normalisation of generated text gives`(alphabet: String) {
        let letters = Array(alphabet.unicodeScalars)
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5_000 {
            let input = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
                letters.randomElement(using: &random)
            }
            let expected = scalars(string(input).precomposedStringWithCanonicalMapping)
            guard let (output, offsets) = NormalForm.composed(input) else {
                #expect(input == expected)
                continue
            }
            #expect(output == expected && output != input)
            // Swift compares strings by canonical equivalence, with tables of its own.
            #expect(string(output) == string(input))
            #expect(offsets.count == output.count + 1 && offsets.last == Int32(input.count))
            #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 } && offsets.first == 0)
            // Wherever a letter that nothing can change begins in both, what stands before it is equivalent.
            for (index, offset) in offsets.enumerated().dropLast()
            where isLetter(output[index]) && isLetter(input[Int(offset)]) {
                let before = string(Array(input[..<Int(offset)])).precomposedStringWithCanonicalMapping
                #expect(scalars(before) == Array(output[..<index]))
            }
        }
    }

    @Test func `composes Hangul, of which nothing is lost`() {
        let letters = Array("가각a\u{1100}\u{1112}\u{1161}\u{1175}\u{11A7}\u{11A8}\u{11C2}\u{301}".unicodeScalars)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<5_000 {
            let input = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
                letters.randomElement(using: &random)
            }
            let output = NormalForm.composed(input)?.scalars ?? input
            #expect(string(output) == string(input))
            #expect(NormalForm.composed(output) == nil)
            for (first, second) in zip(output, output.dropFirst()) {
                #expect(!("\u{1100}"..."\u{1112}" ~= first && "\u{1161}"..."\u{1175}" ~= second))
                #expect(!(first == "가" && "\u{11A8}"..."\u{11C2}" ~= second))
            }
        }
    }

    @Test func `composes every letter of Unicode from its parts`() {
        for value in UInt32(0xA0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let parts = scalars(String(scalar).decomposedStringWithCanonicalMapping)
            guard parts != [scalar] else { continue }
            let expected = scalars(String(scalar).precomposedStringWithCanonicalMapping)
            #expect(NormalForm.composed(parts)?.scalars ?? parts == expected)
            #expect(NormalForm.composed([scalar])?.scalars ?? [scalar] == expected)
        }
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private func string(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
