/// Plain text as CommonMark that renders to exactly these words in `<p>` elements and nothing else.
///
/// Raw bulletins are untrusted and know no Markdown: a line that begins with `1.` or `#`, a `*`, a `<script>` stay what
/// they are, characters. Only what CommonMark 0.30 would read as markup gets a backslash, so that the text stays
/// readable: `2.404 tỷ`, `TT&VH` and `a < b` are written as they are.
public enum LiteralMarkdown {
    /// One `<p>` for each element that has any words, separated by one blank line, without a line feed at the end.
    ///
    /// A line break inside a paragraph (LF, CR LF or CR) becomes a soft break, that is a line feed which HTML shows as a
    /// blank; lines without words are left out, since they would end the paragraph. Blanks at both ends of a line go, as
    /// cmark drops them anyway and two at the end would be a hard break. Control characters, the byte order mark and the
    /// noncharacters U+FFFE and U+FFFF, none of which HTML can hold, become blanks.
    public static func paragraphs(_ paragraphs: [String]) -> String {
        self.paragraphs(utf8: paragraphs.map { Array($0.utf8) })
    }

    /// The same for paragraphs that are at hand as UTF-8.
    public static func paragraphs(utf8 paragraphs: [[UInt8]]) -> String {
        var writer = LiteralWriter(reserving: paragraphs.reduce(0) { $0 + $1.count + 16 })
        for paragraph in paragraphs {
            writer.write(paragraph: paragraph)
        }
        return String(decoding: writer.output, as: UTF8.self)
    }
}

/// One pass over UTF-8; the runs between bytes that may need care are copied whole.
private struct LiteralWriter {
    private(set) var output: [UInt8] = []
    private var source: [UInt8] = []

    init(reserving capacity: Int) {
        output.reserveCapacity(capacity + capacity / 32)
    }

    mutating func write(paragraph: [UInt8]) {
        source = paragraph
        var index = 0
        var hasLines = false
        while index < source.count {
            index = skipBlanks(from: index)
            guard index < source.count else { break }
            if isLineEnd(index) {
                index += 1
                continue
            }
            if hasLines {
                output.append(UInt8(ascii: "\n"))
            } else if !output.isEmpty {
                output.append(contentsOf: [UInt8(ascii: "\n"), UInt8(ascii: "\n")])
            }
            hasLines = true
            index = writeLine(from: index)
        }
    }

    /// Writes the line whose first character that is not blank is at `start`; returns where it ends.
    private mutating func writeLine(from start: Int) -> Int {
        var index = writeLineStart(at: start)
        var copied = index
        while true {
            index = endOfOrdinary(from: index)
            guard index < source.count, !isLineEnd(index) else { break }
            let blank = lengthOfBlank(at: index)
            if blank > 0 {
                output.append(contentsOf: source[copied..<index])
                output.append(UInt8(ascii: " "))
                index += blank
                copied = index
                continue
            }
            if isMarkup(at: index, lineStart: start) {
                output.append(contentsOf: source[copied..<index])
                output.append(UInt8(ascii: "\\"))
                copied = index
            }
            index += 1
        }
        output.append(contentsOf: source[copied..<index])
        while output.last == UInt8(ascii: " ") || output.last == UInt8(ascii: "\t") { output.removeLast() }
        return index
    }

    /// Where the next byte stands that may need care.
    private func endOfOrdinary(from start: Int) -> Int {
        let bytes = source.span
        let special = specialBytes.span
        var index = start
        while index < bytes.count, !special[Int(bytes[index])] { index &+= 1 }
        return index
    }

    /// What is markup only at the start of a line: headings, quotes, lists, rules, fences, setext underlines.
    /// Returns where ordinary writing goes on.
    private mutating func writeLineStart(at start: Int) -> Int {
        var marked = start
        let isBlock: Bool
        switch source[start] {
        case UInt8(ascii: "#"):
            let end = endOfRun(from: start)
            isBlock = end - start <= 6 && endsWord(at: end)
        case UInt8(ascii: ">"):
            isBlock = true
        case UInt8(ascii: "-"):
            isBlock = endsWord(at: start + 1) || isWholeLine(from: start)
        case UInt8(ascii: "+"):
            isBlock = endsWord(at: start + 1)
        case UInt8(ascii: "="):
            isBlock = isWholeLine(from: start)
        case UInt8(ascii: "~"):
            isBlock = endOfRun(from: start) - start >= 3
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while marked < source.count, isDigit(source[marked]) { marked += 1 }
            isBlock =
                marked - start <= 9 && marked < source.count
                && (source[marked] == UInt8(ascii: ".") || source[marked] == UInt8(ascii: ")"))
                && endsWord(at: marked + 1)
        default:
            return start
        }
        guard isBlock else { return start }
        output.append(contentsOf: source[start..<marked])
        output.append(UInt8(ascii: "\\"))
        output.append(source[marked])
        return marked + 1
    }

    /// What is markup anywhere. All `*`, `[` and backticks count, since what they mean depends on what follows far away.
    private func isMarkup(at index: Int, lineStart: Int) -> Bool {
        let next = index + 1 < source.count ? source[index + 1] : UInt8(ascii: "\n")
        switch source[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "`"):
            return true
        case UInt8(ascii: "_"):
            // Between two letters or digits it neither opens nor closes emphasis.
            return index == lineStart || !isAlphanumeric(source[index - 1]) || !isAlphanumeric(next)
        case UInt8(ascii: "\\"):
            return isPunctuation(next) || endsLine(at: index + 1)
        case UInt8(ascii: "<"):
            return next > UInt8(ascii: " ") && next < 0x7F
        case UInt8(ascii: "&"):
            return isEntity(at: index)
        default:
            return false
        }
    }

    /// Whether an entity or a numeric character reference begins here (`&amp;`, `&#60;`, `&#x3c;`).
    private func isEntity(at index: Int) -> Bool {
        var end = index + 1
        if end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
        let start = end
        // The longest name of HTML 5 has 31 letters.
        let limit = min(source.count, start + 40)
        while end < limit, isAlphanumeric(source[end]) { end += 1 }
        return end > start && end < limit && source[end] == UInt8(ascii: ";")
    }

    /// The end of the run of one and the same byte that begins at `start`.
    private func endOfRun(from start: Int) -> Int {
        var end = start
        while end < source.count, source[end] == source[start] { end += 1 }
        return end
    }

    /// Whether the line holds nothing but the byte at `start` and blanks.
    private func isWholeLine(from start: Int) -> Bool {
        var index = start
        while index < source.count, !isLineEnd(index) {
            let length = source[index] == source[start] ? 1 : lengthOfBlank(at: index)
            guard length > 0 else { return false }
            index += length
        }
        return true
    }

    private func endsWord(at index: Int) -> Bool {
        index >= source.count || isLineEnd(index) || lengthOfBlank(at: index) > 0
    }

    private func endsLine(at index: Int) -> Bool {
        let end = skipBlanks(from: index)
        return end >= source.count || isLineEnd(end)
    }

    private func isLineEnd(_ index: Int) -> Bool {
        source[index] == UInt8(ascii: "\n") || source[index] == UInt8(ascii: "\r")
    }

    private func skipBlanks(from start: Int) -> Int {
        var index = start
        while index < source.count {
            let length = lengthOfBlank(at: index)
            guard length > 0 else { break }
            index += length
        }
        return index
    }

    /// The bytes of the blank at `index`: space, tab, a control character, U+FEFF, U+FFFE, U+FFFF; 0 for anything else.
    private func lengthOfBlank(at index: Int) -> Int {
        switch source[index] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            return 0
        case 0...0x20, 0x7F:
            return 1
        case 0xC2:
            return source[index + 1] < 0xA0 ? 2 : 0
        case 0xEF:
            let rest = (source[index + 1], source[index + 2])
            return rest == (0xBB, 0xBF) || rest == (0xBF, 0xBE) || rest == (0xBF, 0xBF) ? 3 : 0
        default:
            return 0
        }
    }
}

/// For each byte whether it may need care: markup, line ends, control characters, and the first byte of those in UTF-8.
private let specialBytes: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "\t"): false
    case 0..<0x20, 0x7F, 0xC2, 0xEF: true
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "\\"),
        UInt8(ascii: "<"), UInt8(ascii: "&"):
        true
    default: false
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
}
