import VietnameseText

/// Tells the lead from the first paragraph of the article.
struct LeadRule: Sendable {
    /// So many tokens of the paragraph behind it tell whether the report begins there.
    private static let opening = 30

    /// A line between title and article.
    func isLead(candidate row: Int, in page: Page) -> Bool {
        let shape = page.rows[row].shape
        return shape.words >= 6 && !shape.isItem && !shape.endsOpen && !page.opensWithDay(page.rows[row].line.tokens)
            && !isGreeting(row, in: page)
    }

    /// `Thưa quý vị và các bạn!`
    private func isGreeting(_ row: Int, in page: Page) -> Bool {
        page.rows[row].line.tokens.last.map { page.text.isMark("!", at: $0) } ?? false
    }

    /// A first paragraph of one sentence that sums the text up and leaves the day to the next one, behind an agency's
    /// tag perhaps.
    func isLead(firstOfArticle row: Int, in page: Page) -> Bool {
        guard row + 1 < page.rows.count else { return false }
        let first = page.rows[row]
        let next = page.rows[row + 1]
        guard first.shape.innerEnds <= 1, first.shape.endsSentence, first.shape.words >= 10, first.shape.words <= 75,
            !first.shape.isItem,
            next.shape.words > first.shape.words / 2 || next.shape.isShort
        else { return false }
        let range = first.line.tokens
        let body = AgencyTag.end(at: range.lowerBound, limit: range.upperBound, in: page.text)
        if page.opensWithDay((body ?? range.lowerBound)..<range.upperBound) { return false }
        if first.shape.innerEnds > 0 { return body != nil && (next.shape.words <= 4 || !page.hasDay(range)) }
        if body != nil { return true }
        if page.hasDay(range) { return false }
        let opening = next.line.tokens.prefix(Self.opening)
        return page.opensWithDay(opening) || page.hasDay(opening)
    }
}
