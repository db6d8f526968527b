import BulletinModel
import MarkdownRendering
import TestSupport
import Testing

struct LiteralMarkdownRenderingTests {
    /// Seeds beyond the first 10,000 whose text once came out wrong: none yet, of 600,000.
    static let knownSeeds: [UInt64] = []

    @Test("any text comes back from cmark word for word, in paragraphs and without structure")
    func rendersWordForWord() throws {
        for seed in Self.knownSeeds + Array(0..<10_000) {
            var generator = SeededGenerator(seed: seed)
            let count = Int.random(in: 1...4, using: &generator)
            let paragraphs = (0..<count).map { _ in NastyText.string(length: 12, using: &generator) }
            let markdown = LiteralMarkdown.paragraphs(paragraphs)
            let expected = paragraphs.map(visibleLines).filter { !$0.isEmpty }
            #expect(
                paragraphsOnly(CommonMark.html(markdown)) == expected,
                "seed \(seed): \(paragraphs) became \(markdown.debugDescription)")
            let text = expected.map { $0.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 } }
            #expect(Array(CommonMark.plainText(markdown).utf8) == Array(text.joined(separator: [UInt8(ascii: "\n")])))
        }
    }

    @Test(
        "a long line and a long run of markup come back word for word",
        arguments: ["đồng chí * _ ` < [a](b) ", "*", "_", "[", "> ", "`a", "&amp", "<a ", "\\", "![", "1. "])
    func rendersLongText(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(paragraphsOnly(CommonMark.html(LiteralMarkdown.paragraphs([text]))) == [visibleLines(text)])
    }

    /// What must be seen of a paragraph: its lines without outer blanks, those with words only.
    private func visibleLines(_ paragraph: String) -> [UInt8] {
        let scalars = paragraph.unicodeScalars.map { isUnprintable($0) ? " " : $0 }
        let lines = scalars.split { $0 == "\n" || $0 == "\r" }.map { line in
            let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
            let trimmed = line.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
            return trimmed.flatMap { Array(UTF8.encode($0) ?? .init()) }
        }
        return Array(lines.filter { !$0.isEmpty }.joined(separator: [UInt8(ascii: "\n")]))
    }

    private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\t" && scalar != "\n" && scalar != "\r" && scalar.properties.generalCategory == .control
            || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
    }

    /// The texts of the `<p>` elements; nil when there is anything else.
    private func paragraphsOnly(_ html: [UInt8]) -> [[UInt8]]? {
        let (opening, closing) = (Array("<p>".utf8), Array("</p>\n".utf8))
        var rest = html[...]
        var texts: [[UInt8]] = []
        while !rest.isEmpty {
            guard rest.starts(with: opening) else { return nil }
            rest = rest.dropFirst(opening.count)
            guard let end = rest.firstIndex(of: UInt8(ascii: "<")), rest[end...].starts(with: closing),
                let text = unescaped(rest[..<end])
            else { return nil }
            texts.append(text)
            rest = rest[end...].dropFirst(closing.count)
        }
        return texts
    }

    private func unescaped(_ html: ArraySlice<UInt8>) -> [UInt8]? {
        let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"]
        var text: [UInt8] = []
        var rest = html
        while let byte = rest.first {
            if byte == UInt8(ascii: "&") {
                guard let entity = entities.first(where: { rest.starts(with: $0.key.utf8) }) else { return nil }
                text += entity.value.utf8
                rest = rest.dropFirst(entity.key.utf8.count)
            } else {
                guard byte != UInt8(ascii: ">") else { return nil }
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return text
    }
}
