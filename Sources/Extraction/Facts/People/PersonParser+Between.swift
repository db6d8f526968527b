import VietnameseText

/// What may stand between a name and its role.
extension PersonParser {
    /// `Nguyễn Văn Hớn (Tám Hớn)`: another name in brackets is skipped.
    func behindAlias(_ index: Int, in tokens: [Token], before limit: Int) -> Int {
        guard tokens.has(Mark.open, at: index, before: limit),
            let close = tokens[index..<min(limit, index + 6)].firstIndex(where: { $0.canonical == Mark.close }),
            tokens[index + 1..<close].allSatisfy({ $0.shape == .capitalized }),
            !roles.begins(in: tokens, at: index + 1, before: close)
        else { return index }
        return close + 1
    }

    /// `Trần An, Chánh Thanh tra huyện được điều động, luân chuyển giữ chức vụ Bí thư Đảng ủy xã`: a role that comes later
    /// in the sentence; not one that is laid down.
    func appointment(
        behind index: Int, in text: CleanText, before limit: Int
    ) -> (role: RoleParser.Parsed, end: Int)? {
        let tokens = text.tokens
        for next in index..<min(limit, index + 24) {
            if let end = lexicon.appointing.end(in: tokens, at: next, before: limit) {
                guard next == index || tokens[next - 1].canonical != Self.stopping,
                    let role = roles.role(in: text, at: end, before: limit)
                else { return nil }
                return (role, role.end)
            }
            let isNextName =
                (tokens[next].canonical == Mark.comma || tokens[next].canonical == Word.and)
                && names.isName(names.run(in: text, at: next + 1, before: limit), in: tokens, isCertain: false)
            if isNextName || tokens[next].canonical == Mark.semicolon || tokens[next].canonical == Mark.dot
                || lexicon.honorific(in: tokens, at: next, before: limit) != nil
            {
                return nil
            }
        }
        return nil
    }

    private static let stopping = Syllable("thôi")

    /// `Bí thư Đảng ủy phường Hà Xuyên bà Trần Thị An`, `Bí thư Huyện ủy - đồng chí Trần An`.
    func nameBehindHonorific(
        at index: Int, _ roles: [RoleParser.Parsed], in text: CleanText, before limit: Int, _ home: HomePlace
    ) -> Mention? {
        let tokens = text.tokens
        let hasColon = tokens.has(Mark.colon, at: index, before: limit)
        let hasMark = hasColon || [Mark.dash, Mark.comma].contains(tokens.key(index, limit) ?? Mark.dot)
        let start = hasMark ? index + 1 : index
        // `thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Trần An`: only what begins a clause is the person's.
        if tokens.has(Mark.comma, at: index, before: limit), let first = roles.first?.tokens.lowerBound, first > 0,
            tokens[first - 1].kind == .word || tokens[first - 1].kind == .number
        {
            return nil
        }
        var end = lexicon.informal.end(in: tokens, at: start, before: limit)
        if let honorific = lexicon.honorific(in: tokens, at: start, before: limit), !honorific.value.isPlural {
            end = honorific.end
        }
        // `Phó Trưởng Công an xã, Đại úy Trần An`
        let isRank = lexicon.ranks.end(in: tokens, at: start, before: limit) != nil
        guard let end, tokens[start].shape == .lower || isRank || hasColon,
            let name = name(in: text, at: end, before: limit, .certain)
        else { return nil }
        let behind = rolesBehind(name.upperBound, in: text, before: limit, home, isRoleFirst: true)
        // Whose role follows on the name was not meant by the role before it.
        if start > index, !behind.roles.isEmpty { return nil }
        return Mention(name: name, roles: roles + behind.roles, end: behind.end)
    }

    /// `Chủ tịch UBND xã Tân An (huyện Hà Xuyên) Trần Văn An`
    func nameBehindBrackets(
        at index: Int, _ roles: [RoleParser.Parsed], in text: CleanText, before limit: Int, _ home: HomePlace
    ) -> Mention? {
        let tokens = text.tokens
        guard tokens.has(Mark.open, at: index, before: limit),
            let close = tokens[index..<min(limit, index + 9)].firstIndex(where: { $0.canonical == Mark.close })
        else { return nil }
        let run = names.run(in: text, at: close + 1, before: limit)
        guard run.count >= 2, names.isName(run, in: tokens, isCertain: false) else { return nil }
        let behind = rolesBehind(run.end, in: text, before: limit, home, isRoleFirst: true)
        return Mention(name: run.tokens(from: 0), roles: roles + behind.roles, end: behind.end)
    }
}
