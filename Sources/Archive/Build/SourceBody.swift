import BulletinModel
import FrontMatter

/// What extraction reads of a source: all of a plain text; of a Markdown file the words that its reader sees, at their
/// places in the file.
struct SourceBody: Sendable {
    let bytes: [UInt8]
    /// The article of a Markdown file, which is taken as it is; nil for plain text.
    let markdown: String?
    /// The line of the file that each line of the bytes begins on; empty when they are the same.
    private let lines: [Int]

    /// All of a file of plain text.
    init(text: [UInt8]) {
        bytes = text
        markdown = nil
        lines = []
    }

    /// A Markdown file, with the title that its front matter writes.
    init(file: [UInt8], _ markdown: MarkdownFile) {
        let scalars = Array(String(decoding: file, as: UTF8.self).unicodeScalars)
        let title = markdown.fields.title.flatMap { Self.title($0, in: scalars, above: markdown.bodyLine) }
        let plain = PlainMarkdown(scalars, bodyLine: markdown.bodyLine, title: title)
        bytes = plain.utf8
        lines = plain.lines
        self.markdown = markdown.body
    }

    /// Where a title stands in the front matter, if it stands there as it is, on one line and without escapes.
    private static func title(
        _ written: Written<String?>, in scalars: [Unicode.Scalar], above bodyLine: Int
    ) -> Range<Int>? {
        guard let title = written.value.map({ Array($0.unicodeScalars) }), !title.isEmpty,
            written.place.line < bodyLine
        else { return nil }
        let lines = scalars.split(separator: "\n", maxSplits: bodyLine, omittingEmptySubsequences: false)
        guard lines.indices.contains(written.place.line - 1) else { return nil }
        let line = lines[written.place.line - 1].dropFirst(written.place.column - 1)
        let value = ["\"", "'"].contains(line.first) ? line.dropFirst() : line
        return value.starts(with: title) ? value.startIndex..<value.startIndex + title.count : nil
    }

    /// The line of the file.
    func line(_ line: Int) -> Int { lines.indices.contains(line - 1) ? lines[line - 1] : line }

    /// The record with lines of the file, and with the Markdown that a person wrote: nothing is taken out of that.
    func placed(_ bulletin: Bulletin) -> Bulletin {
        guard let markdown else { return bulletin }
        var bulletin = bulletin
        bulletin.bodyMarkdown = markdown
        bulletin.captions = []
        bulletin.removed = []
        bulletin.evidence.removeAll {
            $0.field.hasPrefix("/captions") || $0.field.hasPrefix("/removed") || $0.field == "/body_markdown"
        }
        bulletin.warnings.removeAll { $0.code.hasPrefix("article.") }
        for index in bulletin.warnings.indices {
            bulletin.warnings[index].line = bulletin.warnings[index].line.map(line)
        }
        return bulletin
    }
}
