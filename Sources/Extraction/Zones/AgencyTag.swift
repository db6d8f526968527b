import VietnameseText

/// The tag of an agency before a text: `(HXTV)`, `(HXO) -`, `HXO -`, `(Hxo.vn) -`, `HXO.VN -`.
enum AgencyTag {
    private static let bodies = Set(["UBND", "HĐND", "MTTQ", "UBMTTQ", "BTV", "BCH", "HU", "TU"].map { Syllable($0) })

    /// Where the text begins behind the tag at `start`; nil when there is none.
    static func end(at start: Int, limit: Int, in text: CleanText) -> Int? {
        guard start < limit else { return nil }
        if text.isMark("(", at: start) || text.isMark("[", at: start) {
            guard
                let close = (start..<min(limit, start + 8)).first(where: {
                    text.isMark(")", at: $0) || text.isMark("]", at: $0)
                }), isTag(start + 1..<close, in: text)
            else { return nil }
            let next = close + 1
            return next < limit && (text.isMark("-", at: next) || text.isMark(":", at: next)) ? next + 1 : next
        }
        guard text.tokens[start].kind == .word,
            let dash = (start..<min(limit, start + 5)).first(where: { text.isMark("-", at: $0) }),
            isTag(start..<dash, in: text), dash + 1 < limit,
            text.tokens[dash].hasBlankBefore || text.tokens[dash + 1].hasBlankBefore,
            // In a line of capitals every word looks like a tag.
            text.tokens[dash + 1..<min(limit, dash + 6)].contains(where: { $0.shape == .lower })
        else { return nil }
        return dash + 1
    }

    /// Whether these tokens are one name of capitals, or of letters with a point inside.
    static func isTag(_ range: Range<Int>, in text: CleanText) -> Bool {
        guard let first = range.first, text.tokens[first].kind == .word else { return false }
        if range.count == 1 {
            let token = text.tokens[first]
            return token.shape == .upper && token.range.count <= 8 && !bodies.contains(token.canonical)
        }
        return range.count == 3 && text.isMark(".", at: first + 1) && !text.tokens[first + 1].hasBlankBefore
            && !text.tokens[first + 2].hasBlankBefore && text.tokens[first + 2].kind == .word
    }
}
