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

    var end: Int { mentions.last?.end ?? begin }

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
