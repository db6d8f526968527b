import BulletinModel
import VietnameseText

/// Finds the people whom a text names with what they hold, and who of them led the meeting.
///
/// One pass looks for honorifics and roles; what follows is read as a list of people for as long as it is one. Names of
/// streets and schools, and those of whom a text only remembers, are not people here.
struct PeopleRule: Sendable {
    private let lexicon: RoleLexicon
    private let parser: PersonParser
    private let chairs: ChairRule
    private let names: NameLexicon
    private let acting: PhraseTrie<Bool>
    private let signatures: SignatureRule
    private let completion: RoleCompletion

    private static let bullets: Set<Syllable> = [Mark.dash, Syllable("+"), Syllable("•"), Syllable("*")]

    init(
        lexicon: RoleLexicon, parser: PersonParser, chairs: ChairRule, names: NameLexicon, acting: PhraseTrie<Bool>,
        signatures: SignatureRule, completion: RoleCompletion
    ) {
        self.lexicon = lexicon
        self.parser = parser
        self.chairs = chairs
        self.names = names
        self.acting = acting
        self.signatures = signatures
        self.completion = completion
    }

    /// What reads the roles.
    var roles: RoleParser { parser.roles }

    /// In the order of the first mention.
    func find(in facts: FactText, body: Finding<Body>?, home: HomePlace) -> [FoundPerson] {
        var register = PersonRegister(home: home, names: names, completion: completion)
        // The chairs' list may go on on lines of its own.
        var list: PeopleList?
        for stretch in facts.stretches {
            list = read(stretch, continuing: list, in: facts.text, home, &register)
        }
        if let signatory = signatures.find(in: facts.text) {
            register.add(signatory, of: body?.value, in: facts.text)
        }
        return register.peopleOfTheRecord
    }

    private struct PeopleList {
        var chairs: Bool
    }

    private func read(
        _ stretch: FactText.Stretch, continuing list: PeopleList?, in text: CleanText, _ home: HomePlace,
        _ register: inout PersonRegister
    ) -> PeopleList? {
        let tokens = text.tokens
        let limit = stretch.tokens.upperBound
        var index = stretch.tokens.lowerBound
        var chairsUsedUpTo = index
        if Self.bullets.contains(tokens[index].canonical) || tokens[index].kind == .number {
            let start = tokens.has(Mark.dot, at: index + 1, before: limit) ? index + 2 : index + 1
            if list != nil || isEntry(start, in: text, before: limit),
                let group = group(at: start, in: text, before: limit, home, isListed: true)
            {
                // `- Trần An, Bí thư Huyện ủy - Chủ trì hội nghị;`
                let context = ChairRule.Context(begin: group.begin, stretch: stretch.tokens, usedUpTo: start)
                let leaders =
                    list?.chairs == true
                    ? Set(group.mentions.indices) : chairs.chairs(of: group, in: text, context).indices
                register.add(group, chairs: leaders, in: text)
                return list
            }
        }
        while index < limit {
            if stretch.zone != .caption {
                index = lexicon.openings.next(in: tokens, from: index, to: limit)
                if index == limit { break }
            }
            guard let start = start(at: index, in: text, stretch),
                let group = group(
                    at: start.index, in: text, before: limit, home, isListed: start.isPlural)
            else {
                index += 1
                continue
            }
            if isRemembered(group, from: stretch.tokens.lowerBound, in: text) {
                index = group.end
                continue
            }
            let context = ChairRule.Context(
                begin: min(start.begin, group.begin), stretch: stretch.tokens, usedUpTo: chairsUsedUpTo)
            let found = chairs.chairs(of: group, in: text, context)
            chairsUsedUpTo = max(chairsUsedUpTo, found.usedUpTo)
            let isHousehold =
                names.households.start(in: tokens, endingAt: context.begin, after: stretch.tokens.lowerBound) != nil
            register.add(
                group, chairs: found.indices, closer: found.closer, isHousehold: isHousehold, in: text)
            index = max(group.end, index + 1)
        }
        guard tokens.has(Mark.colon, at: limit - 1, before: limit) else { return nil }
        return chairs.announcesList(stretch.tokens, in: text).map { PeopleList(chairs: $0) }
    }

    private struct Start {
        /// Of the honorific, or of the role or name itself.
        var begin: Int
        var index: Int
        var isPlural: Bool
    }

    /// Where people may begin at this token: an honorific, a role with a capital, a name before a role.
    private func start(at index: Int, in text: CleanText, _ stretch: FactText.Stretch) -> Start? {
        let tokens = text.tokens
        let limit = stretch.tokens.upperBound
        guard lexicon.openings.mayBegin(with: tokens[index]) else {
            return stretch.zone == .caption ? actor(at: index, in: text, stretch.tokens) : nil
        }
        if let honorific = lexicon.honorific(in: tokens, at: index, before: limit) {
            var next = honorific.end
            // `các đồng chí: …`, `các đồng chí Thường trực Huyện ủy: …`
            if tokens.has(Mark.colon, at: next, before: limit) {
                next += 1
            } else if honorific.value.isPlural, !parser.roles.begins(in: tokens, at: next, before: limit),
                let colon = tokens[next..<min(limit, next + 10)].firstIndex(where: { $0.kind != .word }),
                tokens[colon].canonical == Mark.colon
            {
                next = colon + 1
            }
            return Start(begin: index, index: next, isPlural: honorific.value.isPlural)
        }
        if parser.roles.begins(in: tokens, at: index, before: limit), !isPartOfSymbol(index, in: tokens) {
            if let name = nameBefore(index, in: text, from: stretch.tokens.lowerBound) {
                return Start(begin: name, index: name, isPlural: false)
            }
            return Start(begin: index, index: index, isPlural: false)
        }
        return stretch.zone == .caption ? actor(at: index, in: text, stretch.tokens) : nil
    }

    /// `CT` of `05-CT/TW`.
    private func isPartOfSymbol(_ index: Int, in tokens: [Token]) -> Bool {
        index > 0 && tokens[index].shape == .upper && !tokens[index].hasBlankBefore
            && (tokens[index - 1].canonical == Mark.dash || tokens[index - 1].canonical == Mark.slash)
    }

    /// The beginning of a name without honorific that stands before a role: `Trần An, Phó Chủ tịch …`.
    private func nameBefore(_ role: Int, in text: CleanText, from lower: Int) -> Int? {
        let tokens = text.tokens
        guard role - 3 >= lower, [Mark.comma, Mark.dash, Mark.open].contains(tokens[role - 1].canonical) else {
            return nil
        }
        var start = role - 1
        while start > lower, role - 1 - start < 8, isNamePart(start - 1, in: tokens) { start -= 1 }
        guard names.namedAfter.start(in: tokens, endingAt: start, after: lower) == nil else { return nil }
        // A sentence begins with a capital: `Theo Trần An, …`.
        while start < role - 2 {
            let run = parser.names.run(in: text, at: start, before: role - 1)
            if run.end == role - 1, parser.names.isName(run, in: tokens, isCertain: false) { return start }
            if tokens[start].shape == .upper { return nil }
            start += 1
        }
        return nil
    }

    /// `3. Trần Văn An: Bí thư Đảng ủy (15/15 phiếu)`: an entry of a list of people, whatever announced it.
    private func isEntry(_ start: Int, in text: CleanText, before limit: Int) -> Bool {
        guard start < limit, let name = parser.name(in: text, at: start, before: limit, .none),
            text.tokens.has(Mark.colon, at: name.upperBound, before: limit - 1)
        else { return false }
        return text.tokens[name.upperBound + 1].shape != .lower
            && roles.begins(in: text.tokens, at: name.upperBound + 1, before: limit)
    }

    private func isNamePart(_ index: Int, in tokens: [Token]) -> Bool {
        let token = tokens[index]
        if token.canonical == Mark.apostrophe { return true }
        guard token.kind == .word else { return false }
        return token.shape == .capitalized || token.shape == .mixed
            || !token.hasBlankBefore && index > 0 && tokens[index - 1].canonical == Mark.apostrophe
    }

    /// `Trần Văn An trao đổi tại phiên họp` below a picture.
    private func actor(at index: Int, in text: CleanText, _ range: Range<Int>) -> Start? {
        let tokens = text.tokens
        guard tokens[index].shape == .capitalized,
            index == range.lowerBound || tokens[index - 1].canonical == Mark.colon
        else { return nil }
        let run = parser.names.run(in: text, at: index, before: range.upperBound)
        guard run.count >= 3, parser.names.isName(run, in: tokens, isCertain: false),
            acting.end(in: tokens, at: run.end, before: range.upperBound) != nil
        else { return nil }
        return Start(begin: index, index: index, isPlural: true)
    }

    /// The people from here on: separated by commas, semicolons, `và`, each with an honorific or with a role.
    private func group(
        at index: Int, in text: CleanText, before limit: Int, _ home: HomePlace, isListed: Bool
    ) -> PersonGroup? {
        let tokens = text.tokens
        var next = next(at: index, in: text, before: limit, isListed: isListed)
        let honorific = honorific(before: index, in: tokens)
        var isListed = isListed
        if !next.isHonoured, isListed || honorific != nil {
            next.expectation = .certain
            next.isCivil = honorific?.isCivil == true
            if isListed, let shared = parser.sharedRoles(in: text, at: next.start, before: limit) {
                (next.roles, next.start) = shared
                next.isOfList = true
            }
        }
        guard
            var first = parser.person(in: text, at: next.start, before: limit, next.expectation, home: home)
        else { return nil }
        // `các Phó Chủ tịch UBND huyện Trần An, Lê Sang`
        if honorific == nil, lexicon.plurals.start(in: tokens, endingAt: index, after: 0) != nil {
            next.roles = first.roles
            isListed = true
        } else {
            first.roles = next.roles + first.roles
        }
        var group = PersonGroup(
            begin: next.start, mentions: [first], links: [], isHonoured: [true], isCivil: [next.isCivil])
        while let link = PersonGroup.link(at: group.end, in: tokens, before: limit) {
            let (shared, isCivil, isOfList) = (next.roles, next.isCivil, next.isOfList)
            next = self.next(at: link.end, in: text, before: limit, isListed: isListed)
            guard var person = parser.person(in: text, at: next.start, before: limit, next.expectation, home: home)
            else { break }
            isListed = isListed || next.isPlural
            if !next.isHonoured {
                next.isCivil = isCivil
                // In a list behind a colon semicolons part its members.
                if next.roles.isEmpty, link.kind != .semicolon || isOfList {
                    (next.roles, next.isOfList) = (shared, isOfList)
                }
            }
            if next.isHonoured, isOfList, link.kind != .semicolon, next.roles.isEmpty, person.roles.isEmpty {
                (next.roles, next.isOfList) = (shared, true)
            }
            person.roles = next.roles + person.roles
            if next.sharesOwnRoles { next.roles = person.roles }
            group.mentions.append(person)
            group.links.append(link.kind)
            group.isHonoured.append(next.isHonoured)
            group.isCivil.append(next.isCivil)
        }
        group.shareRoles(lexicon.shared)
        return group
    }

    /// Where the next of a group begins, and what is said before the name.
    private struct Next {
        var start: Int
        var expectation: PersonParser.Expectation
        var isHonoured = false
        var isPlural = false
        var isCivil = false
        /// Of `các đồng chí Phó Chủ tịch:`, held by all who follow.
        var roles: [RoleParser.Parsed] = []
        /// Whether all who follow hold them, `đồng chí` or not.
        var isOfList = false
        /// `các Phó Chủ tịch UBND huyện Trần An, Lê Sang`: the first one's roles are everybody's.
        var sharesOwnRoles = false
    }

    private func next(at index: Int, in text: CleanText, before limit: Int, isListed: Bool) -> Next {
        let tokens = text.tokens
        guard let honorific = lexicon.honorific(in: tokens, at: index, before: limit) else {
            // `… và các Phó Chủ tịch UBND huyện: Trần An, Lê Sang`, `… và hai Phó Chủ tịch UBND huyện Trần An, Lê Sang`
            if let role = lexicon.plurals.end(in: tokens, at: index, before: limit),
                parser.roles.begins(in: tokens, at: role, before: limit)
            {
                guard let shared = parser.sharedRoles(in: text, at: role, before: limit) else {
                    return Next(
                        start: role, expectation: .certain, isHonoured: true, isPlural: true, sharesOwnRoles: true)
                }
                let name = lexicon.honorific(in: tokens, at: shared.end, before: limit)?.end ?? shared.end
                return Next(
                    start: name, expectation: .certain, isHonoured: true, isPlural: true, roles: shared.roles,
                    isOfList: true)
            }
            return Next(start: index, expectation: isListed ? .certain : .none)
        }
        let hasColon = tokens.has(Mark.colon, at: honorific.end, before: limit)
        var next = Next(
            start: hasColon ? honorific.end + 1 : honorific.end, expectation: .certain, isHonoured: true,
            isPlural: honorific.value.isPlural, isCivil: honorific.value.isCivil)
        if honorific.value.isPlural, let shared = parser.sharedRoles(in: text, at: next.start, before: limit) {
            (next.roles, next.start) = shared
            next.isOfList = true
            if let own = lexicon.honorific(in: tokens, at: next.start, before: limit) { next.start = own.end }
        }
        return next
    }

    /// The honorific that stands before the first name.
    private func honorific(before index: Int, in tokens: [Token]) -> RoleLexicon.Honorific? {
        let end = tokens.has(Mark.colon, at: index - 1, before: index) ? index - 1 : index
        return lexicon.honorific(in: tokens, endingAt: end)
    }

    /// Whether the text remembers these people, or names what is called after them.
    private func isRemembered(_ group: PersonGroup, from lower: Int, in text: CleanText) -> Bool {
        let tokens = text.tokens
        guard let first = group.mentions.first else { return false }
        if let end = names.historical.end(in: tokens, at: first.name.lowerBound, before: first.name.upperBound),
            end == first.name.upperBound
        {
            return true
        }
        let before = min(first.name.lowerBound, group.begin)
        return names.remembered.first(in: tokens, max(lower, before - 8)..<before) != nil
            || names.namedAfter.start(in: tokens, endingAt: before, after: lower) != nil
    }
}
