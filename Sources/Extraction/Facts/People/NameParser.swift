import VietnameseText

/// Reads runs of words with capitals: names of people, and of the places before them.
struct NameParser: Sendable {
    /// Words that go together: `H'Đơ` is one.
    struct Run: Sendable {
        /// First token of each word.
        var starts: [Int] = []
        var end: Int

        var count: Int { starts.count }

        /// The tokens from one word up to the end.
        func tokens(from word: Int) -> Range<Int> { (word < starts.count ? starts[word] : end)..<end }
        func tokens(before word: Int) -> Range<Int> {
            (starts.first ?? end)..<(word < starts.count ? starts[word] : end)
        }
    }

    let names: NameLexicon
    private let roles: RoleLexicon
    private let bodies: BodyLexicon
    private let acting: PhraseTrie<Bool>

    init(names: NameLexicon, roles: RoleLexicon, bodies: BodyLexicon, acting: PhraseTrie<Bool>) {
        self.names = names
        self.roles = roles
        self.bodies = bodies
        self.acting = acting
    }

    /// The words with capitals from here on, up to eight; none of them begins a role, a body or another word that
    /// names do not contain.
    func run(in text: CleanText, at index: Int, before limit: Int) -> Run {
        let tokens = text.tokens
        var run = Run(end: index)
        var isHeading: Bool?
        while run.end < limit, run.count < 8 {
            let token = tokens[run.end]
            guard token.kind == .word, token.shape == .capitalized || token.shape == .upper || token.shape == .mixed,
                token.end - token.start <= 10, startsUpper(token, in: text),
                !stops(in: tokens, at: run.end, limit, behind: run)
            else { break }
            if token.end - token.start > 1 {
                let isUpper = token.shape == .upper
                if let isHeading, isHeading != isUpper { break }
                // In a heading the verb has capitals too.
                if isUpper, acting.end(in: tokens, at: run.end, before: limit) != nil { break }
                isHeading = isUpper
            }
            run.starts.append(run.end)
            run.end += 1
            // `H'Đơ`, `K’Brôi`
            while run.end + 1 < limit, tokens[run.end].canonical == Mark.apostrophe, !tokens[run.end].hasBlankBefore,
                tokens[run.end + 1].kind == .word,
                !tokens[run.end + 1].hasBlankBefore || isInitial(token, before: tokens[run.end + 1])
            {
                run.end += 2
            }
        }
        return run
    }

    /// `K' Sim`: a blank behind the apostrophe is a misprint.
    private func isInitial(_ token: Token, before next: Token) -> Bool {
        token.end - token.start == 1 && token.shape != .lower && next.shape == .capitalized
    }

    private func startsUpper(_ token: Token, in text: CleanText) -> Bool {
        token.shape != .mixed || text.scalars[token.start].properties.isUppercase
    }

    private func stops(in tokens: [Token], at index: Int, _ limit: Int, behind run: Run) -> Bool {
        if let head = roles.head(in: tokens, at: index, before: limit),
            head.end > index + 1 || head.value.isAbbreviation
        {
            return true
        }
        if let organ = bodies.organs.match(in: tokens, at: index, before: limit), organ.end > index + 1 { return true }
        if roles.honorific(in: tokens, at: index, before: limit) != nil { return true }
        // A single word may also be the last of a name: Hải Phòng, Nguyễn Văn Ban.
        let isInside = run.starts.last.map { middleOrPlace($0, in: tokens, run) } ?? false
        if let base = bodies.base(in: tokens, at: index, before: limit) {
            // Danh Công An is no Công an.
            let isWords = run.count > 0 && base.end == index + 2 && tokens[index + 1].shape == .capitalized
            if base.end > index + 1 ? !isWords : !isInside { return true }
        }
        guard let end = names.notInNames.end(in: tokens, at: index, before: limit) else { return false }
        // `Y Ku Ê Ban - Phó Chủ tịch`: an organisation would go on.
        let isLast =
            run.count > 1 && end < limit && tokens[end].kind == .punctuation
            && [Mark.dash, Mark.comma, Mark.open, Mark.semicolon].contains(tokens[end].canonical)
        return end > index + 1 || !isInside && !isLast
    }

    private func middleOrPlace(_ index: Int, in tokens: [Token], _ run: Run) -> Bool {
        run.count == 1 && surname(in: tokens, at: index) == nil
            || names.middleNames.end(in: tokens, at: index, before: index + 1) != nil
    }

    /// Whether a run of capitals ends where a name can: before a dash, a role or a verb. Always so outside of headings.
    func isBounded(_ run: Run, in tokens: [Token], before limit: Int) -> Bool {
        let isHeading = run.starts.contains { tokens[$0].shape == .upper && tokens[$0].end - tokens[$0].start > 1 }
        guard isHeading, run.end < limit else { return true }
        let next = tokens[run.end].canonical
        if next == Mark.dash || next == Mark.open { return true }
        let role = next == Mark.comma ? run.end + 1 : run.end
        return roles.head(in: tokens, at: role, before: limit) != nil
            || acting.end(in: tokens, at: run.end, before: limit) != nil
    }

    func surname(in tokens: [Token], at index: Int) -> NameLexicon.Surname? {
        guard let found = names.surnames.longestMatch(in: tokens, at: index) else { return nil }
        // `H'Lê Byă`, `K'Brôs`: no other word begins so.
        let isLetter = found.end == index + 1 && tokens[index].end - tokens[index].start == 1
        return isLetter && tokens.has(Mark.apostrophe, at: index + 1, before: tokens.count) ? .common : found.value
    }

    /// The surname that a run begins with: one of the lexicon, or any word before `Thị`, `Văn` or the `A` of the H'Mông.
    private func firstSurname(of run: Run, in tokens: [Token]) -> NameLexicon.Surname? {
        if let found = surname(in: tokens, at: run.starts[0]) { return found }
        guard (3...4).contains(run.count) else { return nil }
        return names.tellingMiddleNames.end(in: tokens, at: run.starts[1], before: run.end) != nil ? .other : nil
    }

    /// Whether a run can be a person's name on its own: 2 to 5 words, the first a surname where nothing else says it.
    func isName(_ run: Run, in tokens: [Token], isCertain: Bool) -> Bool {
        guard (2...5).contains(run.count) || run.count == 1 && run.end > run.starts[0] + 1 else { return false }
        return isCertain || firstSurname(of: run, in: tokens) != nil
    }

    /// Where in a run behind a role the name begins: `[Huyện ủy] Hà Xuyên | Trần An`; nil when there is only a place.
    func nameStart(
        in run: Run, of tokens: [Token], behindLevel isBehindLevel: Bool, isCertain: Bool, home: HomePlace
    ) -> Int? {
        guard run.count >= 2 else { return nil }
        if let place = home.length(ofPlaceIn: run, tokens) {
            return (2...5).contains(run.count - place) ? place : nil
        }
        let first = firstSurname(of: run, in: tokens)
        // `[xã] Văn Khê | Lưu Thị Hạnh`
        if run.count >= 4, first != .common || isBehindLevel && run.count == 5 {
            for word in (first == nil ? 1 : 2)..<run.count - 2
            where surname(in: tokens, at: run.starts[word]) != nil
                && names.middleNames.end(in: tokens, at: run.starts[word + 1], before: run.end) != nil
            {
                return word
            }
        }
        // A common surname further in begins the name, unless the run begins with one too.
        if run.count >= 4, first != .common {
            for word in 1...run.count - 2 where surname(in: tokens, at: run.starts[word]) == .common {
                // `Lò Thị Hoàng An` has no place before it.
                if first != nil, word < 2 { continue }
                if first != nil, names.middleNames.end(in: tokens, at: run.starts[1], before: run.end) != nil { break }
                return word
            }
        }
        guard first != nil || isCertain, run.count <= 5 else {
            return (1...max(1, run.count - 2)).first {
                run.count - $0 >= 2 && run.count - $0 <= 5 && surname(in: tokens, at: run.starts[$0]) != nil
            }
        }
        if first == nil {
            let inner = (1..<run.count - 1).first { surname(in: tokens, at: run.starts[$0]) != nil }
            if let inner { return inner }
            return isBehindLevel || run.count < 3 ? nil : 0
        }
        // Two words behind `huyện` are its name; behind a committee they may be a person's.
        if run.count == 2, isBehindLevel && !(home.knowsPlaces && first == .common) || first != .common && !isCertain {
            return nil
        }
        return 0
    }
}
