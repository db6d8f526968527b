import VietnameseText

/// Reads symbols of documents and brings them to their normal form: `12 - CT/TW`, `245/2020/NQ-HĐND`, `16/CT-TTg`.
///
/// Party offices write NUMBER-KIND/ISSUER, offices of the state NUMBER[/YEAR]/KIND-ISSUER; where a known issuer's marks
/// are mixed up they are put right. The letters of a ministry are those of Party offices, too (`BTC`: Bộ Tài chính,
/// Ban Tổ chức), and documents of several issuers are written either way: these stay as they are printed.
struct SymbolParser: Sendable {
    struct Symbol: Sendable {
        /// `12`, `30a`.
        var number: String
        /// Everything behind the number: `-CT/TW`, `/2020/NQ-HĐND`.
        var rest: String
        /// The kind that its code stands for.
        var kind: String?
        /// Who issued it, where the code says it.
        var issuer: String?
        var end: Int

        var id: String { number + rest }
    }

    private struct Segment {
        var text: String
        var code: DocumentLexicon.Code?
        var end: Int
    }

    private let lexicon: DocumentLexicon

    init(_ lexicon: DocumentLexicon) {
        self.lexicon = lexicon
    }

    /// The symbol that begins at a number. `isAnnounced`: `số` or a kind stands before it, so that unknown codes count.
    func symbol(in text: CleanText, at index: Int, before limit: Int, isAnnounced: Bool) -> Symbol? {
        let tokens = text.tokens
        guard index + 1 < limit, tokens[index].kind == .number, tokens[index].end - tokens[index].start <= 6 else {
            return nil
        }
        var next = index + 1
        if hasSuffix(in: text, at: next) { next += 1 }
        guard next < limit else { return nil }
        let number = text.string(tokens: index..<next)
        var year: String?
        let mark = tokens[next].canonical
        if mark == Mark.slash, tokens.year(at: next + 1, before: limit) != nil,
            tokens.has(Mark.slash, at: next + 2, before: limit)
        {
            year = text.string(tokens: next + 1..<next + 2)
            next += 2
        }
        // `12 KL/TU`: the dash was forgotten.
        let lacksMark = tokens[next].kind == .word && isAnnounced && tokens[next].shape == .upper
        guard mark == Mark.slash || mark == Mark.dash || lacksMark else { return nil }
        let firstMark = lacksMark ? Mark.dash : mark
        var segments: [Segment] = []
        var marks: [Syllable] = []
        var position = lacksMark ? next : next + 1
        while let segment = segment(in: text, at: position, before: limit, isAnnounced: isAnnounced) {
            segments.append(segment)
            position = segment.end
            guard position + 1 < limit, segments.count < 4 else { break }
            let mark = tokens[position].canonical
            guard mark == Mark.slash || mark == Mark.dash && (!tokens[position].hasBlankBefore || segments.count == 1),
                tokens[position + 1].kind == .word
            else { break }
            marks.append(mark)
            position += 1
        }
        marks = Array(marks.prefix(max(0, segments.count - 1)))
        if let end = departmentEnd(behind: position, in: tokens, before: limit), let last = segments.indices.last {
            segments[last].text += text.string(tokens: position..<end)
            segments[last].end = end
        }
        return symbol(number: number, year: year, segments, firstMark, marks, isAnnounced: isAnnounced)
    }

    private func symbol(
        number: String, year: String?, _ segments: [Segment], _ firstMark: Syllable, _ marks: [Syllable],
        isAnnounced: Bool
    ) -> Symbol? {
        guard let first = segments.first, let last = segments.last else { return nil }
        var kind: String?
        var issuer: String?
        var isParty: Bool?
        let isPrintedAsParty = year == nil && firstMark == Mark.dash && marks == [Mark.slash]
        for segment in segments {
            switch segment.code?.meaning {
            case .kind(let name): kind = kind ?? name
            case .partyIssuer: isParty = isParty ?? true
            case .stateIssuer(let name) where isPrintedAsParty && name.hasPrefix("Bộ "): break
            case .stateIssuer(let name):
                issuer = issuer ?? name
                isParty = isParty ?? false
            case nil: break
            }
        }
        // `653/2019/UBTVQH14` has no kind, `1234/UBND-VX` neither; `12/15` and `TT&VH` are no symbols.
        let isOffice = isAnnounced && firstMark == Mark.slash && segments.count > 1
        guard segments.count > 1 || year != nil, kind != nil || isParty != nil || isOffice,
            isAnnounced || kind != nil && isParty != nil
                || year != nil
        else { return nil }
        guard segments.count == 1 || marks.contains(Mark.slash) || firstMark == Mark.slash else { return nil }
        let isPartyStyle = year == nil && kind != nil && isParty ?? (firstMark == Mark.dash)
        var rest = isPartyStyle ? "-" : "/"
        if let year { rest += year + "/" }
        rest += first.text
        let isJoint = year != nil && segments.count > 2
        for (index, segment) in segments.enumerated().dropFirst() {
            let isSlash = isJoint ? marks[index - 1] == Mark.slash : isPartyStyle && index == 1
            rest += isSlash ? "/" : "-"
            rest += segment.text
        }
        if kind == nil, year == nil, case .stateIssuer = first.code?.meaning { kind = "Công văn" }
        if kind == nil, case .stateIssuer(let name) = last.code?.meaning, name == "Quốc hội" { kind = "Luật" }
        return Symbol(number: number, rest: rest, kind: kind, issuer: issuer, end: last.end)
    }

    /// Where the department ends that wrote it for an issuer: `343/QĐ-UBND.HC`.
    private func departmentEnd(behind index: Int, in tokens: [Token], before limit: Int) -> Int? {
        guard index + 1 < limit, tokens[index].canonical == Mark.dot, !tokens[index].hasBlankBefore,
            !tokens[index + 1].hasBlankBefore, tokens[index + 1].shape == .upper,
            (2...4).contains(tokens[index + 1].end - tokens[index + 1].start)
        else { return nil }
        return index + 2
    }

    /// The small letter of `30a/2008`.
    private func hasSuffix(in text: CleanText, at index: Int) -> Bool {
        guard index < text.tokens.count else { return false }
        let token = text.tokens[index]
        return token.kind == .word && token.shape == .lower && !token.hasBlankBefore && token.end - token.start == 1
    }

    /// One code: `NQ`, `HĐND`, `QH14`, `Th.U`; unknown ones only in capitals.
    private func segment(in text: CleanText, at index: Int, before limit: Int, isAnnounced: Bool) -> Segment? {
        let tokens = text.tokens
        guard index < limit, tokens[index].kind == .word else { return nil }
        if let match = lexicon.code(in: tokens, at: index, before: limit), isWhole(match.end, in: tokens, limit) {
            guard tokens[index].shape != .lower || isAnnounced else { return nil }
            if match.end < limit, tokens[match.end].kind == .number,
                !tokens[match.end].hasBlankBefore || isTerm(match.end, of: match.value, in: tokens, before: limit)
            {
                let end = match.end + 1
                return Segment(
                    text: match.value.spelling + text.string(tokens: match.end..<end), code: match.value, end: end)
            }
            return Segment(text: match.value.spelling, code: match.value, end: match.end)
        }
        guard tokens[index].shape == .upper || tokens[index].shape == .mixed,
            tokens[index].end - tokens[index].start <= 16
        else { return nil }
        if text.scalars[tokens[index].range].elementsEqual("TƯ".unicodeScalars) {
            let central = lexicon.code(in: Tokenizer.tokens(of: Array("TW".unicodeScalars)), at: 0, before: 1)
            return Segment(text: "TW", code: central?.value, end: index + 1)
        }
        var end = index + 1
        if end < limit, tokens[end].kind == .number, !tokens[end].hasBlankBefore { end += 1 }
        return Segment(text: text.string(tokens: index..<end), code: nil, end: end)
    }

    /// `202/2025/QH 15`: the National Assembly's term belongs to its code.
    private func isTerm(_ index: Int, of code: DocumentLexicon.Code, in tokens: [Token], before limit: Int) -> Bool {
        code.spelling.utf8.suffix(2).elementsEqual("QH".utf8)
            && tokens.number(at: index, before: limit, digits: 2).map { (8...20).contains($0) } == true
    }

    /// Whether a code ends here and does not run on: `TT` of `TT&VH`, `T` of `T.Ư`.
    private func isWhole(_ end: Int, in tokens: [Token], _ limit: Int) -> Bool {
        guard end + 1 < limit, !tokens[end].hasBlankBefore, !tokens[end + 1].hasBlankBefore else { return true }
        return tokens[end].canonical != Mark.ampersand
            && !(tokens[end].canonical == Mark.dot && tokens[end + 1].shape == .capitalized)
    }
}
