import TestSupport
import Testing
import VietnameseText

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("Ngày 14/3", "Ngày|14|/|3"),
        ("lũy kế 1229,6 tỷ", "lũy|kế|1229|,|6|tỷ"),
        ("12ha", "12|ha"),
        ("5,5tạ/ha.", "5|,|5|tạ|/|ha|."),
        ("12-CT/TW", "12|-|CT|/|TW"),
        ("Ea H'leo", "Ea|H|'|leo"),
        ("H\u{2BC}leo", "H|\u{2BC}|leo"),
        ("tie\u{302}\u{301}ng", "tie\u{302}\u{301}ng"),
        ("\u{301}a", "\u{301}a"),
        ("Москва 中文", "Москва|中文"),
        ("“Đảng”", "“|Đảng|”"),
        ("m²", "m|²"),
        ("٣ ３", "٣|３"),
        ("a\u{A0}b\u{200B}c\td", "a|b|c|d"),
        ("a\r\nb\n\nc", "a|\n|b|\n|\n|c"),
        ("...", ".|.|."),
        ("😀x_y", "😀|x|_|y"),
        ("", ""),
        (" \u{FEFF}\t", ""),
    ])
    func `cuts text into words, numbers and single marks`(text: String, expected: String) {
        let scalars = Array(text.unicodeScalars)
        let pieces = Tokenizer.tokens(of: scalars).map { string(scalars[$0.range]) }
        #expect(pieces.joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("huyện", Token.Shape.lower), ("Huyện", .capitalized), ("Đ", .capitalized), ("UBND", .upper),
        ("ƯỚC", .upper), ("eBay", .mixed), ("TpHCM", .mixed), ("中文", .none), ("Ế", .capitalized),
        ("E\u{302}\u{301}", .capitalized), ("ĐE\u{302}", .upper), ("12", .none), ("-", .none), ("Üb", .capitalized),
    ])
    func `says which letters are capitals`(text: String, shape: Token.Shape) {
        #expect(tokens(text).map(\.shape) == [shape])
    }

    @Test func `says what a token is and whether blanks stand before it`() {
        let tokens = tokens("Số  12 - CT\n a")
        #expect(tokens.map(\.kind) == [.word, .number, .punctuation, .word, .lineBreak, .word])
        #expect(tokens.map(\.hasBlankBefore) == [false, true, true, true, false, true])
        #expect(tokens.map(\.start) == [0, 4, 7, 9, 11, 13])
        #expect(tokens.map(\.end) == [2, 6, 8, 11, 12, 14])
    }

    @Test(
        arguments: [
            ("05", 5), ("0", 0), ("2019", 2019), ("999999999999999999", 999_999_999_999_999_999),
            ("1000000000000000000", nil), ("không", nil), ("-", nil),
        ] as [(String, Int?)])
    func `a number knows its value up to eighteen digits`(text: String, value: Int?) {
        #expect(tokens(text).map(\.number) == [value])
    }

    @Test func `long numbers keep keys of their own`() {
        let keys = ["1000000000000000000", "1000000000000000001", "0001000000000000000000"].map { Syllable($0) }
        #expect(keys[0] != keys[1])
        #expect(keys[0] == keys[2])
    }

    @Test(arguments: [
        "Hoà", "hòa", "THUỶ", "quý", "kĩ", "nghiêngngảđảo", "Müller", "tie\u{302}\u{301}ng", "05", "–", "’", "\n", "Ж",
        "\u{301}", "Ỷ", "ß",
    ])
    func `gives a token the keys of its text`(text: String) {
        #expect(tokens(text).map(\.canonical) == [Syllable(text)])
        #expect(tokens(text).map(\.folded) == [Syllable(text).folded])
    }

    @Test func `every scalar is what Unicode says it is`() {
        for scalar in (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init) {
            let kind = Tokenizer.tokens(of: [scalar]).first?.kind
            let properties = scalar.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark, .spacingMark:
                #expect(kind == .word)
            case .modifierLetter: #expect(kind == (scalar == "\u{2BC}" ? .punctuation : .word))
            case .decimalNumber: #expect(kind == (scalar.isASCII ? .number : .punctuation))
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                #expect(kind == (scalar == "\n" ? .lineBreak : nil))
            case .dashPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol: #expect(kind == .punctuation)
            default: #expect(kind != nil)
            }
        }
    }

    @Test func `tokens cover generated text without gaps or overlaps and carry the keys of their text`() {
        var random = SeededGenerator(seed: 2)
        let alphabet = Array(
            "aoeuyiqgtnàảãáạâấơởưựđĐQUYHOAÁỶ  \n\t.,-–/'“0519\u{301}\u{31B}\u{323}\u{A0}üЖ中\u{200B}😀".unicodeScalars)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...30, using: &random)
            let scalars = (0..<count).compactMap { _ in alphabet.randomElement(using: &random) }
            var position = 0
            for token in Tokenizer.tokens(of: scalars) {
                #expect(token.start >= position && token.end > token.start)
                let gap = scalars[position..<token.start]
                #expect(gap.allSatisfy { " \t\u{A0}\u{200B}".unicodeScalars.contains($0) })
                #expect(token.hasBlankBefore == !gap.isEmpty)
                #expect(token.canonical == Syllable(scalars: scalars[token.range]))
                #expect(token.folded == token.canonical.folded)
                position = token.end
            }
            #expect(scalars[position...].allSatisfy { " \t\u{A0}\u{200B}".unicodeScalars.contains($0) })
        }
    }

    private func tokens(_ text: String) -> [Token] { Tokenizer.tokens(of: Array(text.unicodeScalars)) }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
