import BulletinModel
import VietnameseText

/// Reads the name of a body and writes it out: `BTV Huyện uỷ`, `TT. HĐND TP. Hà Xuyên`, `Đảng ủy - HĐND - UBND xã`.
struct BodyParser: Sendable {
    struct Parsed: Sendable {
        var body: Body
        /// Behind the level word.
        var end: Int
        /// The name of the place behind it: `Huyện ủy [Hà Xuyên]`; empty when there is none.
        var place: Range<Int>
    }

    /// So many tokens a list of bodies may have.
    private static let longestList = 40

    private let lexicon: BodyLexicon

    init(_ lexicon: BodyLexicon) {
        self.lexicon = lexicon
    }

    /// The body whose name begins at this token. `year` is that of the text, as far as it is known.
    func body(in text: CleanText, at index: Int, before limit: Int, year: Int? = nil) -> Parsed? {
        let tokens = text.tokens
        var start = index
        var organ: String?
        if let match = lexicon.organs.match(in: tokens, at: index, before: limit), tokens[index].shape != .lower {
            start = skippedAbbreviation(in: tokens, skippedDot(in: tokens, match.end, limit), limit)
            organ = match.value
        }
        guard let named = named(in: text, at: start, before: limit) else {
            return organ == nil ? nil : plain(in: text, at: index, before: limit, year)
        }
        return parsed(named, organ, in: tokens, before: limit, year)
    }

    /// `BCH Quân sự huyện`: what looks like an organ may be the beginning of a base.
    private func plain(in text: CleanText, at index: Int, before limit: Int, _ year: Int?) -> Parsed? {
        named(in: text, at: index, before: limit).flatMap { parsed($0, nil, in: text.tokens, before: limit, year) }
    }

    private struct Named {
        var name: String
        var kind: Body.Kind
        var level: Body.Level?
        var end: Int
    }

    private func parsed(_ named: Named, _ organ: String?, in tokens: [Token], before limit: Int, _ year: Int?) -> Parsed
    {
        let name = organ.map { "\($0) \(named.name)" } ?? named.name
        var level = named.level
        if level == .city, isCentralCity(in: tokens, at: named.end, before: limit, year) { level = .province }
        return Parsed(
            body: Body(name: name, kind: named.kind, level: level), end: named.end,
            place: named.end..<placeEnd(in: tokens, from: named.end, before: limit))
    }

    /// Base and level word.
    private func named(in text: CleanText, at index: Int, before limit: Int) -> Named? {
        let tokens = text.tokens
        guard let match = lexicon.base(in: tokens, at: index, before: limit) else { return nil }
        let base = match.value
        // In lower case only `huyện ủy` and its like are names.
        guard tokens[index].shape != .lower || base.kind == .party && base.level != nil else { return nil }
        let end = skippedAbbreviation(in: tokens, skippedDot(in: tokens, match.end, limit), limit)
        if base.level != nil, !base.isOpen {
            return Named(name: base.name, kind: base.kind, level: base.level, end: end)
        }
        if base.isOpen { return open(base, in: text, end, before: limit) }
        if let level = level(in: tokens, at: end, before: limit) {
            return Named(
                name: "\(base.name) \(level.word.name)", kind: base.kind, level: level.word.level, end: level.end)
        }
        if base.isAgency, let next = lexicon.base(in: tokens, at: end, before: limit), !next.value.isAgency,
            let owner = named(in: text, at: end, before: limit), owner.kind != .agency
        {
            return Named(name: "\(base.name) \(owner.name)", kind: .agency, level: owner.level, end: owner.end)
        }
        // `HĐND, UBND huyện`: the level is said once, for all.
        var next = end
        while next < end + Self.longestList, let key = tokens.key(next, limit),
            key == Mark.dash || key == Mark.comma || key == Word.and || key == Mark.slash,
            let other = partner(in: tokens, at: next + 1, before: limit), tokens[next + 1].shape != .lower
        {
            next = other.end
            if let level = level(in: tokens, at: next, before: limit) {
                return Named(
                    name: "\(base.name) \(level.word.name)", kind: base.kind, level: level.word.level, end: level.end)
            }
        }
        return Named(name: base.name, kind: base.kind, level: nil, end: end)
    }

    /// `UBMTTQ`, `Ban Thường trực UBMTTQ`
    private func partner(in tokens: [Token], at index: Int, before limit: Int) -> (value: BodyLexicon.Base, end: Int)? {
        if let base = lexicon.base(in: tokens, at: index, before: limit) { return base }
        guard let organ = lexicon.organs.match(in: tokens, at: index, before: limit) else { return nil }
        return lexicon.base(in: tokens, at: organ.end, before: limit)
    }

    /// `Ban Chỉ đạo phòng, chống dịch Covid-19 huyện`, `Sở Y tế`: as printed, up to the level word or the verb.
    private func open(_ base: BodyLexicon.Base, in text: CleanText, _ end: Int, before limit: Int) -> Named? {
        let tokens = text.tokens
        var index = end
        var firstComma: Int?
        while index < Swift.min(limit, end + 18) {
            if let level = level(in: tokens, at: index, before: limit) {
                let name = "\(base.name) \(text.string(tokens: end..<index)) \(level.word.name)"
                return Named(name: name, kind: base.kind, level: level.word.level, end: level.end)
            }
            if index > end, let owner = lexicon.base(in: tokens, at: index, before: limit),
                let level = owner.value.level,
                !owner.value.isOpen, owner.value.kind == .party
            {
                let name = "\(base.name) \(text.string(tokens: end..<index)) \(owner.value.name)"
                return Named(name: name, kind: base.kind, level: level, end: owner.end)
            }
            if lexicon.calling.end(in: tokens, at: index, before: limit) != nil
                || isAdverb(index, in: tokens, before: limit)
                || lexicon.openEnds.end(in: tokens, at: index, before: limit) != nil
            {
                break
            }
            if tokens[index].kind == .punctuation, tokens[index].canonical != Mark.dash {
                guard tokens[index].canonical == Mark.comma else { break }
                // `tại Hội trường Trung tâm Chính trị, HĐND huyện tổ chức`
                if let other = lexicon.base(in: tokens, at: index + 1, before: limit), !other.value.isOpen,
                    tokens[index + 1].shape != .lower
                {
                    break
                }
                firstComma = firstComma ?? index
            }
            index += 1
        }
        let last = firstComma ?? index
        guard last > end, last < limit, tokens[end].shape != .lower else { return nil }
        return Named(
            name: "\(base.name) \(text.string(tokens: end..<last))", kind: base.kind, level: base.level, end: last)
    }

    /// `đã tổ chức`; not the `mới` of `nông thôn mới huyện`.
    private func isAdverb(_ index: Int, in tokens: [Token], before limit: Int) -> Bool {
        guard let end = lexicon.adverbs.end(in: tokens, at: index, before: limit) else { return false }
        return level(in: tokens, at: end, before: limit) == nil
    }

    /// `huyện`, `TP.`, `Thị xã`.
    func level(in tokens: [Token], at index: Int, before limit: Int) -> (word: BodyLexicon.LevelWord, end: Int)? {
        guard let match = lexicon.levels.match(in: tokens, at: index, before: limit) else { return nil }
        // `Huyện ủy` is no huyện.
        if let base = lexicon.base(in: tokens, at: index, before: limit), base.end > match.end { return nil }
        return (
            match.value, tokens[match.end - 1].shape == .lower ? match.end : skippedDot(in: tokens, match.end, limit)
        )
    }

    /// The dot of an abbreviation.
    private func skippedDot(in tokens: [Token], _ end: Int, _ limit: Int) -> Int {
        tokens[end - 1].shape == .upper && tokens.has(Mark.dot, at: end, before: limit) && !tokens[end].hasBlankBefore
            && end + 1 < limit ? end + 1 : end
    }

    /// `Ban Chấp hành (BCH) Đảng bộ`.
    func skippedAbbreviation(in tokens: [Token], _ end: Int, _ limit: Int) -> Int {
        tokens.has(Mark.open, at: end, before: limit) && tokens.has(Mark.close, at: end + 2, before: limit)
            && tokens[end + 1].shape == .upper ? end + 3 : end
    }

    private func isCentralCity(in tokens: [Token], at index: Int, before limit: Int, _ year: Int?) -> Bool {
        let start = level(in: tokens, at: index, before: limit)?.end ?? index
        guard let city = lexicon.centralCities.match(in: tokens, at: start, before: limit) else { return false }
        // Without a year: Huế, the only one of our days, was one among many cities before.
        return year.map { $0 >= city.value } ?? (city.value < 2025)
    }

    /// The end of a place's name: words with capitals, `Phường 11`, `Phan Rang - Tháp Chàm`, `Cư M'gar`.
    func placeEnd(in tokens: [Token], from start: Int, before limit: Int) -> Int {
        var end = start
        var words = 0
        while end < limit, words < 5 {
            let token = tokens[end]
            switch token.kind {
            case .word:
                guard token.shape != .lower, !begins(in: tokens, at: end, before: limit, isFirst: words == 0) else {
                    return end
                }
                words += 1
                end += 1
            case .number:
                return end == start && token.end - token.start <= 2 ? end + 1 : end
            case .punctuation:
                let isInside = token.canonical == Mark.dash && words > 0 || token.canonical == Mark.apostrophe
                guard isInside, end > start, end + 1 < limit, tokens[end + 1].kind == .word,
                    tokens[end + 1].shape != .lower || token.canonical == Mark.apostrophe,
                    !begins(in: tokens, at: end + 1, before: limit, isFirst: false),
                    token.canonical == Mark.apostrophe || words < 3
                else { return end }
                end += 1
                if token.canonical == Mark.apostrophe { end += 1 }
            case .lineBreak:
                return end
            }
        }
        return end
    }

    /// Whether another body's name begins here. `Phòng` alone does so only where no place's name has begun: Hải Phòng.
    private func begins(in tokens: [Token], at index: Int, before limit: Int, isFirst: Bool) -> Bool {
        if let base = lexicon.base(in: tokens, at: index, before: limit), isFirst || base.end > index + 1 {
            return true
        }
        return lexicon.organs.match(in: tokens, at: index, before: limit) != nil
            || lexicon.levels.match(in: tokens, at: index, before: limit) != nil
    }
}
