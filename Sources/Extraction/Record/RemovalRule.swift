import BulletinModel

/// What is taken out of the article: captions, and all that is in no field of the record.
struct RemovalRule: Sendable {
    func captions(in zoned: ZonedText) -> [Finding<RemovedText>] {
        zoned.spans.filter { $0.zone == .caption }.map { span in
            Finding(
                value: removed(span, in: zoned.text), tokens: span.tokens, rule: "caption.line", confidence: 0.9)
        }
    }

    /// What neither the article nor a field of the record holds, in the order of the text.
    func removed(in zoned: ZonedText, besides facts: Facts) -> [RemovedText] {
        let used = [facts.section?.tokens, facts.published?.tokens].compactMap(\.self)
        let unused = Set(facts.byline.unused)
        let out = zoned.spans.indices.filter { index in
            let span = zoned.spans[index]
            return switch span.zone {
            case .menu, .breadcrumb, .counter, .footer, .duplicate, .separator: true
            case .section, .date: !used.contains { $0.overlaps(span.tokens) }
            case .byline: unused.contains(index)
            case .title, .lead, .caption, .article, .letterhead, .signature: false
            }
        }
        return pieces(zoned.spans, out).map { removed($0, in: zoned.text) }
    }

    /// Pieces side by side on one line go out as one, for the reason of the longest.
    private func pieces(_ spans: [Span], _ out: [Int]) -> [Span] {
        var pieces: [Span] = []
        var longest = 0
        var last = -2
        for index in out {
            let span = spans[index]
            if let before = pieces.last, last == index - 1, before.line == span.line {
                let zone = span.tokens.count > longest ? span.zone : before.zone
                let tokens = before.tokens.lowerBound..<span.tokens.upperBound
                pieces[pieces.count - 1] = Span(zone: zone, tokens: tokens, line: span.line)
                longest = max(longest, span.tokens.count)
            } else {
                pieces.append(span)
                longest = span.tokens.count
            }
            last = index
        }
        return pieces
    }

    private func removed(_ span: Span, in text: CleanText) -> RemovedText {
        RemovedText(text: text.string(tokens: span.tokens), reason: span.zone.rawValue)
    }
}
