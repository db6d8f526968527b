/// Finds the sentences in HTML that cmark has written. It cuts only where no inline element is open, so that a sentence
/// can be put into an element of its own.
struct SentenceReader {
    private let html: [UInt8]
    private(set) var sentences: [ArticleText.Sentence] = []
    private(set) var offset = 0
    private var index = 0
    private var block = 0
    /// Inline elements that are open.
    private var depth = 0
    /// Where the sentence being read began.
    private var start: (byte: Int, offset: Int)?

    init(_ html: [UInt8]) {
        self.html = html
        sentences.reserveCapacity(html.count / 128 + 1)
    }

    mutating func read() {
        while index < html.count {
            let byte = html[index]
            switch byte {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
                // Line feeds between blocks are nothing that a reader sees.
                if start != nil || offset > blockStart { offset += 1 }
                index += 1
            case UInt8(ascii: "&"):
                begin()
                while index < html.count - 1, html[index] != UInt8(ascii: ";") { index += 1 }
                index += 1
                offset += 1
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2:
                begin()
                let length = byte == 0xE2 ? 3 : 1
                let isMark = byte != 0xE2 || isEllipsis(index)
                let mark = index
                index += length
                offset += 1
                if isMark, depth == 0 { endSentence(closedAt: mark) }
            default:
                begin()
                readWords()
            }
        }
        endBlock()
    }

    /// Reads on to the next byte that may mean something.
    private mutating func readWords() {
        var (next, scalars) = (index, 0)
        while next < html.count {
            let byte = html[next]
            // Letters, digits, blanks and commas, and what letters with marks consist of.
            guard byte >= UInt8(ascii: "@") ? byte != 0xE2 : Self.isPlain(byte) else { break }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            next += 1
        }
        if next == index { (next, scalars) = (index + 1, 1) }
        index = next
        offset += scalars
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The offset at which the block being read began.
    private var blockStart = 0

    private mutating func begin() {
        if start == nil { start = (index, offset) }
    }

    private mutating func end() {
        guard let start else { return }
        sentences.append(ArticleText.Sentence(start: start.byte, end: index, offset: start.offset, block: block))
        self.start = nil
    }

    private mutating func endBlock() {
        guard start != nil || offset > blockStart else { return }
        end()
        block += 1
        offset += 1
        blockStart = offset
        depth = 0
    }

    private mutating func readTag() {
        let isClosing = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/")
        let change = Self.inlineDepth(html, index + (isClosing ? 2 : 1))
        switch change {
        case nil: endBlock()
        case 0?: begin()
        case _? where isClosing: depth -= 1
        default:
            begin()
            depth += 1
        }
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
        index += 1
    }

    /// How much deeper an inline element goes whose name begins here: 0 for an empty one; nil for a block.
    private static func inlineDepth(_ html: [UInt8], _ index: Int) -> Int? {
        guard index + 1 < html.count else { return nil }
        switch (html[index], html[index + 1]) {
        case (UInt8(ascii: "e"), UInt8(ascii: "m")), (UInt8(ascii: "s"), UInt8(ascii: "t")),
            (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "a"), _):
            return 1
        // `br`, `img` and the comment that stands for raw HTML; `blockquote` is not among them.
        case (UInt8(ascii: "b"), UInt8(ascii: "r")), (UInt8(ascii: "i"), _), (UInt8(ascii: "!"), _): return 0
        default: return nil
        }
    }

    /// Ends the sentence behind a mark, with the quotes and brackets that close there, unless it goes on.
    private mutating func endSentence(closedAt mark: Int) {
        var end = index
        var scalars = 0
        while let length = closingLength(end) {
            end += length
            scalars += 1
        }
        // In front of a tag the end of the block is the end of the sentence.
        guard end + 1 < html.count, html[end] == UInt8(ascii: " ") || html[end] == UInt8(ascii: "\n") else { return }
        var next = end
        while next < html.count, html[next] == UInt8(ascii: " ") || html[next] == UInt8(ascii: "\n") { next += 1 }
        if html[mark] == UInt8(ascii: "."), end == mark + 1, isAbbreviation(endingAt: mark) || isNumber(before: mark) {
            return
        }
        guard next < html.count, !isLowercase(next) else { return }
        index = end
        offset += scalars
        self.end()
    }

    /// The bytes of a closing mark at an index.
    private func closingLength(_ index: Int) -> Int? {
        guard index < html.count else { return nil }
        switch html[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: ")"): return 1
        case UInt8(ascii: "&"): return html[index...].starts(with: "&quot;".utf8) ? 6 : nil
        case 0xC2: return html[index...].starts(with: "»".utf8) ? 2 : nil
        case 0xE2:
            return isEllipsis(index) || html[index...].starts(with: "”".utf8) || html[index...].starts(with: "’".utf8)
                ? 3 : nil
        default: return nil
        }
    }

    private func isEllipsis(_ index: Int) -> Bool {
        index + 2 < html.count && html[index] == 0xE2 && html[index + 1] == 0x80 && html[index + 2] == 0xA6
    }

    /// `TP. Hà Xuyên`, `M. An`: a full stop behind a capital, or behind letters without a vowel.
    private func isAbbreviation(endingAt mark: Int) -> Bool {
        var first = mark
        var letters = 0
        while first > 0, mark - first < 6, Self.isLetter(html[first - 1]) {
            first -= 1
            if html[first] & 0xC0 != 0x80 { letters += 1 }
        }
        guard letters > 0, !isLowercase(first) else { return false }
        return letters == 1 || letters <= 4 && !html[first..<mark].contains(where: Self.mayBeVowel)
    }

    /// `1. Về …`
    private func isNumber(before mark: Int) -> Bool {
        guard let start, mark > start.byte else { return false }
        return html[start.byte..<mark].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Letters with marks are vowels, but for `Đ`.
    private static func mayBeVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: byte == 0xC3 || byte == 0xC6 || byte == 0xE1
        }
    }

    private func isLowercase(_ index: Int) -> Bool {
        let byte = html[index]
        if byte < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        let text = String(decoding: html[index..<min(index + 4, html.count)], as: UTF8.self)
        return text.unicodeScalars.first?.properties.isLowercase ?? false
    }
}
