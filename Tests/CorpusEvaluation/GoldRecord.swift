import Yams

/// What a careful reader finds in a bulletin: an annotation `NAME.expected.yaml` of the corpus, whose form
/// `Tests/Corpus/README.md` describes.
public struct GoldRecord: Sendable {
    /// The facts of each field.
    public let facts: FactTable

    /// Reads an annotation; throws where it is no YAML table.
    public init(yaml: String) throws {
        guard let node = try Yams.compose(yaml: yaml), node.mapping != nil else { throw Defect.noTable }
        facts = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, Self.facts(of: $0, in: node)) })
    }

    /// What is wrong with an annotation as a whole.
    public enum Defect: Error {
        case noTable
    }

    private static func facts(of field: Field, in node: Node) -> Set<PlainText> {
        let entry = node[field.rawValue]
        let texts: [String] =
            switch field {
            case .title, .published, .period, .section, .lead: [text(entry)].compactMap(\.self)
            case .event:
                entry?.mapping == nil ? [] : [Facts.event(start: text(entry?["start"]), end: text(entry?["end"]))]
            case .body: text(entry?["name"]).map { [Facts.body($0, level: text(entry?["level"]))] } ?? []
            case .locality: [text(entry?["code"])].compactMap(\.self)
            case .byline: byline(entry)
            case .people: list(entry).map { Facts.person(text($0["name"]), chair: text($0["chair"]) == "true") }
            case .roles:
                list(node["people"]).flatMap { person in
                    list(person["roles"]).map { Facts.role(text($0), of: text(person["name"])) }
                }
            case .figures: list(entry).map(figure)
            case .documents, .places, .captions: list(entry).compactMap { text($0) ?? text($0["id"]) }
            case .meeting: meeting(entry)
            }
        return Set(texts.map(PlainText.init))
    }

    private static func byline(_ entry: Node?) -> [String] {
        list(entry?["authors"]).compactMap(text).map(Facts.author)
            + (text(entry?["agency"]).map { [Facts.agency($0)] } ?? [])
    }

    private static func meeting(_ entry: Node?) -> [String] {
        ["ordinal", "term"].compactMap { key in text(entry?[key]).map { "\(key) \($0)" } }
    }

    private static func figure(_ entry: Node) -> String {
        func number(_ key: String) -> Double? { text(entry[key]).flatMap(Double.init) }
        return Facts.figure(
            value: number("value"), unit: text(entry["unit"]), percent: number("percent"),
            change: number("change_percent"))
    }

    private static func list(_ node: Node?) -> [Node] { node?.sequence.map { Array($0) } ?? [] }

    /// nil for YAML's null.
    private static func text(_ node: Node?) -> String? {
        guard let scalar = node?.scalar, node?.tag != Tag(.null) else { return nil }
        let isPlain = scalar.style == .plain || scalar.style == .any
        return isPlain && ["null", "~", ""].contains(scalar.string) ? nil : scalar.string
    }
}
