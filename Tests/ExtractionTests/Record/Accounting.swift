import BulletinModel
import VietnameseText

@testable import Extraction

/// Where the lines of a source went.
struct Accounting {
    let bulletin: Bulletin
    let source: CleanText

    init(_ bulletin: Bulletin, source: [Unicode.Scalar]) {
        self.bulletin = bulletin
        self.source = TextCleaner().clean(source)
    }

    /// The lines that are neither in the article, nor in captions or `removed`, nor behind a field.
    func lostLines() -> [String] {
        let article = words(of: unescaped(bulletin.bodyMarkdown))
        let pieces = (bulletin.captions + bulletin.removed).map { words(of: $0.text) }
        return source.lines.compactMap { line in
            let own = source.tokens[line.tokens].map(\.canonical)
            let isFound = isBehindField(line) || contains(article, own) || pieces.contains { contains($0, own) }
            return isFound ? nil : source.string(tokens: line.tokens)
        }
    }

    private func isBehindField(_ line: Line) -> Bool {
        let range = source.sourceRange(line.range)
        let fields = ["/title", "/lead", "/section", "/published", "/byline"]
        return bulletin.evidence.contains { evidence in
            fields.contains { evidence.field.hasPrefix($0) } && (evidence.start..<evidence.end).overlaps(range)
        }
    }

    private func words(of text: String) -> [Syllable] {
        clean(text).tokens.filter { $0.kind != .lineBreak }.map(\.canonical)
    }

    /// Markdown escapes are the only difference between the article's words and its Markdown.
    private func unescaped(_ markdown: String) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in markdown.unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped, !isPunctuation(scalar) { text.append("\\") }
            isEscaped = false
            text.append(scalar)
        }
        return String(text)
    }

    /// What a backslash may stand before in CommonMark.
    private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
        default: false
        }
    }

    private func contains(_ whole: [Syllable], _ part: [Syllable]) -> Bool {
        guard let first = part.first, whole.count >= part.count else { return false }
        return (0...whole.count - part.count).contains { start in
            whole[start] == first && whole[start..<start + part.count].elementsEqual(part)
        }
    }
}
