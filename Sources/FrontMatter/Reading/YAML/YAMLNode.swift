import Yams

/// A value of a YAML document with its place: read by `YAMLSubsetParser`, or by Yams, which knows all of YAML.
///
/// What Yams read is looked at level by level and never copied as a whole, since references (`*name`) let its nodes
/// share their parts.
enum YAMLNode {
    case scalar(Scalar, at: TextPlace)
    case sequence([YAMLNode], at: TextPlace)
    case mapping([Member], at: TextPlace)
    indirect case composed(Node)

    struct Scalar {
        let string: String
        /// Whether it stands without quotes, so that it may be a number, a truth value or nothing. A block scalar is
        /// text, too.
        let isPlain: Bool
    }

    struct Member {
        /// The key; empty when it is no scalar.
        let name: String
        /// Where the key begins.
        let place: TextPlace
        let value: YAMLNode
    }

    /// What a YAML document holds, nil when that is nothing. Throws what Yams finds wrong with it.
    static func root(of yaml: String) throws -> YAMLNode? {
        if let root = YAMLSubsetParser.root(of: yaml) { return root }
        return try Parser(yaml: yaml, encoding: .utf8).singleRoot().map(YAMLNode.composed)
    }

    var scalar: Scalar? {
        switch self {
        case .scalar(let scalar, _): scalar
        case .composed(let node): node.scalar.map { Scalar(string: $0.string, isPlain: $0.style == .plain) }
        default: nil
        }
    }

    var sequence: [YAMLNode]? {
        switch self {
        case .sequence(let items, _): items
        case .composed(let node): node.sequence.map { $0.map(YAMLNode.composed) }
        default: nil
        }
    }

    /// In the order of the text. Two members have one name only where Yams sees two keys, because of their tags.
    var mapping: [Member]? {
        switch self {
        case .mapping(let members, _): members
        case .composed(let node):
            node.mapping.map { members in
                members.map { key, value in
                    Member(
                        name: key.scalar?.string ?? "", place: YAMLNode.composed(key).place, value: .composed(value))
                }
            }
        default: nil
        }
    }

    /// Where it begins: a block collection with its first key or dash, nothing at all (`key:`) behind the colon.
    var place: TextPlace {
        switch self {
        case .scalar(_, let place), .sequence(_, let place), .mapping(_, let place): place
        case .composed(let node): TextPlace(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        }
    }
}
