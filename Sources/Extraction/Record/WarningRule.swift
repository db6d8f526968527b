import BulletinModel
import VietnameseText

/// What a person should look at in one text. The codes are stable:
///
/// - `title.missing`: the text has no title
/// - `title.repaired`: blanks were put back in the title
/// - `published.implausible`: a date that may be the reader's was not taken as the posting's
/// - `locality.unknown`: no unit could be told
/// - `article.empty`: nothing is left of the text but title and furniture
/// - `article.several`: a byline stands inside the article, as if two texts were glued together
/// - `text.control-characters`: control characters were dropped
/// - `text.unmarked`: the text, or its title, is typed without marks
/// - `encoding.guessed`: nothing but the text itself says which encoding the file is in
/// - `encoding.mojibake`: the text was decoded wrongly before it was saved
struct WarningRule: Sendable {
    func warnings(_ facts: Facts, zoned: ZonedText, source: DecodedText) -> [Warning] {
        var warnings = source.warnings
        if facts.title == nil {
            warnings.append(Warning(code: "title.missing", message: "the text has no title"))
        } else if facts.title?.isRepaired == true {
            warnings.append(
                Warning(
                    code: "title.repaired", message: "blanks were put back in the title",
                    line: line(of: facts.title?.finding.tokens, in: zoned)))
        }
        if facts.published == nil, let date = zoned.spans.first(where: { $0.zone == .date }) {
            warnings.append(
                Warning(
                    code: "published.implausible",
                    message: "\(zoned.text.string(tokens: date.tokens)) was not taken as the posting date",
                    line: zoned.text.lines[date.line].number))
        }
        if facts.locality == nil {
            warnings.append(
                Warning(code: "locality.unknown", message: "the text does not tell which place it belongs to"))
        }
        if facts.article.isEmpty {
            warnings.append(Warning(code: "article.empty", message: "the text has no article"))
        }
        if let line = innerByline(zoned) {
            warnings.append(
                Warning(
                    code: "article.several", message: "a byline stands inside the article: perhaps two texts in one",
                    line: line))
        }
        if let first = zoned.text.unmarked.first {
            let isTitle = zoned.text.unmarked == [zoned.title]
            warnings.append(
                Warning(
                    code: "text.unmarked", message: "\(isTitle ? "the title" : "the text") is typed without marks",
                    line: line(of: first, in: zoned)))
        }
        if let offset = source.firstControl {
            let line = 1 + source.scalars[..<offset].count { $0 == "\n" }
            warnings.append(
                Warning(code: "text.control-characters", message: "control characters were dropped", line: line))
        }
        return warnings
    }

    private func line(of tokens: Range<Int>?, in zoned: ZonedText) -> Int? {
        tokens.flatMap { zoned.text.lineIndex(ofToken: $0.lowerBound) }.map { zoned.text.lines[$0].number }
    }

    /// A byline with paragraphs of the article on both sides.
    private func innerByline(_ zoned: ZonedText) -> Int? {
        guard let first = zoned.sentences.first?.line, let last = zoned.sentences.last?.line else { return nil }
        let byline = zoned.spans.first { $0.zone == .byline && $0.line > first && $0.line < last }
        return byline.map { zoned.text.lines[$0.line].number }
    }
}
