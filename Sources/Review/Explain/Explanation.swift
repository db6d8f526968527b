import BulletinModel

/// A record beside the text that it was read from: every fact with its value, its rule and its place.
public struct Explanation: Sendable {
    /// The record.
    public let bulletin: Bulletin
    /// The decoded source that the record's evidence counts in.
    public let text: [Unicode.Scalar]
    /// What the evidence says, in the order of the text; what has no place in it comes last.
    public let facts: [ExplainedFact]
    /// The stretches of the text that facts come from, each once, in the order of `ExplainedFact.mark`.
    let marks: [TextMark]

    /// Evidence that lies outside the text counts as evidence without a place. `written` says where people wrote their
    /// keys.
    public init(_ bulletin: Bulletin, text: [Unicode.Scalar], written: [String: WrittenPlace] = [:]) {
        self.bulletin = bulletin
        self.text = text
        let lines = LineTable(text)
        let record = try? JSONValue(parsing: bulletin.json())
        marks = TextMark.all(of: bulletin.evidence, length: text.count)
        let numbers = Dictionary(uniqueKeysWithValues: zip(marks.map(\.range), marks.indices))
        let unsorted = bulletin.evidence.map { evidence in
            let range = TextMark.range(of: evidence, length: text.count)
            return ExplainedFact(
                field: evidence.field, value: record?[pointer: evidence.field] ?? .null, rule: evidence.rule,
                confidence: evidence.confidence, range: range, place: range.map { lines.place(of: $0.lowerBound) },
                end: range.map { lines.place(of: $0.upperBound) },
                mark: range.flatMap { numbers[$0] }.map { $0 + 1 },
                written: evidence.rule == Evidence.overrideRule ? written[String(evidence.key)] : nil)
        }
        let order = unsorted.indices.sorted { a, b in
            (unsorted[a].mark ?? .max, a) < (unsorted[b].mark ?? .max, b)
        }
        facts = order.map { unsorted[$0] }
    }

    /// The contract's keys that nothing is known of.
    var missing: [String] {
        guard case .object(let members)? = try? JSONValue(parsing: bulletin.json()) else { return [] }
        let expected: Set = ["title", "published", "event", "period", "date", "body", "locality", "byline"]
        return members.filter { expected.contains($0.name) && $0.value == .null }.map(\.name)
    }
}

/// One fact of a record: what it is, and what says so.
public struct ExplainedFact: Hashable, Sendable {
    /// A JSON pointer into the record.
    public let field: String
    /// What the record holds there; null when it holds nothing.
    public let value: JSONValue
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let rule: String
    /// 0 to 1.
    public let confidence: Double
    /// In Unicode scalars of the decoded source; nil when a person wrote the fact.
    public let range: Range<Int>?
    /// Where the range begins and ends.
    public let place, end: LineTable.Place?
    /// The number of its mark in the text, counted from 1; facts from the very same words share one.
    public let mark: Int?
    /// Where a person wrote the fact; nil when the program found it.
    public let written: WrittenPlace?

    /// Where it comes from: `3:5` in the text, `seeds/a.yaml:2:8` when a person wrote it.
    var placeWords: String {
        if let written { return written.description }
        return place.map { "\($0.line):\($0.column)" } ?? ""
    }

    var kind: FactKind { FactKind(field: field) }

    /// Low enough that a person should look.
    var isDoubtful: Bool { confidence < Doubt.confidence }
}

/// From where on a finding is doubtful.
public enum Doubt {
    /// Of findings below it, three in ten and more are wrong.
    public static let confidence = 0.7
}
