import VietnameseText

/// People whom a text names one after the other.
struct PersonGroup: Sendable {
    enum Link: Sendable {
        case comma
        case semicolon
        case and
    }

    /// The first token, an honorific before it not among them.
    var begin: Int
    var mentions: [PersonParser.Mention]
    /// What stands between them: one less than there are people.
    var links: [Link]
    /// Whether each is called `đồng chí`, `ông` of their own.
    var isHonoured: [Bool]
    /// Whether they are called `ông`, `bà`, which says nothing of what they are.
    var isCivil: [Bool]

    var end: Int { mentions.last?.end ?? begin }

    /// `các đồng chí A, B, Phó Chủ tịch UBND huyện`: a role that several hold is that of all before it who have none.
    mutating func shareRoles(_ shared: [String]) {
        for index in links.indices.reversed() where mentions[index].roles.isEmpty {
            guard links[index] != .semicolon, !isHonoured[index + 1],
                let role = mentions[index + 1].roles.first, shared.contains(where: role.text.hasPrefix),
                // `Trần An và Phó Chủ tịch UBND huyện Lê Sang`: the second one's alone.
                role.tokens.lowerBound > mentions[index + 1].name.lowerBound
            else { continue }
            mentions[index].roles = mentions[index + 1].roles
        }
    }

    private static let with = PhraseTrie(["và", "cùng", "cùng với", "với"])

    /// What may stand between two people.
    static func link(at index: Int, in tokens: [Token], before limit: Int) -> (kind: Link, end: Int)? {
        guard index < limit else { return nil }
        if let end = with.end(in: tokens, at: index, before: limit) { return (.and, end) }
        let kind: Link
        switch tokens[index].canonical {
        case Mark.comma: kind = .comma
        case Mark.semicolon: kind = .semicolon
        default: return nil
        }
        if let end = with.end(in: tokens, at: index + 1, before: limit) { return (.and, end) }
        return (kind, index + 1)
    }
}
