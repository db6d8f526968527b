import VietnameseText

/// What stands below the article: byline, dates, counters, and all the rest of the page.
struct Tail: Sendable {
    var spans: [Span] = []
    /// The row behind the article's last one.
    var start: Int
}

/// Finds the tail of a page. The byline stands right below the article; below a list of other texts, a form, a search
/// box or an imprint nothing is of the article any more.
struct TailReader: Sendable {
    let meta: MetaLineReader
    let captions: CaptionRule

    func read(_ page: Page, from head: Head) -> Tail {
        let closing = closing(page, from: head.end)
        let last = lastArticleRow(
            page, from: head.end, to: closing, signature: signature(page, from: head.end))
        var tail = Tail(start: max(last + 1, head.end))
        var state = State()
        for row in tail.start..<page.rows.count {
            let zones =
                row < closing
                ? spans(row, &state, page, head)
                : [page.span(row, isLateByline(row, closing, state, page) ? .byline : .footer)]
            if zones.contains(where: { $0.zone == .byline }) { state.hasByline = true }
            tail.spans += zones
        }
        return tail
    }

    private struct State {
        var hasByline = false
        /// `Nguồn: Báo Hà Xuyên`
        var hasSource = false
        /// The line before is a label whose names are still to come: `Thực hiện:`
        var awaitsNames = false
        var isSigned = false
        /// Furniture has begun: what no rule knows is furniture too.
        var isBelow = false
        var lastByline: Int?
    }

    private func spans(_ row: Int, _ state: inout State, _ page: Page, _ head: Head) -> [Span] {
        let item = page.rows[row]
        if item.cover.opening.contains(.signature) { state.isSigned = true }
        // `- Lưu: VT` is one of the recipients.
        if state.isSigned, !state.isBelow, item.shape.isItem || !isFurniture(row, in: page) {
            return [page.span(row, .signature)]
        }
        if item.shape.isSeparator { return [page.span(row, .separator)] }
        if let title = head.title, item.foldedKey == Page.foldedKey(title, in: page.text) {
            return [page.span(row, .duplicate)]
        }
        let isLabelled = meta.bylines.isLabelled(item.line.tokens, in: page.text)
        if !isLabelled, !state.isBelow, captions.isCaption(item, in: page.text, hasSeen: page.hasSeen(outside: row)) {
            return [page.span(row, .caption)]
        }
        if let reading = meta.read(item.line.tokens, in: page.text) {
            return page.spans(reading.pieces, filling: item.line.tokens, row: row)
        }
        let isSource = !state.hasSource && meta.bylines.isSource(item, in: page.text)
        if !isSource, isFurniture(row, in: page) {
            state.isBelow = true
            return [page.span(row, .footer)]
        }
        let isNext = state.lastByline == row - 1
        if isSource { state.hasSource = true }
        if isSource || state.awaitsNames
            || meta.bylines.isByline(item, in: page.text) && (!state.hasByline || isNext)
        {
            let reading = meta.bylines.read(item.line.tokens, in: page.text)
            state.awaitsNames = reading?.isEmpty ?? false
            state.lastByline = row
            return [page.span(row, .byline)]
        }
        if state.hasByline || state.isBelow { return [page.span(row, .footer)] }
        return [page.span(row, .article)]
    }

    /// `Tác giả: Minh An` among the page's furniture, when nothing above it says who wrote the text.
    private func isLateByline(_ row: Int, _ closing: Int, _ state: State, _ page: Page) -> Bool {
        guard !state.hasByline, row < closing + 6 else { return false }
        let reading = meta.bylines.read(page.rows[row].line.tokens, in: page.text)
        return reading?.label == .author && reading?.isEmpty == false && page.rows[row].shape.words <= 14
    }

    /// Furniture beyond doubt: filled with its words, a label, an address.
    func isFurniture(_ index: Int, in page: Page) -> Bool {
        let row = page.rows[index]
        if isClosing(index, in: page) || page.isAddress(index) || row.shape.isCode { return true }
        if row.shape.words == 0 { return row.shape.numbers == 0 || !page.isTimeEntry(index) }
        guard row.shape.isShort else { return false }
        let cover = row.cover
        if cover.isFilled(by: .furniture) || cover.opening.contains(.opener) || page.namesPlatform(index) {
            return true
        }
        if cover.opening.contains(.label), isFollowedByColon(cover, row.line.tokens, in: page.text) { return true }
        if page.text.isMark("#", at: row.line.tokens.lowerBound) { return true }
        let entries = max(row.shape.separators, row.shape.gaps)
        return entries > 0 && cover.covered * 2 > row.shape.words && !cover.classes.isDisjoint(with: .furniture)
    }

    /// The first row of what nothing of the article follows: none of its prose, or less than stands before.
    private func closing(_ page: Page, from start: Int) -> Int {
        var before = 0
        let total = page.rows[min(start, page.rows.count)...].reduce(0) { $0 + ($1.shape.isProse ? $1.shape.words : 0) }
        for row in page.rows.indices.dropFirst(start) {
            let shape = page.rows[row].shape
            if before > 0, isClosing(row, in: page), isFinal(row, page, from: start, isMost: before * 2 >= total) {
                return row
            }
            if shape.isProse { before += shape.words }
        }
        return page.rows.count
    }

    /// Whether nothing of the article follows a list of other news: a byline stands above it, or every long line below
    /// it sums up the short one above, or most of the prose stands above it and no byline below.
    private func isFinal(_ row: Int, _ page: Page, from start: Int, isMost: Bool) -> Bool {
        let isByline = { (row: Int) in meta.bylines.isByline(page.rows[row], in: page.text) }
        var above = row - 1
        while above > start, row - above <= 6, !page.rows[above].shape.isProse {
            if isByline(above) { return true }
            above -= 1
        }
        let prose = page.rows.indices.dropFirst(row + 1).filter { page.rows[$0].shape.isProse }
        guard let last = prose.last else { return isMost }
        if prose.allSatisfy({ $0 > row + 1 && isHeading($0 - 1, in: page) }) { return true }
        guard isMost else { return false }
        return prose.first != row + 1 || !page.rows.indices.dropFirst(last + 1).prefix(2).contains(where: isByline)
    }

    private func isHeading(_ row: Int, in page: Page) -> Bool {
        let shape = page.rows[row].shape
        return !shape.isProse && !shape.isItem && !shape.endsSentence && !shape.endsOpen
            && (shape.words >= 3 || meta.read(page.rows[row].line.tokens, in: page.text) != nil)
    }

    private func isClosing(_ index: Int, in page: Page) -> Bool {
        let row = page.rows[index]
        let cover = row.cover
        guard row.shape.isShort, !cover.opening.isDisjoint(with: .closing),
            // `Tổng cộng` below the columns of a table
            TableRow(row.line.tokens, in: page.text) == nil
        else { return false }
        let range = row.line.tokens
        if cover.opening.contains(.imprint) {
            if isFollowedByColon(cover, range, in: page.text) { return true }
            return cover.openingEnd - range.lowerBound >= 2 && row.shape.words <= 20 || cover.isFilled(by: .imprint)
        }
        if cover.isFilled(by: .closing) { return true }
        let isLabel = isFollowedByColon(cover, range, in: page.text)
        return isLabel && !cover.opening.isDisjoint(with: [.related, .form, .statistic, .links])
            && row.shape.words <= 16
    }

    private func isFollowedByColon(_ cover: LineCover, _ range: Range<Int>, in text: CleanText) -> Bool {
        cover.openingEnd < range.upperBound && text.isMark(":", at: cover.openingEnd)
    }

    /// Where the signature of an official paper begins: below the first third, with the list of recipients or `TM.`.
    private func signature(_ page: Page, from start: Int) -> Int {
        let third = start + (page.rows.count - start) / 3
        return page.rows.indices.first { row in
            row >= third && page.rows[row].shape.isShort && page.rows[row].cover.opening.contains(.signature)
        } ?? page.rows.count
    }

    /// The last row that can only be the article's: prose, with the items and sentences that follow it. Of an official
    /// paper all that stands above the signature.
    private func lastArticleRow(_ page: Page, from start: Int, to end: Int, signature: Int) -> Int {
        if signature < end { return signature - 1 }
        let end = endAtByline(page, from: start, to: end) ?? end
        var row = end - 1
        while row >= start {
            let shape = page.rows[row].shape
            if shape.isProse || shape.words >= 12 && (shape.endsSentence || shape.endsOpen) { break }
            row -= 1
        }
        while row >= start, row + 1 < end, goesOn(row + 1, in: page) { row += 1 }
        return row
    }

    /// The byline with nothing behind it but readers' words and furniture.
    private func endAtByline(_ page: Page, from start: Int, to end: Int) -> Int? {
        var prose = [0]
        for row in page.rows[min(start, end)..<end] {
            let isText = row.shape.isProse || row.shape.words >= 12 && row.shape.endsSentence
            prose.append(prose[prose.count - 1] + (isText ? row.shape.words : 0))
        }
        guard let total = prose.last, total > 0 else { return nil }
        return (start..<max(start, end)).first { row in
            let before = prose[row - start]
            let behind = total - before
            let shape = page.rows[row].shape
            guard behind > 0, behind * 2 < before, shape.words <= 16, row > start, !shape.isItem,
                !page.rows[row - 1].shape.endsOpen, meta.bylines.isByline(page.rows[row], in: page.text),
                !page.beginsText(row + 1)
            else { return false }
            let reading = meta.bylines.read(page.rows[row].line.tokens, in: page.text)
            let isSure =
                reading?.label == .author || page.indent(row) > 12
                || reading?.authors.isEmpty == false && reading?.agency != nil
            if isSure { return true }
            // A heading has its paragraph right below it.
            return behind * 5 < before && row + 1 < end && !page.rows[row + 1].shape.isProse
        }
    }

    private func goesOn(_ row: Int, in page: Page) -> Bool {
        let shape = page.rows[row].shape
        guard shape.words >= 3, !isFurniture(row, in: page) else { return false }
        if shape.isItem { return true }
        return (shape.endsSentence || shape.endsOpen) && shape.words >= 4
            && !meta.bylines.isByline(page.rows[row], in: page.text)
            && !captions.isCaption(page.rows[row], in: page.text, hasSeen: page.hasSeen(outside: row))
    }
}
