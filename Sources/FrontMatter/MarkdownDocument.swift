import BulletinModel

/// A bulletin as Markdown with YAML front matter: the `index.md` beside each page, and what people write by hand.
///
/// The front matter holds the record's keys (docs/record.md), the Markdown below it is the article.
public enum MarkdownDocument {
    /// The record's facts between two lines of `---`, a blank line, the article and a line feed; UTF-8.
    public static func write(_ bulletin: Bulletin) -> [UInt8] {
        var yaml = YAMLWriter(reserving: bulletin.bodyMarkdown.utf8.count + 4096)
        yaml.line("---")
        yaml.write(bulletin)
        yaml.line("---")
        if !bulletin.bodyMarkdown.isEmpty {
            yaml.line("")
            yaml.append(bulletin.bodyMarkdown)
            yaml.line("")
        }
        return yaml.bytes
    }

    /// Reads Markdown with or without front matter. `file` is what diagnostics call it.
    ///
    /// The file is nil when its bytes or its front matter cannot be read at all. A key that is unknown or whose value
    /// is wrong is an error with its place, and counts as not written; the others are read all the same.
    public static func read(_ bytes: [UInt8], file: String) -> (MarkdownFile?, [Diagnostic]) {
        let text: String
        switch SourceText.decode(bytes, file: file) {
        case .success(let decoded): text = decoded
        case .failure(let undecodable): return (nil, [undecodable.diagnostic])
        }
        guard let parts = MarkdownParts(text) else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, code: "metadata.unclosed", file: file, line: 1, column: 1,
                        message: "the front matter has no end", advice: "close it with a line of ---")
                ]
            )
        }
        guard let frontMatter = parts.frontMatter else {
            return (MarkdownFile(fields: BulletinFields(), body: parts.body, bodyLine: 1), [])
        }
        var reader = NodeReader(file: file, linesAbove: 1)
        guard var fields = reader.fields(inYAML: frontMatter) else { return (nil, reader.diagnostics) }
        if let written = fields.bodyMarkdown {
            reader.report(
                "metadata.misplaced-key", at: written.place, "'body_markdown' has no place in front matter",
                advice: "write the article below it")
            fields.bodyMarkdown = nil
        }
        return (MarkdownFile(fields: fields, body: parts.body, bodyLine: parts.bodyLine), reader.diagnostics)
    }

    /// Reads the YAML file that stands beside a source and holds the same keys.
    public static func readSidecar(_ bytes: [UInt8], file: String) -> (BulletinFields?, [Diagnostic]) {
        switch SourceText.decode(bytes, file: file) {
        case .success(let text):
            var reader = NodeReader(file: file, linesAbove: 0)
            let fields = reader.fields(inYAML: text)
            return (fields, reader.diagnostics)
        case .failure(let undecodable):
            return (nil, [undecodable.diagnostic])
        }
    }
}

/// What a Markdown file holds.
public struct MarkdownFile: Hashable, Sendable {
    /// The keys that its front matter writes; none when it has no front matter.
    public var fields: BulletinFields
    /// The Markdown below the front matter, without the blank line above it and the line feed at its end.
    public var body: String
    /// The line of the file that the body begins on, counted from 1.
    public var bodyLine: Int
}
