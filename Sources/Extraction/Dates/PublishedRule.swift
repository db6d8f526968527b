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
        let candidates = zoned.spans.filter { $0.zone == .date }.compactMap { candidate($0, in: zoned) }
        let article = zoned.spans.first { $0.zone == .article }?.line ?? zoned.zones.count
        let titles = zoned.spans.filter { $0.zone == .title }.map(\.line)
        let title = titles.first
        var above = candidates.filter { $0.line < article }
        // With another date at hand, one before everything else is the reader's.
        if above.count > 1, let first = above.first, first.line == 0, let title, title > 0 { above.removeFirst() }
        // Of two dates as near to the title as each other the later one is the reader's.
        let best = above.min { (rank($0, titles), $0.stamp.day) < (rank($1, titles), $1.stamp.day) }
        if let best {
            let timed = above.first { $0.stamp.day == best.stamp.day && $0.date.hasTime }
            let chosen = best.date.hasTime ? best : timed ?? best
            guard best.line == 0, (title ?? 1) > 0 else {
                return finding(chosen, confidence: best.date.label == .changed ? 0.95 : 0.98)
            }
            switch PostingPlausibility(of: best.stamp.day, in: zoned) {
            case .close: return finding(chosen, confidence: 0.85)
            case .possible: return finding(chosen, confidence: 0.8)
            case .unknown where title == 1 || best.date.label != nil: return finding(chosen, confidence: 0.7)
            case .unknown, .impossible: return nil
            }
        }
        return candidates.first { $0.line >= article && $0.date.label != nil }.map { finding($0, confidence: 0.75) }
            ?? breadcrumb(zoned)
    }

    /// `Trang chủ » Tin tức » 16-08-2013`: a step of the page's path.
    private func breadcrumb(_ zoned: ZonedText) -> Finding<Timestamp>? {
        for line in zoned.tokens(in: .breadcrumb) {
            for index in line where zoned.text.tokens[index].kind == .number {
                guard let date = dates.read(at: index, limit: line.upperBound, in: zoned.text), let stamp = date.stamp,
                    index == line.lowerBound || zoned.text.tokens[index - 1].kind == .punctuation
                else { continue }
                return Finding(value: stamp, tokens: date.tokens, rule: "published.breadcrumb", confidence: 0.8)
            }
        }
        return nil
    }

    private func candidate(_ span: Span, in zoned: ZonedText) -> Candidate? {
        guard
            let date = dates.read(
                at: span.tokens.lowerBound, limit: span.tokens.upperBound, in: zoned.text, yearless: true),
            let stamp = date.stamp ?? date.yearless.flatMap({ YearlessPosting.stamp($0, in: zoned) }),
            date.label != .today
        else { return nil }
        return Candidate(date: date, stamp: stamp, line: span.line)
    }

    /// A label of the posting's own first, one of a change last; then the nearest to the title.
    private func rank(_ candidate: Candidate, _ titles: [Int]) -> Int {
        let label =
            switch candidate.date.label {
            case .own: 0
            case nil: 1
            case .changed, .today: 2
            }
        return label * 1000 + (titles.map { abs(candidate.line - $0) }.min() ?? 0)
    }

    private func finding(_ candidate: Candidate, confidence: Double) -> Finding<Timestamp> {
        let rule = candidate.date.label == nil ? "published.line" : "published.label"
        guard candidate.date.yearless == nil else {
            return Finding(
                value: candidate.stamp, tokens: candidate.date.tokens, rule: "published.yearless", confidence: 0.7)
        }
        return Finding(
            value: candidate.stamp, tokens: candidate.date.tokens, rule: rule, confidence: confidence)
    }

    /// `Hà Xuyên, ngày 14 tháng 3 năm 2018`
    private func letterhead(_ zoned: ZonedText) -> Finding<Timestamp>? {
        for line in zoned.tokens(in: .letterhead) {
            for index in line.dropFirst() where zoned.text.isMark(",", at: index - 1) {
                guard let date = dates.read(at: index, limit: line.upperBound, in: zoned.text), let stamp = date.stamp
                else { continue }
                return Finding(value: stamp, tokens: date.tokens, rule: "published.letterhead", confidence: 0.7)
            }
        }
        return nil
    }
}
