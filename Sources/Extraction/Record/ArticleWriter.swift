import BulletinModel
import VietnameseText

/// The article as CommonMark that renders to the article's words and nothing else.
struct ArticleWriter: Sendable {
    func markdown(of zoned: ZonedText) -> String {
        var paragraphs: [[UInt8]] = []
        var last: Span?
        for span in zoned.spans where isArticle(span.zone) {
            let text = zoned.text.utf8(zoned.text.scalarRange(tokens: span.tokens))
            if let before = last, continues(span, before, in: zoned.text) {
                paragraphs[paragraphs.count - 1].append(UInt8(ascii: "\n"))
                paragraphs[paragraphs.count - 1] += text
            } else {
                paragraphs.append(text)
            }
            last = span
        }
        return LiteralMarkdown.paragraphs(utf8: paragraphs)
    }

    private func isArticle(_ zone: Zone) -> Bool {
        zone == .article || zone == .letterhead || zone == .signature
    }

    /// A line that goes on in lower case right below an open one is the same paragraph.
    private func continues(_ span: Span, _ before: Span, in text: CleanText) -> Bool {
        let (line, above) = (text.lines[span.line], text.lines[before.line])
        guard line.number == above.number + 1, span.zone == before.zone, let last = before.tokens.last,
            let first = span.tokens.first
        else { return false }
        return text.tokens[first].shape == .lower && text.tokens[last].kind != .punctuation
    }
}
