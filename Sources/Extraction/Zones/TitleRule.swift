import VietnameseText

/// Chooses the title among the lines above the article that may be one.
struct TitleRule: Sendable {
    struct Choice: Sendable {
        /// One row, or more when the title is printed on several lines.
        let rows: Range<Int>
        /// Without agency tag, counter and date.
        let title: Range<Int>
        let spans: [Span]
    }

    /// Below this a line is a title only by being alone; nothing is one then.
    private static let leastScore = 3

    let meta: MetaLineReader
    let mastheads: MastheadRule

    /// `dated` are the rows with a posting date.
    func choose(from candidates: [Int], dated: [Int], in page: Page) -> Choice? {
        let scores = candidates.map { score($0, candidates, dated, in: page) }
        guard let best = scores.max(), best >= Self.leastScore else { return nil }
        let bar = max(Self.leastScore, best * 6 / 10)
        guard let first = scores.firstIndex(where: { $0 >= bar }) else { return nil }
        let same = candidates.filter { page.rows[$0].foldedKey == page.rows[candidates[first]].foldedKey }
        // Of a title printed twice, once without marks, the one with marks.
        let row = same.first { page.rows[$0].shape.marked > 0 } ?? candidates[first]
        let rows = extended(row, in: page, isGenre: page.rows[row].cover.isFilled(by: .genre))
        return choice(rows, in: page)
    }

    /// Whether a row repeats the title, with or without marks.
    func isSame(_ row: Int, as choice: Choice, in page: Page) -> Bool {
        let key = page.rows[row].foldedKey
        return key == page.rows[choice.rows.lowerBound].foldedKey || key == Page.foldedKey(choice.title, in: page.text)
    }

    /// Whether a row is nothing but names of sections.
    func isSection(_ row: Int, in page: Page) -> Bool {
        let cover = page.rows[row].cover
        return cover.words <= 8 && cover.isFilled(by: .section)
    }

    /// The row above the title that names the section: one of the lexicon, else a short one right above the title. An
    /// entry of a menu, whose rows end at `menu`, names none.
    func sectionRow(_ candidates: [Int], from menu: Int, before title: Int, in page: Page) -> Int? {
        let candidates = candidates.filter { $0 >= menu }
        let known = candidates.filter { isSection($0, in: page) }
        if let first = known.first {
            // Several names are a menu.
            return known.allSatisfy { page.rows[$0].foldedKey == page.rows[first].foldedKey } ? first : nil
        }
        guard let last = candidates.last else { return nil }
        let row = page.rows[last]
        let isDoubled = candidates.count { page.rows[$0].foldedKey == row.foldedKey } > 1
        if isDoubled, row.shape.words <= 8 { return candidates.first { page.rows[$0].foldedKey == row.foldedKey } }
        let shape = row.shape
        if last == title - 1, (2...4).contains(shape.words), page.repeatsEntry(last) { return last }
        let looksSo =
            last == title - 1 && (2...6).contains(shape.words) && !shape.isUpper && shape.capitalized < shape.words
            && shape.marked > 0 && !shape.endsSentence && !shape.endsOpen && !row.cover.opening.contains(.site)
        return looksSo ? last : nil
    }

    private func score(_ index: Int, _ candidates: [Int], _ dated: [Int], in page: Page) -> Int {
        let row = page.rows[index]
        let shape = row.shape
        var score = 0
        switch shape.words {
        case ..<3: score -= 6
        case 3: score -= 2
        case 4...5: break
        default: score += 4
        }
        if row.cover.classes.contains(.headline) || !shape.isShort { score += 3 }
        if shape.numbers > 0 { score += 1 }
        if row.cover.isFilled(by: .genre), shape.isUpper { score += 10 }
        if isSection(index, in: page) { score -= 10 }
        if mastheads.isMasthead(row, in: page.text) { score -= 8 }
        if shape.marked == 0, shape.words >= 3 { score -= 4 }
        if shape.endsOpen, !goesOnBehindColon(index, in: page) { score -= 3 }
        if candidates.contains(where: { $0 != index && page.rows[$0].foldedKey == row.foldedKey }) { score += 5 }
        if dated.contains(index + 1) || dated.contains(index - 1) { score += 2 }
        // One line alone need not be compared.
        return candidates.count > 1 || score < Self.leastScore ? score + page.overlapWithArticle(index) : score
    }

    /// The rows of a title that begins at `row`: a genre with its subject, capitals that go on, a line that goes on in
    /// lower case.
    func extended(_ row: Int, in page: Page, isGenre: Bool) -> Range<Int> {
        var end = row + 1
        var isOpen = isGenre
        while end < page.rows.count, end - row < 4 {
            let next = page.rows[end]
            guard next.shape.words > 0, !next.shape.isProse, !next.shape.isCode, next.shape.words <= 40,
                !next.shape.isItem,
                meta.read(next.line.tokens, in: page.text, strangers: true) == nil,
                next.foldedKey != page.rows[row].foldedKey
            else { break }
            if isOpen {
                isOpen = false
            } else if !goesOnBehindColon(end - 1, in: page) {
                guard next.line.blankLinesBefore == 0, next.line.number == page.rows[end - 1].line.number + 1 else {
                    break
                }
                let last = page.rows[end - 1].shape
                let goesOnInCapitals = last.isUpper && next.shape.isUpper && !last.endsSentence
                let goesOn =
                    page.text.tokens[next.line.tokens.lowerBound].shape == .lower || isHalf(end - 1, in: page)
                guard goesOnInCapitals && !isSection(end, in: page) || goesOn else { break }
            }
            end += 1
        }
        return row..<end
    }

    /// `Thường trực Huyện ủy giao ban tháng 5;`
    private func isHalf(_ row: Int, in page: Page) -> Bool {
        let (line, shape) = (page.rows[row].line, page.rows[row].shape)
        return shape.words >= 4 && shape.endsOpen && !page.text.isMark(":", at: line.tokens.upperBound - 1)
    }

    /// `Hội nghị Ban Chấp hành lần thứ 12:`, below it `Tập trung phục hồi kinh tế`: half a title, and what it goes on with,
    /// above a date.
    func goesOnBehindColon(_ row: Int, in page: Page) -> Bool {
        guard row + 2 < page.rows.count else { return false }
        let (line, next) = (page.rows[row], page.rows[row + 1])
        let last = line.line.tokens.upperBound - 1
        guard page.text.isMark(":", at: last), line.shape.words >= 6, line.shape.isShort, line.shape.innerEnds == 0,
            next.line.blankLinesBefore <= 1, (3...25).contains(next.shape.words), !next.shape.isItem,
            !next.shape.isProse, !next.shape.endsSentence, !next.shape.endsOpen
        else { return false }
        return isDated(row + 2, in: page)
    }

    /// Whether a row says when the text was posted.
    func isDated(_ row: Int, in page: Page) -> Bool {
        guard row < page.rows.count, page.rows[row].shape.isShort else { return false }
        return meta.read(page.rows[row].line.tokens, in: page.text, strangers: true).map { !$0.dates.isEmpty } ?? false
    }

    /// Cuts agency tag, counter and date off the title's rows.
    private func choice(_ rows: Range<Int>, in page: Page) -> Choice? {
        let first = page.rows[rows.lowerBound].line.tokens
        let last = page.rows[rows.upperBound - 1].line.tokens
        var low = first.lowerBound
        var high = last.upperBound
        var spans: [Span] = []
        if let date = leadingDate(first, in: page.text) {
            spans.append(Span(zone: .date, tokens: low..<date, line: rows.lowerBound))
            low = date
        }
        if let tail = tail(of: last, in: page.text) {
            let row = rows.upperBound - 1
            let pieces = page.spans(tail.pieces, filling: tail.start..<high, row: row)
            if tail.start > low + 2 {
                spans += pieces
                high = tail.start
            }
        }
        for row in rows {
            let tokens = page.rows[row].line.tokens
            spans.append(
                Span(zone: .title, tokens: max(low, tokens.lowerBound)..<min(high, tokens.upperBound), line: row))
        }
        let title = withoutTag(low..<high, in: page.text)
        return Choice(rows: rows, title: title, spans: spans)
    }

    /// `14/03/2018 - Hội nghị …`: where the title begins behind the date.
    private func leadingDate(_ range: Range<Int>, in text: CleanText) -> Int? {
        guard let date = meta.dates.read(at: range.lowerBound, limit: range.upperBound, in: text), date.stamp != nil
        else { return nil }
        var end = date.tokens.upperBound
        while end < range.upperBound, text.tokens[end].kind == .punctuation, !text.isMark("“", at: end) { end += 1 }
        return end + 3 <= range.upperBound ? end : nil
    }

    /// A counter or a posting date behind the title. A bare day belongs to the title; a posting date has a time, a
    /// label or brackets, or stands behind a gap.
    private func tail(
        of range: Range<Int>, in text: CleanText
    ) -> (start: Int, pieces: [(zone: Zone, tokens: Range<Int>)])? {
        for start in range.dropFirst(2) {
            let token = text.tokens[start]
            let mayBegin =
                token.kind == .number || token.shape == .capitalized || text.isMark("(", at: start)
                || text.isMark("[", at: start)
            guard mayBegin, let reading = meta.read(start..<range.upperBound, in: text) else { continue }
            let isBracketed = token.kind == .punctuation
            // `… tháng 3/2018 Lượt xem: 77`: the number is the title's.
            if token.kind == .number, reading.pieces.first?.zone != .date { continue }
            let isSure = reading.dates.allSatisfy { date in
                date.isPostingBeyondDoubt(in: text) || isBracketed || text.hasGap(before: start)
            }
            if isSure { return (start, reading.pieces) }
        }
        return nil
    }

    /// `(HXTV) - Hội nghị …`, `HXO - Hội nghị …`, `Hội nghị … (HXTV)`
    private func withoutTag(_ range: Range<Int>, in text: CleanText) -> Range<Int> {
        var range = range
        if let end = AgencyTag.end(at: range.lowerBound, limit: range.upperBound, in: text), end + 3 < range.upperBound
        {
            range = end..<range.upperBound
        }
        if range.count > 6, text.isMark(")", at: range.upperBound - 1),
            let open = range.suffix(5).first(where: { text.isMark("(", at: $0) }),
            AgencyTag.isTag(open + 1..<range.upperBound - 1, in: text)
        {
            range = range.lowerBound..<open
        }
        return range
    }
}
