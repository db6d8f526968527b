import VietnameseText

/// Tells the owner of a site, as pages print it at their top on one line or more, from a title: `BÁO HÀ XUYÊN`, `ỦY BAN
/// NHÂN DÂN`, `XÃ HÀ AN`, `HUYỆN NA RÌ - TỈNH HÀ XUYÊN`, `Cơ quan của Đảng bộ tỉnh - Tiếng nói của nhân dân …`.
struct MastheadRule: Sendable {
    /// A place's name has so many words at most.
    private static let nameLimit = 3

    let words: ZoneWords

    /// Nothing but organs, units and the names behind them; an owner's motto may be of any words.
    func isMasthead(_ row: Page.Row, in text: CleanText) -> Bool {
        let opening = row.cover.opening
        guard !row.shape.endsSentence, !row.shape.endsOpen, row.shape.words > 0 else { return false }
        // `HÀ XUYÊN ĐIỆN TỬ - Cơ quan của Đảng bộ tỉnh`
        let isHeadline = row.cover.classes.contains(.headline)
        if opening.contains(.motto) || row.cover.classes.contains(.motto) && !isHeadline {
            return row.shape.words <= 40
        }
        guard !opening.isDisjoint(with: [.site, .unit]), !isHeadline, row.shape.words <= 20 else { return false }
        return isOfNames(row.line.tokens, isUpper: row.shape.isUpper, in: text)
    }

    private func isOfNames(_ range: Range<Int>, isUpper: Bool, in text: CleanText) -> Bool {
        var index = range.lowerBound
        var name = 0
        while index < range.upperBound {
            if let match = words.match(in: text.tokens, at: index), match.end <= range.upperBound,
                !match.classes.isDisjoint(with: [.site, .unit, .letterhead])
            {
                name = 0
                index = match.end
                continue
            }
            let token = text.tokens[index]
            index += 1
            switch token.kind {
            case .word:
                name += 1
                guard name <= Self.nameLimit, isUpper || token.shape != .lower || token.range.count == 1 else {
                    return false
                }
            case .punctuation:
                // `Phan Rang - Tháp Chàm`; a colon announces what an owner does.
                if text.isMark(":", at: index - 1) { return false }
                name = 0
            case .number, .lineBreak: name += 1
            }
        }
        return true
    }
}
