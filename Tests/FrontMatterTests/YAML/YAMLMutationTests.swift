import BulletinModel
import TestSupport
import Testing

@testable import FrontMatter

struct YAMLMutationTests {
    /// What is put into front matter: marks that mean something to YAML, and the beginnings of what does.
    private static let pieces: [String] = [
        " ", "  ", "    ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\n\n", "\t", "\r\n", ":", ": ", ":\n", "::", "-",
        "- ", "--", "---",
        "...", "#", " #", "# ", "[", "]", "{", "}", ",", ", ", "[]", "{}", "{a: ", "[a, ", "'", "''", "\"", "\\",
        "\\\"", "\\n",
        "\\u00e9", "\\ud800", "\\x", "&", "&a ", "*", "*a", "!", "!!str ", "|", "|\n", ">", "%", "@", "`", "?", "? ",
        "~", "<<: ", "<", "=",
        "_", "a", "a: b", "name: ", "title: ", "title", "0", "1", ".", "/", "//", "https://a.vn/", "ế", "e\u{301}", "😀",
        "漢", "\u{A0}",
        "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{0}", "\u{1B}", "null", "no", "12:30", "$", "(",
        ")", "+", ";", "^",
    ]

    @Test("says what Yams says of front matter that was changed anywhere, or leaves it to Yams")
    func comparesMutations() throws {
        var generator = SeededGenerator(seed: 2020)
        var counts = (left: 0, equal: 0)
        for round in 0..<6_000 {
            var lines = Self.small(using: &generator)
            for _ in 0..<Int.random(in: 1...3, using: &generator) { Self.mutate(&lines, using: &generator) }
            switch YAMLComparison(of: lines) {
            case .left: counts.left += 1
            case .equal: counts.equal += 1
            case .different(let difference): Issue.record("round \(round): \(difference)\n\(lines.debugDescription)")
            }
        }
        #expect(counts.equal > 1_000)
        #expect(counts.left > 1_000)
    }

    /// A few lines of what people or this program write.
    private static func small(using generator: inout SeededGenerator) -> String {
        if Bool.random(using: &generator) { return YAMLSubsetTests.common.randomElement(using: &generator) ?? "" }
        let text = String(decoding: MarkdownDocument.write(.generated(using: &generator)), as: UTF8.self)
        let lines = (MarkdownParts(text)?.frontMatter ?? "").split(separator: "\n")
        let start = lines.indices.filter { !lines[$0].hasPrefix(" ") }.randomElement(using: &generator) ?? 0
        return lines[start...].prefix(8).map { $0 + "\n" }.joined()
    }

    private static func mutate(_ text: inout String, using generator: inout SeededGenerator) {
        var scalars = Array(text.unicodeScalars)
        let position = Int.random(in: 0...scalars.count, using: &generator)
        let end = min(position + Int.random(in: 1...3, using: &generator), scalars.count)
        let piece = pieces.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: scalars.removeSubrange(position..<end)
        case 1: scalars.replaceSubrange(position..<end, with: piece.unicodeScalars)
        case 2:
            // A line again, or somewhere else.
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            lines.insert(
                lines.randomElement(using: &generator) ?? "", at: Int.random(in: 0...lines.count, using: &generator))
            if Bool.random(using: &generator) { lines.remove(at: Int.random(in: 0..<lines.count, using: &generator)) }
            scalars = Array(lines.joined(separator: "\n").unicodeScalars)
        case 3:
            // A line further to the right or to the left.
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let line = Int.random(in: 0..<max(lines.count, 1), using: &generator)
            guard lines.indices.contains(line) else { return }
            lines[line] = Bool.random(using: &generator) ? " " + lines[line] : lines[line].dropFirst()
            scalars = Array(lines.joined(separator: "\n").unicodeScalars)
        default: scalars.insert(contentsOf: piece.unicodeScalars, at: position)
        }
        text = String(String.UnicodeScalarView(scalars))
    }
}
