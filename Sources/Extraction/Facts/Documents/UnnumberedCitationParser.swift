import BulletinModel
import VietnameseText

/// Reads documents that are cited without a symbol: `Nghị quyết Trung ương 4 khóa XI, XII`, `Chỉ thị 16 của Thủ tướng
/// Chính phủ`. They have no id; the kind is kept with its title.
struct UnnumberedCitationParser: Sendable {
    private let lexicon: DocumentLexicon
    private let issuers: IssuerParser

    init(lexicon: DocumentLexicon, issuers: IssuerParser) {
        self.lexicon = lexicon
        self.issuers = issuers
    }

    /// The citations that begin with the name of a kind at this token, and where they end.
    func citations(
        in text: CleanText, at index: Int, before limit: Int
    ) -> (citations: [Finding<Citation>], end: Int)? {
        guard let kind = lexicon.kinds.match(in: text.tokens, at: index, before: limit) else { return nil }
        return plenum(kind, in: text, at: index, before: limit) ?? congress(kind, in: text, at: index, before: limit)
            ?? numbered(kind, in: text, at: index, before: limit)
    }

    /// `Nghị quyết Trung ương 4 (khóa XI, XII)`
    private func plenum(
        _ kind: (value: String, end: Int), in text: CleanText, at index: Int, before limit: Int
    ) -> (citations: [Finding<Citation>], end: Int)? {
        let tokens = text.tokens
        guard let plenum = lexicon.plenums.end(in: tokens, at: kind.end, before: limit),
            let number = tokens.number(at: plenum, before: limit, digits: 2)
        else { return nil }
        var next = plenum + 1
        while next < limit, tokens[next].canonical == Mark.open || tokens[next].canonical == Mark.comma { next += 1 }
        guard tokens.has(Word.term, at: next, before: limit) else { return nil }
        next += 1
        var terms: [Int] = []
        while let term = NumberWords.roman(in: text, at: next, before: limit) {
            terms.append(term)
            next += 1
            guard next + 1 < limit, tokens[next].canonical == Mark.comma || tokens[next].canonical == Word.and,
                NumberWords.roman(in: text, at: next + 1, before: limit) != nil
            else { break }
            next += 1
        }
        let findings = terms.map { term in
            Finding(
                value: Citation(
                    kind: "\(kind.value) Trung ương \(number) khóa \(String(NumberWords.romanNumeral(term)))",
                    issuer: "Ban Chấp hành Trung ương Đảng"),
                tokens: index..<next, rule: "documents.plenum", confidence: 0.95)
        }
        return findings.isEmpty ? nil : (findings, next)
    }

    /// `Nghị quyết Đại hội Đảng bộ huyện lần thứ XX`, `Nghị quyết Đại hội XIII của Đảng`
    private func congress(
        _ kind: (value: String, end: Int), in text: CleanText, at index: Int, before limit: Int
    ) -> (citations: [Finding<Citation>], end: Int)? {
        guard let end = lexicon.congresses.end(in: text.tokens, at: kind.end, before: limit) else { return nil }
        for next in end..<min(limit, end + 10) {
            if NumberWords.roman(in: text, at: next, before: limit) != nil {
                let title = "\(kind.value) \(text.string(tokens: kind.end..<next + 1))"
                let finding = Finding(
                    value: Citation(kind: title), tokens: index..<next + 1, rule: "documents.congress", confidence: 0.85
                )
                return ([finding], next + 1)
            }
            guard text.tokens[next].kind == .word else { return nil }
        }
        return nil
    }

    /// `Chỉ thị (số) 16 của Thủ tướng Chính phủ`: only with its issuer, and not with a symbol.
    private func numbered(
        _ kind: (value: String, end: Int), in text: CleanText, at index: Int, before limit: Int
    ) -> (citations: [Finding<Citation>], end: Int)? {
        let tokens = text.tokens
        let start = tokens.has(Word.number, at: kind.end, before: limit) ? kind.end + 1 : kind.end
        guard tokens.number(at: start, before: limit) != nil else { return nil }
        let context = issuers.context(in: text, at: start + 1, before: limit)
        guard let issuer = context.issuer else { return nil }
        let title = "\(kind.value) \(text.string(tokens: start..<start + 1))"
        let finding = Finding(
            value: Citation(kind: title, issuer: issuer, date: context.date), tokens: index..<context.end,
            rule: "documents.number-only", confidence: 0.9)
        return ([finding], context.end)
    }
}
