import BulletinModel
import VietnameseText

/// Reads what stands behind a symbol: `ngày 31/3/2020 của Hội đồng nhân dân tỉnh`, in either order.
struct IssuerParser: Sendable {
    struct Context: Sendable {
        var issuer: String?
        var date: CalendarDay?
        var end: Int
    }

    private let lexicon: DocumentLexicon
    private let bodies: BodyParser
    private let days: DayParser

    init(lexicon: DocumentLexicon, bodies: BodyParser, days: DayParser) {
        self.lexicon = lexicon
        self.bodies = bodies
        self.days = days
    }

    func context(in text: CleanText, at index: Int, before limit: Int) -> Context {
        let tokens = text.tokens
        var context = Context(end: index)
        for _ in 0..<2 {
            var next = context.end
            while next < limit,
                tokens[next].canonical == Mark.comma || tokens[next].canonical == Mark.open
                    || tokens[next].canonical == Mark.close
            {
                next += 1
            }
            if context.date == nil, tokens.has(Word.day, at: next, before: limit),
                let day = days.day(in: tokens, at: next + 1, before: limit)
            {
                context.date = day.day
                context.end = day.end
            } else if context.issuer == nil, let issuer = issuer(in: text, after: next, before: limit) {
                context.issuer = issuer.name
                context.end = issuer.end
            } else {
                break
            }
        }
        return context
    }

    /// `của Bộ Chính trị`.
    private func issuer(in text: CleanText, after index: Int, before limit: Int) -> (name: String, end: Int)? {
        guard text.tokens.has(Word.of, at: index, before: limit) else { return nil }
        let start = index + 1
        let body = bodies.body(in: text, at: start, before: limit)
        if let match = lexicon.issuers.match(in: text.tokens, at: start, before: limit),
            match.end >= body?.end ?? 0
        {
            return (match.value, match.end)
        }
        return body.map { ($0.body.name, $0.end) }
    }
}
