import BulletinModel
import VietnameseText

/// The posting date: what the page prints beside the title, in the letterhead of an official paper, or with a label
/// below the article. The day of the page view, years after the article, is not it.
struct PublishedRule: Sendable {
    let dates: PostedDateReader

    private struct Candidate {
        let date: PostedDate
        let stamp: Timestamp
        let line: Int
    }

    func find(in zoned: ZonedText) -> Finding<Timestamp>? {
        if let paper = letterhead(zoned) { return paper }
        let candidates = zoned.spans.compactMap { span -> Candidate? in
            guard span.zone == .date,
                let date = dates.read(at: span.tokens.lowerBound, limit: span.tokens.upperBound, in: zoned.text),
                let stamp = date.stamp, date.label != .today
            else { return nil }
            return Candidate(date: date, stamp: stamp, line: span.line)
        }
        let article = zoned.spans.first { $0.zone == .article }?.line ?? zoned.zones.count
        let title = zoned.spans.first { $0.zone == .title }?.line
        var above = candidates.filter { $0.line < article }
        // With another date at hand, one before everything else is the reader's.
        if above.count > 1, let first = above.first, first.line == 0, let title, title > 0 { above.removeFirst() }
        let best = above.min { rank($0, title) < rank($1, title) }
        if let best {
            let isFirst = best.line == 0 && (title ?? 1) > 0
            if isFirst, !isPlausible(best.stamp, in: zoned) { return nil }
            return finding(best, confidence: isFirst ? 0.85 : best.date.label == .changed ? 0.95 : 0.98)
        }
        return candidates.first { $0.line >= article && $0.date.label != nil }.map { finding($0, confidence: 0.75) }
    }

    /// A label of the posting's own first, one of a change last; then the nearest to the title.
    private func rank(_ candidate: Candidate, _ title: Int?) -> Int {
        let label =
            switch candidate.date.label {
            case .own: 0
            case nil: 1
            case .changed, .today: 2
            }
        return label * 1000 + abs(candidate.line - (title ?? candidate.line))
    }

    private func finding(_ candidate: Candidate, confidence: Double) -> Finding<Timestamp> {
        let rule = candidate.date.label == nil ? "published.line" : "published.label"
        return Finding(
            value: candidate.stamp, tokens: candidate.date.tokens, rule: rule, confidence: confidence)
    }

    /// `Hà Xuyên, ngày 14 tháng 3 năm 2018`
    private func letterhead(_ zoned: ZonedText) -> Finding<Timestamp>? {
        for line in zoned.tokens(in: .letterhead) {
            for index in line.dropFirst() where zoned.text.isMark(",", at: index - 1) {
                guard let date = dates.read(at: index, limit: line.upperBound, in: zoned.text), let stamp = date.stamp
                else { continue }
                return Finding(value: stamp, tokens: date.tokens, rule: "published.letterhead", confidence: 0.9)
            }
        }
        return nil
    }

    /// Whether the years that the text speaks of allow a date before everything else to be the posting's.
    private func isPlausible(_ stamp: Timestamp, in zoned: ZonedText) -> Bool {
        let opening = zoned.headlines + zoned.sentences.prefix(3).map(\.tokens)
        let years = latestYear(opening, in: zoned.text) ?? latestYear(zoned.sentences.map(\.tokens), in: zoned.text)
        guard let latest = years else { return false }
        return stamp.day.year <= latest + 1
    }

    /// The latest year that stands alone; `2015-2020` is a term.
    private func latestYear(_ ranges: [Range<Int>], in text: CleanText) -> Int? {
        var latest: Int?
        for index in ranges.joined() where text.tokens[index].kind == .number && text.tokens[index].range.count == 4 {
            guard let year = text.tokens[index].number, (1990...2100).contains(year) else { continue }
            let isInTerm =
                index + 2 < text.tokens.count && text.isMark("-", at: index + 1)
                && text.tokens[index + 2].range.count == 4
                || index > 1 && text.isMark("-", at: index - 1) && text.tokens[index - 2].range.count == 4
            if !isInTerm { latest = max(latest ?? year, year) }
        }
        return latest
    }
}
