import VietnameseText

/// What the rules of the head and the tail ask of a row.
extension Page {
    func span(_ row: Int, _ zone: Zone) -> Span {
        Span(zone: zone, tokens: rows[row].line.tokens, line: row)
    }

    /// Pieces of a row as spans without holes: what stands between two goes to the one before.
    func spans(_ pieces: [(zone: Zone, tokens: Range<Int>)], filling range: Range<Int>, row: Int) -> [Span] {
        pieces.indices.map { index in
            let low = index == 0 ? range.lowerBound : pieces[index].tokens.lowerBound
            let high = index + 1 < pieces.count ? pieces[index + 1].tokens.lowerBound : range.upperBound
            return Span(zone: pieces[index].zone, tokens: low..<high, line: row)
        }
    }

    /// `Trang chủ » Tin tức » Chính trị`, `Chính trị >> Xây dựng Đảng`, `Trang chủ / Thời sự`
    func isBreadcrumb(_ index: Int) -> Bool {
        let row = rows[index]
        guard row.shape.words <= 40, row.shape.words > 0 else { return false }
        let range = row.line.tokens
        let hasAngle = range.contains {
            text.isMark("»", at: $0) || text.isMark(">", at: $0) || text.isMark("›", at: $0)
        }
        if hasAngle { return true }
        guard row.cover.opening.contains(.home), row.cover.openingEnd < range.upperBound else { return false }
        let next = row.cover.openingEnd
        if text.isMark("/", at: next) || text.isMark("-", at: next) || text.isMark(":", at: next) { return true }
        // Several bars part the entries of a menu.
        let isShort = row.shape.separators == 1 && row.shape.words <= 8
        return text.isMark("|", at: next) && (isShort || row.cover.isFilled(by: [.home, .section]))
    }

    /// `Thời sự >`: its last step is on the next line.
    func isOpenBreadcrumb(_ index: Int) -> Bool {
        let last = rows[index].line.tokens.upperBound - 1
        return rows[index].shape.words > 0
            && (text.isMark(">", at: last) || text.isMark("»", at: last) || text.isMark("›", at: last))
    }

    /// `TIN TỨC ▾`: an entry that opens a menu.
    func isDropDown(_ index: Int) -> Bool {
        let last = rows[index].line.tokens.upperBound - 1
        return ["▾", "▼", "▸", "►", "+"].contains { text.isMark($0, at: last) }
    }

    /// Whether the words of a row are an entry of a line of entries above.
    func repeatsEntry(_ index: Int) -> Bool {
        let own = text.tokens[rows[index].line.tokens]
        return rows[..<index].contains { row in
            guard row.shape.gaps + row.shape.separators >= 2 else { return false }
            return row.line.tokens.contains { start in
                (start == row.line.tokens.lowerBound || text.hasGap(before: start)
                    || text.tokens[start - 1].kind == .punctuation)
                    && text.tokens[start..<row.line.tokens.upperBound].prefix(own.count).elementsEqual(own) {
                        $0.canonical == $1.canonical
                    }
            }
        }
    }

    /// How many blanks a line is indented by.
    func indent(_ index: Int) -> Int {
        let start = rows[index].line.range.lowerBound
        guard start > 0, text.scalars[start - 1] == " " else { return 0 }
        return Int(text.sourceOffsets[start] - text.sourceOffsets[start - 1])
    }

    /// A web address and nothing else, with a label perhaps.
    func isAddress(_ index: Int) -> Bool {
        let tokens = rows[index].line.tokens
        return tokens.contains { position in
            position + 2 < tokens.upperBound && text.isMark(":", at: position) && text.isMark("/", at: position + 1)
                && text.isMark("/", at: position + 2)
        }
    }

    /// `Theo dõi chúng tôi trên Google News`: a short line about another service.
    func namesPlatform(_ index: Int) -> Bool {
        let row = rows[index]
        return row.shape.words <= 10 && row.cover.classes.contains(.platform) && !row.shape.endsSentence
            && row.cover.classes.isDisjoint(with: .headline)
    }

    /// `11:30`, `8h00:`: an entry of a live report.
    func isTimeEntry(_ index: Int) -> Bool {
        let row = rows[index]
        let tokens = row.line.tokens
        guard row.shape.words <= 1, row.shape.numbers == 2, tokens.count <= 4,
            text.tokens[tokens.lowerBound].kind == .number, tokens.count >= 3
        else { return false }
        return text.isMark(":", at: tokens.lowerBound + 1) || text.tokens[tokens.lowerBound + 1].canonical == Self.hour
    }

    private static let hour = Syllable("h")
    private static let dayWords = Set(["ngày", "sáng", "chiều", "tối", "trưa", "vừa", "hôm"].map { Syllable($0) })

    /// `Sáng ngày 14/3, …`, `Vừa qua, …`: how an article's first sentence begins.
    func opensWithDay(_ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { text.tokens[$0].kind != .punctuation }) else { return false }
        return Self.dayWords.contains(text.tokens[first].canonical)
    }

    /// A day with its month anywhere: `ngày 14/3`, `hai ngày 12 và 13-3`; `17/20 tiêu chí` is none.
    func hasDay(_ range: Range<Int>) -> Bool {
        range.dropLast(2).contains { index in
            text.tokens[index].kind == .number && (text.isMark("/", at: index + 1) || text.isMark("-", at: index + 1))
                && text.tokens[index + 2].kind == .number && !text.tokens[index + 1].hasBlankBefore
                && (1...31).contains(text.tokens[index].number ?? 0)
                && (1...12).contains(text.tokens[index + 2].number ?? 0)
                && range.prefix(while: { $0 < index }).suffix(5).contains {
                    Self.dayWords.contains(text.tokens[$0].canonical)
                }
        }
    }

    /// Whether a text of its own begins at a row: a title, and below it a first paragraph.
    func beginsText(_ index: Int) -> Bool {
        guard index + 1 < rows.count else { return false }
        let title = rows[index].shape
        let text = rows[index + 1]
        return title.words >= 5 && !title.isProse && !title.endsSentence && !title.endsOpen && !title.isItem
            && text.shape.isProse && (opensWithDay(text.line.tokens) || text.shape.innerEnds > 0)
    }

    /// How many words of a row stand in the first long paragraph too, 0 to 8.
    func overlapWithArticle(_ index: Int) -> Int {
        guard let article = rows.indices.first(where: { $0 > index && rows[$0].shape.isProse }) else { return 0 }
        let start = rows[article].line.tokens.lowerBound
        let opening = text.tokens[start..<min(start + 160, text.tokens.count)]
        var own = 0
        var shared = 0
        for word in text.tokens[rows[index].line.tokens] where word.kind == .word {
            own += 1
            if opening.contains(where: { $0.folded == word.folded && $0.kind == .word }) { shared += 1 }
        }
        return shared * 8 / max(own, 6)
    }

    /// So many tokens before and behind a line are searched for its words: some pages, never a whole book.
    static let neighbourhood = 4000

    /// Tells whether words stand in the neighbourhood of a row, but not in it.
    func hasSeen(outside row: Int) -> (ArraySlice<Token>) -> Bool {
        { name in
            guard let first = name.first, name.count > 1 else { return false }
            let own = rows[row].line.tokens
            let near =
                max(
                    0, own.lowerBound - Self.neighbourhood)..<min(
                    text.tokens.count, own.upperBound + Self.neighbourhood)
            return near.contains { index in
                text.tokens[index].canonical == first.canonical && !own.contains(index)
                    && text.tokens[index...].prefix(name.count).elementsEqual(name) { $0.canonical == $1.canonical }
            }
        }
    }
}
