import BulletinModel

/// A stretch of a text that one fact or several come from.
struct TextMark: Hashable, Sendable {
    /// Of scalars; not empty.
    let range: Range<Int>
    /// What the first of its facts is about.
    let kind: FactKind
    /// Whether the surest of its facts is doubtful.
    let isDoubtful: Bool

    /// The distinct stretches in the order of the text, of two that begin together the longer first.
    static func all(of evidence: [Evidence], length: Int) -> [TextMark] {
        var byRange: [Range<Int>: [Evidence]] = [:]
        for item in evidence {
            guard let range = range(of: item, length: length) else { continue }
            byRange[range, default: []].append(item)
        }
        return byRange.map { range, items in
            TextMark(
                range: range, kind: FactKind(field: items[0].field),
                isDoubtful: items.allSatisfy { $0.confidence < Doubt.confidence })
        }.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }

    /// Where a finding stands; nil for what a person wrote, and for what lies outside the text.
    static func range(of evidence: Evidence, length: Int) -> Range<Int>? {
        guard evidence.start >= 0, evidence.start < evidence.end, evidence.end <= length else { return nil }
        return evidence.start..<evidence.end
    }
}

/// What a fact is about, by the first part of its pointer.
enum FactKind: String, Hashable, Sendable, CaseIterable {
    case headline, date, place, person, document, figure, removed, other

    init(field: String) {
        let key = field.dropFirst().prefix { $0 != "/" }
        switch key {
        case "title", "title_as_printed", "lead", "section": self = .headline
        case "published", "event", "period", "date": self = .date
        case "locality", "places": self = .place
        case "people", "body", "byline": self = .person
        case "documents": self = .document
        case "figures": self = .figure
        case "captions", "removed": self = .removed
        default: self = .other
        }
    }
}
