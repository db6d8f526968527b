@testable import Extraction

/// A text as cleaning gives it.
func clean(_ text: String) -> CleanText {
    TextCleaner().clean(Array(text.unicodeScalars))
}

/// A text whose zones are known, for tests of the rules behind the zones: each part on lines of its own.
func zoned(
    title: String? = nil, lead: String? = nil, captions: [String] = [], byline: String? = nil, article: String...
) -> ZonedText {
    var parts: [(Zone, String)] = []
    if let title { parts.append((.title, title)) }
    if let lead { parts.append((.lead, lead)) }
    parts += article.map { (.article, $0) }
    parts += captions.map { (.caption, $0) }
    if let byline { parts.append((.byline, byline)) }
    let text = clean(parts.map(\.1).joined(separator: "\n"))
    let spans = text.lines.enumerated().map { Span(zone: parts[$0].0, tokens: $1.tokens, line: $0) }
    func first(_ zone: Zone) -> Range<Int>? { spans.first { $0.zone == zone }?.tokens }
    return ZonedText(text: text, spans: spans, title: first(.title), lead: first(.lead))
}
