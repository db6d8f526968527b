import VietnameseText

/// Tells captions, repetitions and stray furniture from the paragraphs of the article.
struct BodyReader: Sendable {
    let meta: MetaLineReader
    let captions: CaptionRule
    let tails: TailReader

    func spans(of page: Page, from head: Head, to tail: Tail) -> [Span] {
        var spans: [Span] = []
        for row in head.end..<max(head.end, tail.start) {
            spans += self.spans(row, page, head)
        }
        let hasByline = (head.spans + tail.spans).contains { $0.zone == .byline }
        if !hasByline, let last = spans.last, let parted = partedAtEnd(last, in: page.text) {
            spans.removeLast()
            spans += parted
        }
        return spans
    }

    /// `… trong thời gian tới./. Minh An`: the mark that ends official texts parts the byline from the last paragraph.
    private func partedAtEnd(_ span: Span, in text: CleanText) -> [Span]? {
        guard span.zone == .article, span.tokens.count > 12 else { return nil }
        let low = max(span.tokens.lowerBound, span.tokens.upperBound - 16)
        guard
            let mark = (low..<span.tokens.upperBound - 3).last(where: {
                text.isMark(".", at: $0) && text.isMark("/", at: $0 + 1) && text.isMark(".", at: $0 + 2)
            }), let reading = meta.bylines.read(mark + 3..<span.tokens.upperBound, in: text), !reading.isEmpty
        else { return nil }
        return [
            Span(zone: .article, tokens: span.tokens.lowerBound..<mark + 3, line: span.line),
            Span(zone: .byline, tokens: mark + 3..<span.tokens.upperBound, line: span.line),
        ]
    }

    private func spans(_ row: Int, _ page: Page, _ head: Head) -> [Span] {
        let item = page.rows[row]
        guard item.shape.words <= 40 else {
            return [page.span(row, item.shape.isCode ? .footer : .article)]
        }
        if item.shape.isSeparator { return [page.span(row, .separator)] }
        if TableRow(item.line.tokens, in: page.text) != nil { return [page.span(row, .article)] }
        if let title = head.title, item.foldedKey == Page.foldedKey(title, in: page.text), item.shape.words > 3 {
            return [page.span(row, .duplicate)]
        }
        if isInnerByline(row, page, head) { return [page.span(row, .byline)] }
        let hasSeen = page.hasSeen(outside: row)
        if row > head.end, isRepetition(row, page, head) {
            return [page.span(row, item.shape.words <= 30 ? .caption : .duplicate)]
        }
        if captions.isCaption(item, in: page.text, hasSeen: hasSeen) || repeatsTitle(row, page, head) {
            return [page.span(row, .caption)]
        }
        if !item.shape.isItem, !page.isTimeEntry(row), item.shape.words > 0 {
            if let reading = meta.read(item.line.tokens, in: page.text),
                !reading.pieces.contains(where: { $0.zone == .byline })
            {
                return page.spans(reading.pieces, filling: item.line.tokens, row: row)
            }
            if tails.isFurniture(row, in: page) { return [page.span(row, .footer)] }
        }
        return [page.span(row, .article)]
    }

    /// The byline of a text behind which a second one is glued: its title and its first paragraph follow.
    private func isInnerByline(_ row: Int, _ page: Page, _ head: Head) -> Bool {
        guard row > head.end, row + 2 < page.rows.count, page.rows[row].shape.words <= 14,
            page.rows[row - 1].shape.endsSentence, meta.bylines.isByline(page.rows[row], in: page.text)
        else { return false }
        return page.beginsText(row + 1)
    }

    /// A lone line without a mark at its end whose words are nearly all the title's: what a photograph shows.
    private func repeatsTitle(_ row: Int, _ page: Page, _ head: Head) -> Bool {
        let item = page.rows[row]
        guard let title = head.title, (4...30).contains(item.shape.words), !item.shape.endsSentence,
            !item.shape.endsOpen, !item.shape.isItem, item.shape.innerEnds == 0,
            // `TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THÁNG 10`: a heading.
            !item.shape.isUpper
        else { return false }
        let known = Set(title.map { page.text.tokens[$0].folded })
        let words = item.line.tokens.filter { page.text.tokens[$0].kind == .word }
        return words.count { known.contains(page.text.tokens[$0].folded) } * 5 >= words.count * 4
    }

    /// A lone line whose words are a sentence of the article above.
    private func isRepetition(_ row: Int, _ page: Page, _ head: Head) -> Bool {
        let item = page.rows[row]
        guard item.shape.words >= 6, item.shape.innerEnds == 0, !item.shape.isItem, !item.shape.isUpper else {
            return false
        }
        let own = item.line.tokens
        let tokens = page.text.tokens
        guard let first = own.first(where: { tokens[$0].kind != .punctuation }).map({ tokens[$0].canonical }) else {
            return false
        }
        let start = max(page.rows[head.end].line.tokens.lowerBound, own.lowerBound - Page.neighbourhood)
        let before = tokens.span
        var index = start
        while index < own.lowerBound {
            if before[index].canonical == first, follows(own, at: index, in: tokens) { return true }
            index &+= 1
        }
        return false
    }

    /// Whether the words of a line stand from a token on, punctuation aside.
    private func follows(_ line: Range<Int>, at start: Int, in tokens: [Token]) -> Bool {
        var index = start
        for word in line where tokens[word].kind != .punctuation {
            while index < tokens.count, tokens[index].kind == .punctuation { index += 1 }
            guard index < tokens.count, tokens[index].canonical == tokens[word].canonical else { return false }
            index += 1
        }
        return true
    }
}
