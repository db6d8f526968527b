import VietnameseText

/// What a line looks like, whatever its words are.
struct LineShape: Sendable, Hashable {
    var words = 0
    var numbers = 0
    /// Words with a first capital or all in capitals.
    var capitalized = 0
    /// Words of two letters or more, all in capitals.
    var upper = 0
    /// Words with a letter beyond ASCII, which nearly every Vietnamese phrase has.
    var marked = 0
    /// Bars, angles and bullets, which separate the entries of menus.
    var separators = 0
    /// Marks that end a sentence inside the line, a new one behind them.
    var innerEnds = 0
    /// Whether the last mark ends a sentence.
    var endsSentence = false
    /// Whether it ends in a colon, a semicolon or a comma: more is to come.
    var endsOpen = false
    /// Whether it begins with a dash, a bullet, a number or letter of an outline.
    var isItem = false
    /// Runs of three blanks or more in the source, which stand for a separator.
    var gaps = 0
    /// Style sheet or script that an editor or a page left in the text: `mso-style-noshow:yes;`, `{font-size:11.0pt;}`.
    var isCode = false

    private static var stroke: Syllable { Syllable(mark: "/") }

    var isUpper: Bool { words > 0 && upper * 10 >= words * 7 && upper > 0 }
    /// Nothing but marks.
    var isSeparator: Bool { words == 0 && numbers == 0 }
    var isShort: Bool { words <= 25 }
    /// One or more whole sentences of an article: long enough and closed, or too long for anything else.
    var isProse: Bool {
        !isCode
            && (words >= 45 || (endsSentence && words >= 15) || (innerEnds > 0 && words >= 15)
                || (endsOpen && words >= 12))
    }

    init(_ range: Range<Int>, in text: CleanText) {
        let tokens = text.tokens
        let scalars = text.scalars
        let offsets = text.sourceOffsets
        let mayHaveGaps = text.lacksBlanks(range)
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .word:
                words += 1
                switch token.shape {
                case .capitalized: capitalized += 1
                case .upper:
                    capitalized += 1
                    upper += 1
                case .lower, .mixed, .none: break
                }
                if token.canonical != token.folded { marked += 1 }
            case .number: numbers += 1
            case .punctuation: count(scalars[token.start], at: index, in: range, tokens)
            case .lineBreak: break
            }
            if mayHaveGaps, token.hasBlankBefore, index > range.lowerBound,
                offsets[token.start] - offsets[token.start - 1] > 2
            {
                gaps += 1
            }
        }
        readEnds(range, in: text)
        if marked == 0, looksLikeCode(range, in: text) {
            (isCode, endsSentence, endsOpen, isItem, innerEnds) = (true, false, false, false, 0)
        }
    }

    /// Words without marks around braces, behind the opening of a comment, or a name with its value.
    private func looksLikeCode(_ range: Range<Int>, in text: CleanText) -> Bool {
        guard let first = range.first, let last = range.last, first < last else { return false }
        if range.contains(where: { text.isMark("{", at: $0) || text.isMark("}", at: $0) }) { return true }
        if text.isMark("/", at: first), text.isMark("*", at: first + 1) { return true }
        if text.isMark("<", at: first), text.isMark("!", at: first + 1) || text.isMark("/", at: first + 1) {
            return true
        }
        guard text.isMark(";", at: last), text.tokens[first].kind == .word,
            let colon = range.first(where: { text.isMark(":", at: $0) }), colon + 1 < last
        else { return false }
        return range.prefix { $0 <= colon + 1 }.dropFirst().allSatisfy { !text.tokens[$0].hasBlankBefore }
    }

    private mutating func count(_ scalar: Unicode.Scalar, at index: Int, in range: Range<Int>, _ tokens: [Token]) {
        switch scalar {
        case "|", "•", "»", "›", "·", "¦": separators += 1
        case ">": separators += 1
        case ".", "!", "?", "…":
            guard index + 1 < range.upperBound, index > range.lowerBound else { return }
            let next = tokens[index + 1]
            // `./.` ends an official text, whatever is printed behind it.
            if index + 3 < range.upperBound, next.canonical == Self.stroke, tokens[index + 2].kind == .punctuation {
                innerEnds += 1
                return
            }
            guard next.hasBlankBefore, next.kind == .word, next.shape != .lower else { return }
            let last = tokens[index - 1]
            // `TP. Hà Xuyên`, `M. An`
            if last.shape == .upper && last.end - last.start <= 3 || last.end - last.start == 1 { return }
            innerEnds += 1
        default: break
        }
    }

    private mutating func readEnds(_ range: Range<Int>, in text: CleanText) {
        guard let first = range.first, var last = range.last else { return }
        while last > first, "\"”’»)".unicodeScalars.contains(text.scalars[text.tokens[last].start]) { last -= 1 }
        let end = text.scalars[text.tokens[last].start]
        endsSentence = end == "." || end == "!" || end == "?" || end == "…"
        endsOpen = end == ":" || end == ";" || end == ","
        let start = text.tokens[first]
        switch start.kind {
        case .punctuation: isItem = "-–—•+*●▪".unicodeScalars.contains(text.scalars[start.start]) && range.count > 2
        case .number, .word:
            // `1. `, `a) `, `III. `, `A. `, `I- `, `2/ `
            guard range.count > 2, start.kind == .number || start.end - start.start <= 4 else { return }
            let mark = text.scalars[text.tokens[first + 1].start]
            let isLabel = start.kind == .number || start.end - start.start == 1 || isRoman(start, in: text)
            isItem = isLabel && ".)-–/".unicodeScalars.contains(mark) && text.tokens[first + 2].hasBlankBefore
        case .lineBreak: break
        }
    }

    private func isRoman(_ token: Token, in text: CleanText) -> Bool {
        text.scalars[token.range].allSatisfy { "IVX".unicodeScalars.contains($0) }
    }
}
