import MarkdownRendering

/// The beginning of an article as plain text.
enum Excerpt {
    /// Its first paragraph, cut between words behind about 200 letters; nil when there is none.
    static func of(_ markdown: String, limit: Int = 200) -> String? {
        let bytes = markdown.utf8
        // One paragraph is enough; parsing the whole article again would cost ten times as much.
        var end = bytes.startIndex
        var previous: UInt8 = 0
        while end < bytes.endIndex {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\n"), previous == byte { break }
            previous = byte
            end = bytes.index(after: end)
        }
        let text = CommonMark.plainText(String(markdown[..<end]))
        guard let start = text.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return nil }
        return cut(text[start...], limit: limit)
    }

    private static func cut(_ text: Substring, limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return String(text) }
        let head = scalars[..<end]
        let blank = head.lastIndex { $0 == " " || $0 == "\n" } ?? end
        return String(Substring(scalars[..<blank])) + "…"
    }
}
