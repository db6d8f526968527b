/// The clean text with every piece of every line in a zone.
struct ZonedText: Sendable {
    let text: CleanText
    /// In the order of the text; together they hold every token but the line breaks.
    let spans: [Span]
    /// One per line of `text`: the zone of its longest span.
    let zones: [Zone]
    /// Of the article, in order; none crosses a line.
    let sentences: [Sentence]
    /// The title's tokens, without agency tag, counter or date on its line; nil when the text has none. A title that
    /// is printed on two lines has a line break among them.
    let title: Range<Int>?
    let lead: Range<Int>?

    init(text: CleanText, spans: [Span], title: Range<Int>?, lead: Range<Int>?) {
        self.text = text
        self.spans = spans
        self.title = title
        self.lead = lead
        var zones = [Zone](repeating: .article, count: text.lines.count)
        var longest = [Int](repeating: 0, count: text.lines.count)
        for span in spans where span.tokens.count > longest[span.line] {
            zones[span.line] = span.zone
            longest[span.line] = span.tokens.count
        }
        self.zones = zones
        var sentences: [Sentence] = []
        sentences.reserveCapacity(text.tokens.count / 24 + 8)
        for span in spans where span.zone == .article {
            SentenceSplitter.addSentences(of: span, in: text, to: &sentences)
        }
        self.sentences = sentences
    }

    /// Title and lead, where there are any.
    var headlines: [Range<Int>] { [title, lead].compactMap(\.self) }

    /// The token ranges of a zone, in order.
    func tokens(in zone: Zone) -> [Range<Int>] {
        spans.compactMap { $0.zone == zone ? $0.tokens : nil }
    }
}
