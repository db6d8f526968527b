import VietnameseText

/// Cuts a text into clauses of words, numbers and codes; the script that searches does the same.
///
/// Punctuation ends a clause. A **number** is a run of digits, also with `.`, `,` or `:` between digits (`99,273`). A
/// **code** is what `-` or `/` ties together without blanks and holds a digit (`05-CT/TW`, `06/10`, `2020-2025`); the
/// words in it can be found for themselves, too.
struct ClauseReader {
    /// A piece of a clause, as a range of tokens.
    enum Piece: Equatable {
        case word(Int)
        case number(Range<Int>)
        case code(Range<Int>)
        case clauseEnd
    }

    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    private var index = 0

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens = Tokenizer.tokens(of: scalars)
    }

    mutating func next() -> Piece? {
        while index < tokens.count, tokens[index].kind == .lineBreak { index += 1 }
        guard index < tokens.count else { return nil }
        let start = index
        if tokens[start].kind == .punctuation {
            index += 1
            return .clauseEnd
        }
        if isTied(start + 1), let end = endOfCode(from: start) {
            index = end
            return .code(start..<end)
        }
        index += 1
        guard tokens[start].kind == .number else { return .word(start) }
        while isJoint(index, ".,:"), tokens[index + 1].kind == .number { index += 2 }
        return .number(start..<index)
    }

    /// The end of the code that begins here, if there is one.
    private func endOfCode(from start: Int) -> Int? {
        var end = start + 1
        var hasDigits = tokens[start].kind == .number
        var isCode = false
        while isTied(end) {
            if tokens[end].kind != .punctuation {
                hasDigits = hasDigits || tokens[end].kind == .number
                end += 1
            } else if isJoint(end, "-/") {
                isCode = true
                hasDigits = hasDigits || tokens[end + 1].kind == .number
                end += 2
            } else if tokens[end - 1].kind == .number, isJoint(end, ".,:"), tokens[end + 1].kind == .number {
                end += 2
            } else {
                break
            }
        }
        return isCode && hasDigits ? end : nil
    }

    /// Whether the token is there and follows the one before without a blank.
    @inline(__always)
    private func isTied(_ index: Int) -> Bool {
        index < tokens.count && !tokens[index].hasBlankBefore && tokens[index].kind != .lineBreak
    }

    /// Whether this is one of these marks and stands between two words or numbers without blanks.
    private func isJoint(_ index: Int, _ marks: StaticString) -> Bool {
        guard isTied(index), isTied(index + 1), tokens[index].kind == .punctuation else { return false }
        guard tokens[index + 1].kind == .word || tokens[index + 1].kind == .number else { return false }
        let mark = self.mark(of: tokens[index])
        return marks.withUTF8Buffer { $0.contains { UInt32($0) == mark.value } }
    }

    /// The scalar that stands for a mark: one for all dashes.
    private func mark(of token: Token) -> Unicode.Scalar {
        token.canonical == Self.dash ? "-" : scalars[token.start]
    }

    private static let dash = Syllable("-")

    /// The number or code that a range of tokens prints.
    func word(_ range: Range<Int>) -> SearchWord {
        var exact = UTF8Text(reserving: 16)
        var folded = UTF8Text(reserving: 16)
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .number:
                let digits = scalars[token.range]
                for digit in digits { exact.append(digit) }
                // Behind a comma zeros count: 1,05 is not 1,5.
                let follows = index > range.lowerBound ? mark(of: tokens[index - 1]) : " "
                let keepsZeros = follows == "." || follows == "," || follows == ":"
                let zeros = keepsZeros ? 0 : digits.dropLast().prefix { $0 == "0" }.count
                for digit in digits.dropFirst(zeros) { folded.append(digit) }
            case .punctuation, .lineBreak:
                exact.append(mark(of: token))
                folded.append(mark(of: token))
            case .word:
                let word = SearchWord(scalars[token.range])
                exact.append(word.exact.utf8)
                folded.append(word.folded.utf8)
            }
        }
        return SearchWord(exact: exact.string, folded: folded.string)
    }
}
