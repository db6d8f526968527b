import BulletinModel
import VietnameseText

/// Finds the documents that a text cites by their symbols, each with its kind, issuer and date.
struct CitationRule: Sendable {
    private let lexicon: DocumentLexicon
    private let symbols: SymbolParser
    private let issuers: IssuerParser
    private let titles: UnnumberedCitationParser
    private let days: DayParser

    private static let fillers: Set<Syllable> = [Word.number, Word.of, Mark.colon, Mark.open]

    init(lexicon: DocumentLexicon, bodies: BodyParser, days: DayParser) {
        self.lexicon = lexicon
        self.days = days
        symbols = SymbolParser(lexicon)
        issuers = IssuerParser(lexicon: lexicon, bodies: bodies, days: days)
        titles = UnnumberedCitationParser(lexicon: lexicon, issuers: issuers)
    }

    /// In the order of the first mention, one finding for each document.
    func find(in facts: FactText) -> [Finding<Citation>] {
        var register = CitationRegister()
        let tokens = facts.tokens
        for stretch in facts.stretches {
            var index = stretch.tokens.lowerBound
            while index < stretch.tokens.upperBound {
                let token = tokens[index]
                // Nearly all words.
                if token.shape == .lower {
                    index &+= 1
                    continue
                }
                if token.kind == .number {
                    if let end = addSymbol(at: index, in: facts.text, stretch.tokens, to: &register) {
                        index = end
                        continue
                    }
                } else if token.shape == .capitalized || token.shape == .upper, lexicon.kinds.mayBegin(with: token),
                    let found = titles.citations(in: facts.text, at: index, before: stretch.tokens.upperBound)
                {
                    for citation in found.citations { register.add(citation) }
                    index = found.end
                    continue
                }
                index += 1
            }
        }
        return register.findings
    }

    private func addSymbol(
        at index: Int, in text: CleanText, _ range: Range<Int>, to register: inout CitationRegister
    ) -> Int? {
        let tokens = text.tokens
        guard mayBeSymbol(at: index, in: tokens, before: range.upperBound) else { return nil }
        let start = firstPart(ofNumber: index, in: tokens, from: range.lowerBound)
        let chain = start < index ? [] : chain(endingAt: index, in: tokens, from: range.lowerBound)
        let first = chain.first ?? start
        let kind = kind(before: first, in: text, from: range.lowerBound)
        let isAnnounced = kind != nil || tokens.has(Word.number, at: first - 1, before: first)
        guard
            var symbol = symbols.symbol(
                in: text, at: index, before: range.upperBound, isAnnounced: isAnnounced)
        else { return nil }
        if start < index {
            let isThousand = tokens[index].end - tokens[index].start == 3
            symbol.number = text.string(tokens: start..<start + 1) + (isThousand ? "" : ".") + symbol.number
        }
        if isOwnNumber(first, in: text) { return symbol.end }
        let context = issuers.context(in: text, at: symbol.end, before: range.upperBound)
        for number in chain + [index] {
            let printed = number == index ? symbol.number : text.string(tokens: number..<number + 1)
            register.add(
                Finding(
                    value: Citation(
                        id: printed + symbol.rest, kind: kind ?? symbol.kind, issuer: context.issuer ?? symbol.issuer,
                        date: context.date),
                    tokens: number == index ? start..<symbol.end : number..<number + 1, rule: "documents.symbol",
                    confidence: kind == nil ? 0.93 : 0.98))
        }
        return symbol.end
    }

    /// A mark and a code behind the number, or `30a/`, or `12 KL/TU`: turns nearly all numbers away.
    private func mayBeSymbol(at index: Int, in tokens: [Token], before limit: Int) -> Bool {
        guard index + 2 < limit else { return false }
        let next = tokens[index + 1]
        if next.kind == .word {
            return next.shape == .upper
                || next.end - next.start == 1 && !next.hasBlankBefore && tokens[index + 2].canonical == Mark.slash
        }
        guard next.canonical == Mark.slash || next.canonical == Mark.dash else { return false }
        return tokens[index + 2].kind == .word || tokens[index + 2].end - tokens[index + 2].start == 4
    }

    /// Where a number begins that a dot parts: `1.245/QĐ-UBND`, and since 2025 `66.7/2025/NQ-CP`, the seventh of a series.
    private func firstPart(ofNumber index: Int, in tokens: [Token], from lower: Int) -> Int {
        let length = tokens[index].end - tokens[index].start
        guard index - 2 >= lower, tokens[index - 1].canonical == Mark.dot, tokens[index - 2].kind == .number,
            !tokens[index - 1].hasBlankBefore, !tokens[index].hasBlankBefore,
            length == 3 || tokens.year(at: index + 2, before: tokens.count) != nil,
            tokens[index - 2].end - tokens[index - 2].start <= (length == 3 ? 1 : 3)
        else { return index }
        return index - 2
    }

    /// The bare numbers of `số 18, 19-NQ/TW` before the one with the symbol.
    private func chain(endingAt index: Int, in tokens: [Token], from lower: Int) -> [Int] {
        var numbers: [Int] = []
        var position = index
        while position - 2 >= lower,
            tokens[position - 1].canonical == Mark.comma || tokens[position - 1].canonical == Word.and,
            tokens[position - 2].kind == .number, tokens[position - 2].end - tokens[position - 2].start <= 4
        {
            position -= 2
            numbers.insert(position, at: 0)
        }
        guard let first = numbers.first, first > lower else { return [] }
        let isAnnounced =
            tokens[first - 1].canonical == Word.number
            || (max(lower, first - 4)..<first).contains {
                lexicon.kinds.match(in: tokens, at: $0, before: first)?.end == first
            }
        return isAnnounced ? numbers : []
    }

    /// The kind whose name ends here, or with `số`, `của số` behind it.
    private func kind(before index: Int, in text: CleanText, from lower: Int) -> String? {
        let tokens = text.tokens
        var end = index
        while end > lower, index - end < 3, Self.fillers.contains(tokens[end - 1].canonical) { end -= 1 }
        for start in max(lower, end - 5)..<max(lower, end) {
            if let match = lexicon.kinds.match(in: tokens, at: start, before: end), match.end == end {
                return match.value
            }
        }
        return nil
    }

    /// The number in the letterhead: `Số: 12/BC-UBND` at the beginning of a line is the document's own.
    private func isOwnNumber(_ index: Int, in text: CleanText) -> Bool {
        let tokens = text.tokens
        var start = index - 1
        if start >= 0, tokens[start].canonical == Mark.colon { start -= 1 }
        guard start >= 0, tokens[start].canonical == Word.number else { return false }
        return start == 0 || tokens[start - 1].kind == .lineBreak
    }
}
