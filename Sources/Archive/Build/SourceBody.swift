import BulletinModel

/// The part of a source that is text: all of it, but for the front matter of a Markdown file.
struct SourceBody: Sendable {
    let bytes: [UInt8]
    let linesAbove: Int
    private let scalarsAbove: Int
    /// The article of a Markdown file, which is taken as it is; nil for plain text.
    private let markdown: String?

    /// All of a file of plain text.
    init(text: [UInt8]) {
        bytes = text
        linesAbove = 0
        scalarsAbove = 0
        markdown = nil
    }

    /// A Markdown file from a line on, which is counted from 1.
    init(file: [UInt8], from line: Int, markdown: String) {
        var start = file.startIndex
        for _ in 1..<line {
            start = (file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.endIndex - 1) + 1
        }
        bytes = Array(file[start...])
        linesAbove = line - 1
        scalarsAbove = file[..<start].count { $0 & 0xC0 != 0x80 }
        self.markdown = markdown
    }

    /// The record with places of the whole file instead of this part, and with the Markdown that a person wrote: nothing
    /// is taken out of that.
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
        for index in bulletin.evidence.indices {
            bulletin.evidence[index].start += scalarsAbove
            bulletin.evidence[index].end += scalarsAbove
        }
        for index in bulletin.warnings.indices {
            bulletin.warnings[index].line = bulletin.warnings[index].line.map { $0 + linesAbove }
        }
        return bulletin
    }
}
