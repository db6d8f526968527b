import BulletinModel
import VietnameseText

/// Reads a body that somebody names outright, `BTV Huyện ủy`: written out, with kind and level where the lexicon knows
/// them.
struct BodyNameReader: Sendable {
    let parser: BodyParser

    func body(named name: String) -> Body {
        let text = TextCleaner().clean(Array(name.unicodeScalars))
        guard !text.tokens.isEmpty, let parsed = parser.body(in: text, at: 0, before: text.tokens.count) else {
            return Body(name: name)
        }
        // What the lexicon does not know of the name stays: only then the whole is written out.
        let isWhole = parsed.end == text.tokens.count || parsed.place.upperBound == text.tokens.count
        return isWhole ? parsed.body : Body(name: name, kind: parsed.body.kind, level: parsed.body.level)
    }
}
