import VietnameseText

extension RoleParser {
    private static let reach = 9

    /// The end of an organisation's name that no lexicon has, `Kiểm soát bệnh tật`: a word with a capital, then words in
    /// small letters up to the next mark, capital, level word or verb.
    func unknownOrganisation(in tokens: [Token], at index: Int, before limit: Int) -> Int? {
        guard index + 1 < limit, tokens[index].kind == .word, tokens[index].shape == .capitalized,
            tokens[index + 1].kind == .word, tokens[index + 1].shape == .lower,
            ends(at: index + 1, in: tokens, limit) == false
        else { return nil }
        var end = index + 1
        while end < limit, !ends(at: end, in: tokens, limit) {
            end += 1
            if end - index > Self.reach { return nil }
        }
        // `và` leads on to something else.
        while tokens[end - 1].canonical == Word.and { end -= 1 }
        return end > index + 1 ? end : nil
    }

    /// The end of `NN-TL`, `VH&XH`: what it stands for is not known.
    func unknownAbbreviation(in tokens: [Token], at index: Int, before limit: Int) -> Int? {
        guard index < limit, tokens[index].shape == .upper, tokens[index].end - tokens[index].start >= 2 else {
            return nil
        }
        // In a heading everything is in capitals.
        guard index > 0, tokens[index - 1].shape != .upper else { return nil }
        var end = index + 1
        while end + 1 < limit, [Mark.dash, Mark.ampersand].contains(tokens[end].canonical), !tokens[end].hasBlankBefore,
            tokens[end + 1].shape == .upper, !tokens[end + 1].hasBlankBefore
        {
            end += 2
        }
        return end
    }

    private func ends(at index: Int, in tokens: [Token], _ limit: Int) -> Bool {
        let token = tokens[index]
        return token.kind != .word || token.shape != .lower
            || verbs.end(in: tokens, at: index, before: limit) != nil
            || bodies.level(in: tokens, at: index, before: limit) != nil
            || lexicon.honorific(in: tokens, at: index, before: limit) != nil
    }

    /// `Chủ tịch HĐND phường khóa I`: the term, which is no part of the role.
    func endOfTerm(in text: CleanText, at index: Int, before limit: Int) -> Int? {
        guard text.tokens.has(Word.term, at: index, before: limit), index + 1 < limit,
            NumberWords.roman(in: text, at: index + 1, before: limit) != nil
                || text.tokens.number(at: index + 1, before: limit, digits: 2) != nil
        else { return nil }
        return index + 2
    }

    /// Whether what follows on a role says that many hold it, who have no names: `Chủ tịch UBND 10 phường`, `các xã`.
    func isOfMany(_ role: Parsed, in tokens: [Token], before limit: Int) -> Bool {
        if tokens.has(Word.these, at: role.end, before: limit) { return true }
        guard let count = tokens.number(at: role.end, before: limit, digits: 3), count > 1 else { return false }
        return bodies.level(in: tokens, at: role.end + 1, before: limit) != nil
    }

    /// `Văn phòng HĐND và UBND`, `HĐND&UBND`: the end of the second one.
    func joinedCouncil(to index: Int, in tokens: [Token], before limit: Int) -> Int? {
        guard index > 0, Self.councils.contains(tokens[index - 1].canonical), index + 1 < limit,
            [Word.and, Mark.ampersand, Mark.dash].contains(tokens[index].canonical),
            Self.councils.contains(tokens[index + 1].canonical),
            tokens[index + 1].canonical != tokens[index - 1].canonical
        else { return nil }
        return index + 2
    }

    private static let councils: Set<Syllable> = [Syllable("HĐND"), Syllable("UBND"), Syllable("ĐBQH")]
}
