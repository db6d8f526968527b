import BulletinModel
import VietnameseText

/// Reads one person with what they hold, in either order: `Trần An - Bí thư Huyện ủy`, `Bí thư Huyện ủy Trần An`.
struct PersonParser: Sendable {
    struct Mention: Sendable {
        var name: Range<Int>
        var roles: [RoleParser.Parsed]
        var end: Int
    }

    /// How sure the words before make it that a person is named here.
    enum Expectation: Sendable {
        /// Behind `đồng chí`, or in a list of people.
        case certain
        /// Only a surname and a role tell it.
        case none
    }

    let names: NameParser
    let roles: RoleParser
    let lexicon: RoleLexicon
    private let acting: PhraseTrie<Bool>
    /// `đồng`, `đã`: what stands between people and what they do.
    private let between: PhraseTrie<Bool>

    private static let being = Syllable("là")
    private static let links: Set<Syllable> = [Mark.comma, Mark.dash, Mark.semicolon, Mark.open]

    init(
        names: NameParser, roles: RoleParser, lexicon: RoleLexicon, acting: PhraseTrie<Bool>,
        between: PhraseTrie<Bool>
    ) {
        self.names = names
        self.roles = roles
        self.lexicon = lexicon
        self.acting = acting
        self.between = between
    }

    func person(
        in text: CleanText, at index: Int, before limit: Int, _ expectation: Expectation, home: HomePlace
    ) -> Mention? {
        var start = index
        while let end = lexicon.ranks.end(in: text.tokens, at: start, before: limit) { start = end }
        if roles.begins(in: text.tokens, at: start, before: limit) {
            return rolesFirst(in: text, at: start, before: limit, expectation, home)
        }
        guard let name = name(in: text, at: start, before: limit, expectation) else { return nil }
        let found = rolesBehind(name.upperBound, in: text, before: limit, home)
        if case .none = expectation, found.roles.isEmpty { return nil }
        return Mention(name: name, roles: found.roles, end: found.end)
    }

    /// The name that begins here.
    func name(
        in text: CleanText, at index: Int, before limit: Int, _ expectation: Expectation
    ) -> Range<Int>? {
        let tokens = text.tokens
        var run = names.run(in: text, at: index, before: limit)
        guard run.count >= 1 else { return nil }
        if isMisprintedGivenName(at: run.end, behind: run, in: text, before: limit, expectation) {
            run.starts.append(run.end)
            run.end += 1
        }
        var isCertain = false
        if case .certain = expectation { isCertain = true }
        guard names.isName(run, in: tokens, isCertain: isCertain), names.isBounded(run, in: tokens, before: limit)
        else {
            return nil
        }
        return run.tokens(from: 0)
    }

    /// `Trần Văn an, Bí thư …`: the given name in small letters, before a role or a verb.
    private func isMisprintedGivenName(
        at index: Int, behind run: NameParser.Run, in text: CleanText, before limit: Int, _ expectation: Expectation
    ) -> Bool {
        let tokens = text.tokens
        guard run.count <= 3, index + 1 < limit, tokens[index].kind == .word, tokens[index].shape == .lower,
            names.surname(in: tokens, at: run.starts[0]) != nil,
            acting.end(in: tokens, at: index, before: limit) == nil,
            between.end(in: tokens, at: index, before: limit) == nil,
            tokens[run.starts[0]].shape != .upper, !roles.begins(in: tokens, at: index, before: limit)
        else { return false }
        let isBehindMiddleName =
            run.count >= 2
            && names.names.middleNames.end(in: tokens, at: run.starts[run.count - 1], before: limit) != nil
        let next = tokens[index + 1].canonical
        if Self.links.contains(next), roles.begins(in: tokens, at: index + 2, before: limit) {
            if case .certain = expectation, run.count == 2 { return true }
            return isBehindMiddleName || run.count == 1
        }
        return isBehindMiddleName && acting.end(in: tokens, at: index + 1, before: limit) != nil
    }

    /// The roles behind a name, and where they end.
    func rolesBehind(
        _ index: Int, in text: CleanText, before limit: Int, _ home: HomePlace, isRoleFirst: Bool = false
    ) -> (roles: [RoleParser.Parsed], end: Int) {
        let tokens = text.tokens
        var found: [(role: RoleParser.Parsed, end: Int)] = []
        var end = index
        while let start = link(at: end, in: tokens, before: limit, isFirst: found.isEmpty),
            var role = roles.role(in: text, at: start, before: limit),
            !roles.isOfMany(role, in: tokens, before: limit)
        {
            let run = names.run(in: text, at: role.end, before: limit)
            if run.count > 0 {
                // Another person's role, before their name.
                if start > index, isNextPerson(role, run, in: tokens, home) {
                    if isRoleFirst { return ([], index) }
                    found.removeLast(joined(found.map(\.end), behind: index, in: tokens, before: limit))
                    return (found.map(\.role), found.last?.end ?? index)
                }
                // In a heading of capitals nothing shows where a place's name ends.
                if !isHeading(role, run, in: tokens), !isWordBegun(run, in: tokens, before: limit) {
                    role.place = run.tokens(from: 0)
                }
            } else if let place = numberedPlace(role, in: text, before: limit) {
                role.place = place
            }
            // `…, Chỉ huy trưởng Bộ Chỉ huy XY tỉnh Trần An`: what was not read to its end may be the next person's.
            if !found.isEmpty,
                roles.bodies.level(in: tokens, at: role.place?.upperBound ?? role.end, before: limit) != nil
            {
                break
            }
            end = role.place?.upperBound ?? role.end
            if tokens.has(Mark.close, at: end, before: limit) { end += 1 }
            found.append((role, end))
        }
        if !isRoleFirst, var later = appointment(behind: end, in: text, before: limit) {
            let run = names.run(in: text, at: later.role.end, before: limit)
            if run.count > 0, run.count < 3 { later.role.place = run.tokens(from: 0) }
            found.append((later.role, later.role.place?.upperBound ?? later.end))
            end = found[found.count - 1].end
        }
        return (found.map(\.role), end)
    }

    /// How many of the last roles a dash joins to the next person's: `…, Phó Bí thư - Chủ tịch UBND huyện Trần An`;
    /// none when dashes join them to the name as well.
    private func joined(_ ends: [Int], behind name: Int, in tokens: [Token], before limit: Int) -> Int {
        // Behind a semicolon all is the next person's.
        if let last = ends.lastIndex(where: { tokens.has(Mark.semicolon, at: $0, before: limit) }) {
            return ends.count - 1 - last
        }
        let dashes = ends.reversed().prefix { tokens.has(Mark.dash, at: $0, before: limit) }.count
        return dashes == ends.count && tokens.has(Mark.dash, at: name, before: limit) ? 0 : dashes
    }

    private func isHeading(_ role: RoleParser.Parsed, _ run: NameParser.Run, in tokens: [Token]) -> Bool {
        tokens[role.tokens].allSatisfy { $0.kind != .word || $0.shape == .upper } && role.tokens.count > 1
    }

    /// `Ủy ban Pháp luật`: the word with a capital goes on in small letters, and is no place.
    private func isWordBegun(_ run: NameParser.Run, in tokens: [Token], before limit: Int) -> Bool {
        run.count == 1 && run.end < limit && tokens[run.end].kind == .word && tokens[run.end].shape == .lower
            && acting.end(in: tokens, at: run.end, before: limit) == nil
            && between.end(in: tokens, at: run.end, before: limit) == nil
    }

    /// `UBND phường 11`.
    private func numberedPlace(_ role: RoleParser.Parsed, in text: CleanText, before limit: Int) -> Range<Int>? {
        guard role.endsInLevel, role.end < limit, text.tokens[role.end].kind == .number else { return nil }
        return role.end..<role.end + 1
    }

    private func isNextPerson(
        _ role: RoleParser.Parsed, _ run: NameParser.Run, in tokens: [Token], _ home: HomePlace
    ) -> Bool {
        guard !role.takesName,
            let word = names.nameStart(
                in: run, of: tokens, behindLevel: role.endsInLevel, isCertain: false, home: home)
        else { return false }
        return run.count - word >= 3 || names.surname(in: tokens, at: run.starts[word]) == .common
    }

    /// Where the next role may begin: behind a comma, a dash, `kiêm`; the first one also right behind the name or a colon.
    private func link(at index: Int, in tokens: [Token], before limit: Int, isFirst: Bool) -> Int? {
        var next = isFirst ? behindAlias(index, in: tokens, before: limit) : index
        while next < limit, next < index + 8 {
            if let end = lexicon.holding.end(in: tokens, at: next, before: limit) {
                next = end
            } else if Self.links.contains(tokens[next].canonical) || !isFirst && tokens[next].canonical == Word.and {
                next += 1
            } else if isFirst, next == index, tokens.has(Mark.colon, at: next, before: limit - 1),
                tokens[next + 1].shape != .lower
            {
                // `Ông Trần An: Bí thư Đảng ủy`, as lists of those present have it.
                next += 1
            } else {
                break
            }
        }
        guard roles.begins(in: tokens, at: next, before: limit) else { return nil }
        // `…; phó bí thư các xã`: others, who have no names.
        if next > index, tokens[next].shape == .lower,
            tokens[index..<next].contains(where: { $0.canonical == Mark.semicolon })
        {
            return nil
        }
        // `Bí thư Đảng ủy Chủ tịch HĐND xã`: the comma is missing.
        return next > index || isFirst || tokens[next].shape == .capitalized ? next : nil
    }

    private func rolesFirst(
        in text: CleanText, at index: Int, before limit: Int, _ expectation: Expectation, _ home: HomePlace
    ) -> Mention? {
        let tokens = text.tokens
        var isCertain = false
        if case .certain = expectation { isCertain = true }
        var found: [RoleParser.Parsed] = []
        var start = index
        while found.count < 6, var role = roles.role(in: text, at: start, before: limit) {
            // `Bí thư Đảng ủy phường 1 Trần An`
            let number = numberedPlace(role, in: text, before: limit)
            let run = names.run(in: text, at: number?.upperBound ?? role.end, before: limit)
            if number != nil, names.isName(run, in: tokens, isCertain: isCertain) {
                role.place = number
                let behind = rolesBehind(run.end, in: text, before: limit, home, isRoleFirst: true)
                return Mention(name: run.tokens(from: 0), roles: found + [role] + behind.roles, end: behind.end)
            }
            if number == nil,
                let word = names.nameStart(
                    in: run, of: tokens, behindLevel: role.endsInLevel, isCertain: isCertain, home: home),
                word > 0 || !role.takesName, names.isBounded(run, in: tokens, before: limit)
            {
                if word > 0 { role.place = run.tokens(before: word) }
                // `Thừa ủy quyền của Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Trần An`
                found.removeAll { role.text == "Phó " + $0.text }
                found.append(role)
                let name = run.tokens(from: word)
                let behind = rolesBehind(name.upperBound, in: text, before: limit, home, isRoleFirst: true)
                return Mention(name: name, roles: found + behind.roles, end: behind.end)
            }
            role.place = number ?? (run.count > 0 ? run.tokens(from: 0) : nil)
            found.append(role)
            let end = role.place?.upperBound ?? role.end
            if let mention = nameBehindBrackets(at: end, found, in: text, before: limit, home) { return mention }
            if let mention = nameBehindHonorific(at: end, found, in: text, before: limit, home) { return mention }
            if let next = link(at: end, in: tokens, before: limit, isFirst: false) {
                start = next
                continue
            }
            return nameBehindMark(at: end, found, in: text, before: limit)
        }
        return nil
    }

    /// The roles of `các đồng chí Phó Chủ tịch UBND huyện: Trần An, Lê Sang`, and where the names begin.
    func sharedRoles(in text: CleanText, at index: Int, before limit: Int) -> (roles: [RoleParser.Parsed], end: Int)? {
        var found: [RoleParser.Parsed] = []
        var start = index
        while let role = roles.role(in: text, at: start, before: limit) {
            found.append(role)
            let key = text.tokens.key(role.end, limit)
            if key == Mark.colon || key == Self.being { return (found, role.end + 1) }
            guard let next = link(at: role.end, in: text.tokens, before: limit, isFirst: false) else { return nil }
            start = next
        }
        return nil
    }

    /// `Chủ tịch UBND huyện - Trần Văn An`, `Bí thư Huyện ủy: Trần An`.
    private func nameBehindMark(
        at index: Int, _ roles: [RoleParser.Parsed], in text: CleanText, before limit: Int
    ) -> Mention? {
        guard index + 1 < limit, [Mark.dash, Mark.colon].contains(text.tokens[index].canonical) else { return nil }
        let run = names.run(in: text, at: index + 1, before: limit)
        guard names.isName(run, in: text.tokens, isCertain: false),
            names.surname(in: text.tokens, at: run.starts[0]) == .common || run.count > 2,
            link(at: run.end, in: text.tokens, before: limit, isFirst: true) == nil
        else { return nil }
        return Mention(name: run.tokens(from: 0), roles: roles, end: run.end)
    }
}
