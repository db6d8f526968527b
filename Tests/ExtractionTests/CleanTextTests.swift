import Testing

@testable import Extraction

@Suite struct CleanTextTests {
    @Test func `blanks of any kind and number are one space`() {
        #expect(clean("xã\u{A0} hội\t\u{3000}cơ bản").string(tokens: 0..<4) == "xã hội cơ bản")
    }

    @Test func `invisible characters go, inside words too`() {
        #expect(clean("\u{FEFF}Hà\u{200B} Xu\u{AD}yên\u{200E}").string(tokens: 0..<2) == "Hà Xuyên")
    }

    @Test(arguments: ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "a\u{2028}b\u{85}\u{B}c"])
    func `every kind of line break counts once`(text: String) {
        let lines = clean(text).lines
        #expect(lines.map(\.number) == [1, 2, 4])
        #expect(lines.map(\.blankLinesBefore) == [0, 0, 1])
    }

    @Test func `offsets lead back to the decoded source`() {
        let source = "\u{FEFF}Huyện  ủy\u{A0}\r\n\u{200B}Hà Xuyên"
        let text = clean(source)
        let scalars = Array(source.unicodeScalars)
        let words = text.tokens.indices.filter { text.tokens[$0].kind == .word }.map { index in
            String(String.UnicodeScalarView(scalars[text.sourceRange(tokens: index..<index + 1)]))
        }
        #expect(words == ["Huyện", "ủy", "Hà", "Xuyên"])
        #expect(text.sourceOffsets.count == text.scalars.count + 1)
        #expect(text.sourceRange(0..<text.scalars.count) == 1..<scalars.count)
    }

    @Test func `a token's line is found from its index`() {
        let text = clean("một hai\n\nba\n")
        #expect((0..<5).map { text.lineIndex(ofToken: $0) } == [0, 0, nil, nil, 1])
    }

    @Test func `a text without words has no lines`() {
        #expect(clean(" \n\t\n").lines.isEmpty)
        #expect(clean("").lines.isEmpty)
    }
}
