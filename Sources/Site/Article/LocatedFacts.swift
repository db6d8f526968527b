import BulletinModel

/// Where a page shows the words that a fact was read from.
enum FactPlace: Hashable, Sendable {
    /// By its index in the article.
    case sentence(Int)
    case title, lead, section, byline, captions
}

/// The places of a record's facts on its page, by the positions of their evidence.
struct LocatedFacts: Sendable {
    /// The facts of the record's evidence; nil for what no page shows.
    let fields: [FactField?]
    /// nil for what stands nowhere on the page, or not clearly.
    private(set) var places: [FactPlace?]

    init(_ bulletin: Bulletin, _ article: ArticleText) {
        let evidence = bulletin.evidence
        fields = evidence.map { FactField(pointer: $0.field) }
        places = Array(repeating: nil, count: evidence.count)
        var parts: [(range: Range<Int>, place: FactPlace)] = []
        for (evidence, field) in zip(evidence, fields) where evidence.hasPlace {
            if let place = field.flatMap(Self.part) { parts.append((evidence.start..<evidence.end, place)) }
        }
        var witnesses = FactWitnesses(reserving: evidence.count)
        for (index, evidence) in evidence.enumerated() where evidence.hasPlace {
            // The line of the posting date is no part of the page.
            guard let field = fields[index], field != .published else { continue }
            let part = parts.first { $0.range.lowerBound <= evidence.start && evidence.end <= $0.range.upperBound }
            if let part {
                places[index] = part.place
            } else {
                witnesses.add(evidence, at: index, field, in: bulletin)
            }
        }
        witnesses.sort()
        for (witness, sentence) in zip(witnesses.list, FactLocator(article, witnesses).sentences()) {
            places[witness.evidence] = sentence.map { .sentence($0) }
        }
    }

    /// What of the page holds the whole of a fact that is printed as it is.
    private static func part(_ field: FactField) -> FactPlace? {
        switch field {
        case .title: .title
        case .lead: .lead
        case .section: .section
        case .author, .agency: .byline
        case .caption: .captions
        default: nil
        }
    }
}

extension Evidence {
    /// Whether it points at words of the source; what a person wrote does only where the program had found it too, and
    /// records of other programs that make no sense do not.
    var hasPlace: Bool { 0 <= start && start < end && end < 1 << 31 }
}
