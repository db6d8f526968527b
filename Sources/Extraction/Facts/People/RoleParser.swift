import BulletinModel
import VietnameseText

/// Reads a role and writes it out: `UVTV Tỉnh uỷ`, `Phó Chủ tịch UBND huyện`, `Trưởng phòng Tài nguyên và Môi trường`.
///
/// A role ends at the first word in small letters that its grammar does not know, which is where its verb begins.
struct RoleParser: Sendable {
    struct Parsed: Sendable {
        /// Without the place.
        var text: String
        var tokens: Range<Int>
        /// The level that its last body has: of `UBND huyện`, `Thành ủy`.
        var level: Body.Level?
        /// Whether a level word ends it, so that the next word with a capital is the name of that unit.
        var endsInLevel: Bool
        /// Whether what follows is the name of its school, company or village.
        var takesName: Bool
        /// Whether it is only a head, `Bí thư`, and nothing says of what.
        var isBare: Bool
        var place: Range<Int>?

        var end: Int { tokens.upperBound }
    }

    let lexicon: RoleLexicon
    let bodies: BodyParser
    private let centralCities: PhraseTrie<Int>
    /// What people do: where the name of an organisation ends that no lexicon has.
    let verbs: PhraseTrie<Bool>

    init(_ lexicon: RoleLexicon, bodies: BodyParser, centralCities: PhraseTrie<Int>, verbs: PhraseTrie<Bool>) {
        self.lexicon = lexicon
        self.bodies = bodies
        self.centralCities = centralCities
        self.verbs = verbs
    }

    func begins(in tokens: [Token], at index: Int, before limit: Int) -> Bool {
        let start = lexicon.prefixes.match(in: tokens, at: index, before: limit)?.end ?? index
        return lexicon.head(in: tokens, at: start, before: limit) != nil
    }

    func role(in text: CleanText, at index: Int, before limit: Int) -> Parsed? {
        let tokens = text.tokens
        var start = index
        var pieces: [String] = []
        if let prefix = lexicon.prefixes.match(in: tokens, at: index, before: limit) {
            pieces.append(prefix.value)
            start = prefix.end
        }
        guard let head = lexicon.head(in: tokens, at: start, before: limit) else { return nil }
        pieces.append(
            head.value.isAbbreviation
                ? head.value.text : Spelling.spelled(head.value.text, as: start..<head.end, in: text, .either))
        var complement = Complement(end: skippedDot(in: tokens, head.end, limit))
        complement.isOrganisation = lexicon.ofOrganisations.end(in: tokens, at: start, before: head.end) == head.end
        complement.takesNumber = head.value.takesNumber
        // `Trưởng Ban Chỉ đạo`: the head ends in the organisation that runs on.
        if let end = openEnd(at: head.end, in: tokens, before: limit), isOpenHead(start..<head.end, in: tokens) {
            pieces.append(text.string(tokens: head.end..<end))
            complement.end = end
        }
        while let end = add(to: &complement, &pieces, in: text, before: limit) { complement.end = end }
        var level = complement.level
        if level == .city, centralCities.match(in: tokens, at: complement.end, before: limit) != nil {
            level = .province
        }
        if let end = endOfTerm(in: text, at: complement.end, before: limit) {
            complement.end = end
            complement.endsInLevel = false
        }
        return Parsed(
            text: pieces.joined(separator: " "), tokens: index..<complement.end, level: level,
            endsInLevel: complement.endsInLevel,
            takesName: complement.takesName, isBare: pieces.count == 1)
    }

    private struct Complement {
        var end: Int
        var level: Body.Level?
        var endsInLevel = false
        var takesName = false
        /// Whether the last piece is a committee that says its level: `Huyện ủy`.
        var isOfCommittee = false
        /// Whether the last piece is a field of work, to which another may be joined.
        var endsInField = false
        /// Whether the last piece is an organisation that a field or a number specifies.
        var awaitsField = true
        /// Whether the last piece is an organisation, or a head, that any name may follow.
        var isOrganisation = false
        /// `Trưởng Ban Chỉ đạo 35`
        var takesNumber = false
    }

    /// Adds the next piece of the complement and gives its end, or nil when there is none.
    private func add(
        to complement: inout Complement, _ pieces: inout [String], in text: CleanText, before limit: Int
    ) -> Int? {
        let tokens = text.tokens
        let index = complement.end
        guard index < limit else { return nil }
        if tokens[index].kind == .number, complement.awaitsField,
            tokens[index].end - tokens[index].start <= (complement.takesNumber ? 3 : 2),
            !complement.endsInField, complement.level == nil, pieces.count > 1 || complement.takesNumber,
            complement.takesNumber || bodies.level(in: tokens, at: index + 1, before: limit) == nil
        {
            pieces.append(text.string(tokens: index..<index + 1))
            return index + 1
        }
        if let part = part(in: tokens, at: index, before: limit, complement) {
            complement.takesName = false
            complement.isOfCommittee = false
            complement.isOrganisation =
                lexicon.organisations.end(in: tokens, at: index, before: part.end) == part.end
            switch part.value.role {
            case .committee(let level):
                pieces.append(part.value.text)
                complement.level = level ?? complement.level
                complement.isOfCommittee = level != nil
                (complement.endsInLevel, complement.endsInField, complement.awaitsField) = (false, false, false)
            case .open:
                let end = openEnd(at: part.end, in: tokens, before: limit) ?? part.end
                pieces.append(Spelling.spelled(part.value.text, as: index..<part.end, in: text, .printed))
                if end > part.end { pieces.append(text.string(tokens: part.end..<end)) }
                (complement.endsInLevel, complement.endsInField, complement.awaitsField) = (false, false, true)
                return end
            case .body, .common, .named:
                if case .named = part.value.role { complement.takesName = true }
                pieces.append(Spelling.spelled(part.value.text, as: index..<part.end, in: text, .printed))
                (complement.endsInLevel, complement.endsInField, complement.awaitsField) = (false, false, true)
            case .abbreviation:
                pieces.append(part.value.text)
                (complement.endsInLevel, complement.endsInField, complement.awaitsField) = (false, false, true)
            case .field:
                pieces.append(Spelling.spelled(part.value.text, as: index..<part.end, in: text, .printed))
                (complement.endsInLevel, complement.endsInField, complement.awaitsField) = (false, true, false)
            }
            return bodies.skippedAbbreviation(in: tokens, part.end, limit)
        }
        // `Thành ủy TP Hà Xuyên`: the level is said already.
        if let level = bodies.level(in: tokens, at: index, before: limit), complement.isOfCommittee,
            complement.level == level.word.level
        {
            complement.endsInLevel = true
            complement.isOfCommittee = false
            return level.end
        }
        if let level = bodies.level(in: tokens, at: index, before: limit), !complement.endsInLevel {
            pieces.append(level.word.name)
            complement.level = level.word.level
            (complement.endsInLevel, complement.endsInField, complement.awaitsField) = (true, false, false)
            return level.end
        }
        if complement.isOrganisation, let end = unknownAbbreviation(in: tokens, at: index, before: limit) {
            pieces.append(text.string(tokens: index..<end))
            (complement.isOrganisation, complement.endsInField, complement.awaitsField) = (false, true, false)
            return end
        }
        if complement.isOrganisation, let end = unknownOrganisation(in: tokens, at: index, before: limit) {
            pieces.append(text.string(tokens: index..<end))
            (complement.isOrganisation, complement.endsInField, complement.awaitsField) = (false, true, false)
            complement.takesName = false
            return end
        }
        return joined(to: &complement, &pieces, in: text, before: limit)
    }

    /// A phrase of the lexicon, if its letters allow it here: `tổ chức` in small letters is a verb.
    private func part(
        in tokens: [Token], at index: Int, before limit: Int, _ complement: Complement
    ) -> (value: RoleLexicon.Part, end: Int)? {
        guard var match = lexicon.parts.match(in: tokens, at: index, before: limit) else { return nil }
        // `Phó Chủ tịch Hội đồng chủ trì`: one who leads beside others.
        if match.end > index + 1, let verb = verbs.end(in: tokens, at: match.end - 1, before: limit), verb > match.end {
            guard let shorter = lexicon.parts.value(ofPhraseIn: tokens, index..<match.end - 1) else { return nil }
            match = (shorter, match.end - 1)
        }
        let isCapital = tokens[index].shape != .lower
        // `Sở Tài chính Đoàn Thị An`
        if match.end == index + 1, lexicon.isNameBegun(at: index, in: tokens, before: limit) { return nil }
        switch match.value.role {
        case .committee: return match
        case .body, .open: return isCapital && lexicon.head(in: tokens, at: index, before: limit) == nil ? match : nil
        case .common, .named: return match
        case .field: return isCapital || complement.awaitsField && match.end > index + 1 ? match : nil
        case .abbreviation:
            if match.end > index + 1 { return isCapital ? match : nil }
            return tokens[index].shape == .upper || tokens[index].shape == .mixed ? match : nil
        }
    }

    /// The dot of an abbreviation: `PCT. UBND`.
    private func skippedDot(in tokens: [Token], _ end: Int, _ limit: Int) -> Int {
        tokens[end - 1].shape == .upper && tokens.has(Mark.dot, at: end, before: limit - 1)
            && !tokens[end].hasBlankBefore
            ? end + 1 : end
    }

    /// Where the purpose of an open organisation ends and its level word begins; nil when no level word is near.
    private func openEnd(at index: Int, in tokens: [Token], before limit: Int) -> Int? {
        for end in index..<Swift.min(limit, index + 14) {
            if bodies.level(in: tokens, at: end, before: limit) != nil { return end > index ? end : nil }
            guard
                tokens[end].kind != .punctuation
                    || [Mark.comma, Mark.dash, Mark.ampersand].contains(tokens[end].canonical),
                tokens[end].kind != .lineBreak, lexicon.honorific(in: tokens, at: end, before: limit) == nil,
                lexicon.head(in: tokens, at: end, before: limit) == nil,
                verbs.end(in: tokens, at: end, before: limit) == nil
                    || end > index && joinsPurposes(at: end, in: tokens, before: limit)
            else { return nil }
        }
        return nil
    }

    /// The `và` of `phòng, chống thiên tai và tìm kiếm cứu nạn`, behind which no other people stand.
    private func joinsPurposes(at index: Int, in tokens: [Token], before limit: Int) -> Bool {
        tokens[index].canonical == Word.and && verbs.end(in: tokens, at: index, before: limit) == index + 1
            && lexicon.others.end(in: tokens, at: index + 1, before: limit) == nil
    }

    private func isOpenHead(_ range: Range<Int>, in tokens: [Token]) -> Bool {
        range.contains { start in
            guard let match = lexicon.parts.match(in: tokens, at: start, before: range.upperBound),
                case .open = match.value.role
            else { return false }
            return match.end == range.upperBound
        }
    }

    /// `Nội vụ và Lao động`, `Kinh tế - Kế hoạch`: fields that the lexicon has apart.
    private func joined(
        to complement: inout Complement, _ pieces: inout [String], in text: CleanText, before limit: Int
    ) -> Int? {
        let tokens = text.tokens
        let index = complement.end
        if let end = joinedCouncil(to: complement.end, in: tokens, before: limit) {
            pieces.append("và")
            pieces.append(text.string(tokens: index + 1..<end))
            return end
        }
        guard complement.endsInField, index + 1 < limit, tokens[index + 1].shape == .capitalized,
            let link = [Word.and: "và", Mark.dash: "-", Mark.ampersand: "và"][tokens[index].canonical],
            lexicon.head(in: tokens, at: index + 1, before: limit) == nil,
            let next = lexicon.parts.match(in: tokens, at: index + 1, before: limit), case .field = next.value.role
        else { return nil }
        pieces.append(link)
        pieces.append(Spelling.spelled(next.value.text, as: index + 1..<next.end, in: text, .printed))
        return next.end
    }
}
