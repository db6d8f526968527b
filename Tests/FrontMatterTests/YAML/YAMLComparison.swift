import Yams

@testable import FrontMatter

/// Whether the parser of the subset, where it answers, says what Yams says.
enum YAMLComparison: Equatable {
    /// The parser leaves the text to Yams.
    case left
    case equal
    /// What differs first.
    case different(String)

    init(of yaml: String) {
        guard let root = YAMLSubsetParser.root(of: yaml) else {
            self = .left
            return
        }
        do {
            let expected = try Parser(yaml: yaml, encoding: .utf8).singleRoot().map(Self.lines) ?? ["nothing"]
            let found = Self.lines(root)
            let difference = zip(found + ["end"], expected + ["end"]).first { !$0.utf8.elementsEqual($1.utf8) }
            self = difference.map { .different("\($0) and not \($1)") } ?? .equal
        } catch {
            self = .different("\(error)")
        }
    }

    /// Each node with its place, what it is and holds; the key of a member before its value.
    private static func lines(_ node: YAMLNode) -> [String] {
        let place = "\(node.place.line):\(node.place.column)"
        switch node {
        case .scalar(let scalar, _): return ["\(place) \(scalar.isPlain ? "plain" : "text") \(scalar.string)"]
        case .sequence(let items, _): return ["\(place) sequence of \(items.count)"] + items.flatMap(lines)
        case .mapping(let members, _):
            return ["\(place) mapping of \(members.count)"]
                + members.flatMap { member in
                    ["\(member.place.line):\(member.place.column) plain \(member.name)"] + lines(member.value)
                }
        case .composed: return ["composed"]
        }
    }

    private static func lines(_ node: Node) -> [String] {
        let place = node.mark?.description ?? ""
        switch node {
        case .scalar(let scalar): return ["\(place) \(scalar.style == .plain ? "plain" : "text") \(scalar.string)"]
        case .sequence(let items): return ["\(place) sequence of \(items.count)"] + items.flatMap { lines($0) }
        case .mapping(let members):
            return ["\(place) mapping of \(members.count)"] + members.flatMap { lines($0) + lines($1) }
        case .alias: return ["alias"]
        }
    }
}
