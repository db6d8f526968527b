/// Says of which committee a role is that a text leaves bare, where the next role names it: `Ủy viên Ban Thường vụ, Trưởng
/// Ban Dân vận Huyện ủy`.
struct RoleCompletion: Sendable {
    /// Roles in a committee of the Party.
    private let bare: Set<String>
    private let committees: [String]

    init(_ lexicon: Lexicon) throws {
        bare = Set(try lexicon.phrases("roles_of_committees"))
        committees = try lexicon.pairs("committees").filter { !$0.value.isEmpty }.map { " " + $0.key }
    }

    /// The roles of one mention, completed by those behind them.
    func completed(_ roles: [RoleParser.Parsed]) -> [RoleParser.Parsed] {
        guard roles.count > 1 else { return roles }
        var result = roles
        for index in roles.indices.dropLast() where roles[index].isBare && bare.contains(roles[index].text) {
            let next = roles[index + 1].text
            if let committee = committees.first(where: next.hasSuffix) { result[index].text += committee }
        }
        return result
    }
}
