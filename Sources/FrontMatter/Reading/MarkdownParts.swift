/// A Markdown file cut into front matter and body.
package struct MarkdownParts {
    /// The YAML between the two marking lines, from the file's second line on; nil when the file begins otherwise.
    package let frontMatter: String?
    package let body: String
    let bodyLine: Int

    /// nil when front matter begins and does not end.
    ///
    /// It begins with a first line of `---` and ends with a line of `---` or `...`; blanks behind them do not count.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let opening = Self.endOfMarker(in: bytes, at: 0, markers: ["---"]) else {
            (frontMatter, body, bodyLine) = (nil, text, 1)
            return
        }
        var lineStart = opening
        var line = 2
        while lineStart < bytes.count {
            if var rest = Self.endOfMarker(in: bytes, at: lineStart, markers: ["---", "..."]) {
                frontMatter = String(decoding: bytes[opening..<lineStart], as: UTF8.self)
                // The writer's own blank line and last line feed, in the line ends of this file.
                let lineEnd: [UInt8] = bytes[opening - 2] == UInt8(ascii: "\r") ? [0x0D, 0x0A] : [0x0A]
                line += 1
                if bytes[rest...].starts(with: lineEnd) {
                    rest += lineEnd.count
                    line += 1
                }
                var body = bytes[rest...]
                if body.suffix(lineEnd.count).elementsEqual(lineEnd) { body = body.dropLast(lineEnd.count) }
                self.body = String(decoding: body, as: UTF8.self)
                bodyLine = line
                return
            }
            lineStart = (bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
            line += 1
        }
        return nil
    }

    /// Where the line after a marking line begins; nil when the line at `start` is none.
    private static func endOfMarker(in bytes: [UInt8], at start: Int, markers: [String]) -> Int? {
        guard markers.contains(where: { bytes[start...].starts(with: $0.utf8) }) else { return nil }
        var end = start + 3
        while end < bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end]) {
            end += 1
        }
        if end == bytes.count { return end }
        return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }
}
